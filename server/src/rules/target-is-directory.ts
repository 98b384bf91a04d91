import type { Rule } from './rule';
import { targetFailure } from './target-failure';

/** A directory stands where the loader wants a file, and the loader does not look inside. */
export const targetIsDirectory: Rule = {
  code: 'target-is-directory',
  severity: 'error',
  effect: 'broken',
  summary: 'A declared entry point names a directory where a file is needed.',
  message: ({ subject, value, consequence }) =>
    `${subject}: \`${value}\` is a directory; name a file in it${consequence}`,
  checkEntryPoint: (entryPoint, context) => targetFailure('is-directory', entryPoint, context),
};
