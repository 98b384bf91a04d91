import satisfies from 'semver/functions/satisfies';
import type { EntryPoint } from '../../hosts/entry-point';
import { resolveBare } from '../../resolve/bare';
import { readPackage } from '../../resolve/read-package';
import { dirname } from '../../workspace/paths';
import { remember } from '../../workspace/remember';
import type { RuleContext } from '../rule';
import { type FollowedImport, isLookedAt, rangeOf } from './resolved-imports';

/** All conditions that bundlers take, each by its own settings: what none of them is offered, none finds. */
const CONDITIONS: ReadonlySet<string> = new Set([
  'import',
  'require',
  'module',
  'browser',
  'node',
  'development',
  'production',
  'source',
  'default',
]);

/**
 * What entry points that a bundler loads ask of installed dependencies, where `exports` of these offers it to
 * nobody. Relative imports are followed as far as Node would; what only a bundler finds is left out.
 */
export function hiddenFromBundlers(
  entryPoints: readonly EntryPoint[],
  context: RuleContext,
): FollowedImport[] {
  const { fs, installed } = context;
  if (installed) return [];
  const told = new Set<string>();
  return entryPoints.flatMap((entryPoint): FollowedImport[] => {
    const { loader, resolution, wants } = entryPoint;
    if (loader !== 'bundler' || wants !== 'file' || resolution.outcome !== 'found') return [];
    const graph = context.moduleGraph(resolution.target);
    return (graph?.packages ?? []).flatMap((place) => {
      const { specifier, from, name, guarded } = place;
      if (guarded || told.has(specifier) || !isLookedAt(place, context)) return [];
      const version = remember(fs, `${specifier} by any bundler from ${dirname(from)}`, (files) => {
        const { outcome, trail } = resolveBare(files, specifier, dirname(from), 'import', CONDITIONS);
        if (outcome !== 'not-exported') return undefined;
        const root = trail.findLast((step) => step.kind === 'package' && step.result === 'taken')?.subject;
        const read = root === undefined ? undefined : readPackage(files, root);
        return read?.kind === 'object' ? read.value.version : undefined;
      });
      if (typeof version !== 'string' || !satisfies(version, rangeOf(name, context) ?? '')) return [];
      told.add(specifier);
      return [{ entryPoint, place, resolved: { outcome: 'not-exported', target: '', root: '', version } }];
    });
  });
}
