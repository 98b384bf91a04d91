import type { EntryPoint } from '../hosts/entry-point';
import type { Resolution } from '../resolve/resolution';
import { consequence } from './consequence';
import { declaredBy } from './declared-by';
import type { Found, RuleContext } from './rule';

/**
 * The finding for a target that resolved to a failure of one kind: each rule adds what is its own. Targets that
 * only someone who was told of them selects may name files that are not shipped: they are nobody's failure.
 */
export function targetFailure(
  outcome: Resolution['outcome'],
  entryPoint: EntryPoint,
  context: RuleContext,
): Found | undefined {
  if (entryPoint.resolution.outcome !== outcome || entryPoint.usedBy === 'custom') return undefined;
  const { value, implied, usedBy, otherwise } = entryPoint;
  const title = context.host?.title;
  // What the profile quotes is what the host prints of a file that is not there.
  const failure = outcome === 'not-found' ? otherwise : otherwise && { does: otherwise.does };
  return {
    ...declaredBy(entryPoint, context),
    args: {
      subject: title ?? entryPoint.group,
      value,
      implied,
      consequence: consequence(title ?? 'Node', failure, { name: context.packageName, value }),
    },
    // What only a compiler or a bundler reads does not stop the plugin from being loaded.
    ...(usedBy === 'types' || usedBy === 'bundler' ? { severity: 'warning' } : {}),
  };
}
