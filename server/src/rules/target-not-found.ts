import { nearestPath } from '../resolve/nearest';
import { relativePath } from '../workspace/paths';
import { remember } from '../workspace/remember';
import type { Rule } from './rule';
import { targetFailure } from './target-failure';

/** Nothing stands at the target, and no source from which it would be built. */
export const targetNotFound: Rule = {
  code: 'target-not-found',
  severity: 'error',
  effect: 'broken',
  summary: 'A declared entry point names a file that does not exist.',
  message: ({ subject, value, implied, near, consequence }) => {
    const missing = implied
      ? `no entry is declared, and \`${value}\` does not exist`
      : `\`${value}\` does not exist`;
    return `${subject}: ${missing}${consequence}${near === '' ? '' : `. Did you mean \`${near}\`?`}`;
  },
  checkEntryPoint(entryPoint, context) {
    const { resolution, source, builtBy, value } = entryPoint;
    const failure = targetFailure('not-found', entryPoint, context);
    const expected = resolution.outcome === 'not-found' ? resolution.expected : undefined;
    if (failure === undefined || expected === undefined || (source ?? builtBy) !== undefined)
      return undefined;
    const near =
      context.guesses.left-- > 0
        ? remember(context.fs, `nearest to ${expected}`, (fs) =>
            nearestPath(fs, context.packageRoot, expected),
          )
        : undefined;
    return {
      ...failure,
      args: {
        ...failure.args,
        expected: relativePath(context.packageRoot, expected),
        near: near === undefined ? '' : spelledLike(value, relativePath(context.packageRoot, near)),
      },
    };
  },
};

/** A suggestion as the author would write it: with './' where the value has it. */
function spelledLike(value: string, path: string): string {
  return value.startsWith('./') ? `./${path}` : path;
}
