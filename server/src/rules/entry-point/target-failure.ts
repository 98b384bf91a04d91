import type { EntryPoint } from '../../hosts/entry-point';
import type { Resolution } from '../../resolve/resolution';
import { joinPath } from '../../workspace/paths';
import type { Found, RuleContext } from '../rule';
import { consequence } from './consequence';
import { declaredBy } from './declared-by';
import { tried } from './tried';

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
  const { group, value, implied, otherwise } = entryPoint;
  const title = context.host?.title;
  // What the profile quotes is what the host prints of a file that is not there.
  const related = tried(entryPoint, context);
  const failure = outcome === 'not-found' ? otherwise : otherwise && { does: otherwise.does };
  return {
    ...declaredBy(entryPoint, context),
    ...(related.length > 0 ? { related } : {}),
    args: {
      subject: title ?? group,
      group,
      value,
      implied,
      consequence:
        title === undefined
          ? nodeSays(entryPoint)
          : consequence(title, failure, { name: context.packageName, value }),
    },
    ...severityOf(entryPoint, context),
  };
}

/** What becomes of one of Node's own fields; what only a bundler or a compiler reads it words in its own way. */
function nodeSays({ group, usedBy = 'node', resolution }: EntryPoint): string {
  if (usedBy !== 'node' || resolution.outcome !== 'not-found') return '';
  if (group === 'bin') return '; npm installs a command that is not found, or none';
  return group === 'main' || group === 'exports' ? '; Node throws where it is loaded (MODULE_NOT_FOUND)' : '';
}

/** What only a compiler or a bundler reads does not stop the plugin from being loaded. */
function severityOf(entryPoint: EntryPoint, context: RuleContext): Pick<Found, 'severity'> {
  const { usedBy } = entryPoint;
  if (isForBuild(entryPoint) || replacesNothing(entryPoint, context)) return { severity: 'hint' };
  return usedBy === 'types' || usedBy === 'bundler' ? { severity: 'warning' } : {};
}

/** `browser` names the file in whose place it stands, and that one is not there either: a test's, which is not shipped. */
function replacesNothing({ group, name }: EntryPoint, { fs, packageRoot }: RuleContext): boolean {
  if (group !== 'browser' || !name.startsWith('./')) return false;
  return ENDINGS.every((ending) => fs.stat(joinPath(packageRoot, name + ending)) === 'missing');
}

/** A bundler adds them to what is replaced, too. */
const ENDINGS = ['', '.js', '.mjs', '.cjs', '.json', '.ts', '.jsx', '.tsx'];

/** Nobody but the package itself asks for its `imports`, and for TypeScript only while it is built. */
export function isForBuild({ group, value }: EntryPoint): boolean {
  return group === 'imports' && /\.[cm]?tsx?$/.test(value);
}
