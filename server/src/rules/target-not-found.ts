import { nearestPath } from '../resolve/nearest';
import { relativePath } from '../workspace/paths';
import { consequence } from './consequence';
import { declaredBy } from './declared-by';
import type { Rule } from './rule';

/** Nothing stands at the target, and no source from which it would be built. */
export const targetNotFound: Rule = {
  code: 'target-not-found',
  severity: 'error',
  effect: 'broken',
  summary: 'A declared entry point names a file that does not exist.',
  message: ({ subject, value, near, consequence }) =>
    `${subject}: \`${value}\` does not exist${consequence}${near === '' ? '' : `. Did you mean \`${near}\`?`}`,
  checkEntryPoint(entryPoint, context) {
    const { resolution, source, usedBy } = entryPoint;
    if (resolution.outcome !== 'not-found' || source !== undefined || usedBy === 'custom') return undefined;
    const { expected } = resolution;
    if (expected === undefined) return undefined;
    const near = nearestPath(context.fs, context.packageRoot, expected);
    return {
      ...declaredBy(entryPoint, context),
      args: {
        subject: context.host?.title ?? entryPoint.group,
        value: entryPoint.value,
        expected: relativePath(context.packageRoot, expected),
        near:
          near === undefined ? '' : spelledLike(entryPoint.value, relativePath(context.packageRoot, near)),
        consequence: consequence(context.host?.title ?? 'Node', entryPoint.otherwise, {
          name: context.packageName,
          value: entryPoint.value,
        }),
      },
      // What only a compiler or a bundler reads does not stop the plugin from being loaded.
      ...(entryPoint.usedBy === 'types' || entryPoint.usedBy === 'bundler' ? { severity: 'warning' } : {}),
    };
  },
};

/** A suggestion as the author would write it: with './' where the value has it. */
function spelledLike(value: string, path: string): string {
  return value.startsWith('./') ? `./${path}` : path;
}
