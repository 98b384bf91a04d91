import { joinPath, relativePath } from '../workspace/paths';
import { printed } from './entry-point/consequence';
import { declaredBy } from './entry-point/declared-by';
import { newFile } from './fixes/new-file';
import type { Rule } from './rule';

/** The second file that a host wants beside the target (Node-RED's `.html`) is not there. */
export const companionMissing: Rule = {
  code: 'companion-missing',
  severity: 'error',
  effect: 'broken',
  summary: 'A file that the host needs beside the entry point does not exist.',
  message: ({ subject, value, companion, printed }) =>
    `${subject} needs \`${companion}\` beside \`${value}\`, and it does not exist${printed}`,
  checkEntryPoint(entryPoint, context) {
    const { companion, resolution } = entryPoint;
    // Without the target it is the target that is missed.
    if (companion === undefined || resolution.outcome !== 'found') return undefined;
    if (companion.kind !== 'missing' && companion.kind !== 'directory') return undefined;
    // Told by target-not-built.
    if (companion.source !== undefined) return undefined;
    return {
      ...declaredBy(entryPoint, context),
      args: {
        subject: context.host?.title ?? 'The host',
        value: entryPoint.value,
        companion: relativePath(context.packageRoot, companion.path),
        printed: companion.otherwise
          ? printed(context.host?.title ?? 'The host', companion.otherwise, {
              name: context.packageName,
              value: entryPoint.value,
            })
          : '',
      },
    };
  },
  fixes({ args }, context) {
    const companion = joinPath(context.packageRoot, String(args.companion));
    const change = newFile(companion, context);
    return change ? [{ title: `Create \`${args.companion}\``, safe: false, changes: [change] }] : [];
  },
};
