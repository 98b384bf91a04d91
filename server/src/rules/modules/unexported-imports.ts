import type { EntryPoint } from '../../hosts/entry-point';
import { relativePath } from '../../workspace/paths';
import { declaredBy } from '../entry-point/declared-by';
import type { Found, RuleContext } from '../rule';
import { hiddenFromBundlers } from './bundled-imports';
import { importPlace, subjectOf, verbOf } from './loaded-modules';
import { followedImports } from './resolved-imports';

/** The places at which what an entry point loads asks a dependency for what its `exports` does not offer. */
export function unexportedImports(entryPoints: readonly EntryPoint[], context: RuleContext): Found[] {
  const hidden = followedImports(entryPoints, context).filter(
    ({ resolved }) => resolved.outcome === 'not-exported',
  );
  const all = [...hidden, ...hiddenFromBundlers(entryPoints, context)];
  return all.map(({ entryPoint, place, resolved }) => ({
    ...declaredBy(entryPoint, context),
    args: {
      subject: subjectOf(entryPoint, context),
      why: 'hidden-from-import',
      bundled: entryPoint.loader === 'bundler',
      from: relativePath(context.packageRoot, place.from),
      verb: verbOf(place.kind),
      specifier: place.specifier,
      name: place.name,
      version: resolved.version,
    },
    related: [importPlace(place, context)],
  }));
}
