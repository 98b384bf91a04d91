import type { Rule } from './rule';
import { targetFailure } from './target-failure';

/** A path that leaves the package: what it names is not published with it. */
export const targetOutsidePackage: Rule = {
  code: 'target-outside-package',
  severity: 'error',
  effect: 'broken',
  summary: 'A declared entry point leads out of its package.',
  message: ({ subject, value }) =>
    `${subject}: \`${value}\` leads out of the package, so it will not be there once the package is installed`,
  checkEntryPoint: (entryPoint, context) => targetFailure('outside-package', entryPoint, context),
};
