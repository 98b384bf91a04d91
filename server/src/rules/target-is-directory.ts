import { consequence } from './consequence';
import { declaredBy } from './declared-by';
import type { Rule } from './rule';

/** A directory stands where the loader wants a file, and the loader does not look inside. */
export const targetIsDirectory: Rule = {
  code: 'target-is-directory',
  severity: 'error',
  effect: 'broken',
  summary: 'A declared entry point names a directory where a file is needed.',
  message: ({ subject, value, consequence }) =>
    `${subject}: \`${value}\` is a directory; name a file in it${consequence}`,
  checkEntryPoint(entryPoint, context) {
    if (entryPoint.resolution.outcome !== 'is-directory' || entryPoint.usedBy === 'custom') return undefined;
    return {
      ...declaredBy(entryPoint, context),
      args: {
        subject: context.host?.title ?? entryPoint.group,
        value: entryPoint.value,
        consequence: consequence(context.host?.title ?? 'Node', entryPoint.otherwise, {
          name: context.packageName,
          value: entryPoint.value,
        }),
      },
      ...(entryPoint.usedBy === 'types' || entryPoint.usedBy === 'bundler' ? { severity: 'warning' } : {}),
    };
  },
};
