import { consequence } from './consequence';
import { declaredBy } from './declared-by';
import type { Rule } from './rule';

/** A path that leaves the package: what it names is not published with it. */
export const targetOutsidePackage: Rule = {
  code: 'target-outside-package',
  severity: 'error',
  effect: 'broken',
  summary: 'A declared entry point leads out of its package.',
  message: ({ subject, value }) =>
    `${subject}: \`${value}\` leads out of the package, so it will not be there once the package is installed`,
  checkEntryPoint(entryPoint, context) {
    if (entryPoint.resolution.outcome !== 'outside-package' || entryPoint.usedBy === 'custom')
      return undefined;
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
    };
  },
};
