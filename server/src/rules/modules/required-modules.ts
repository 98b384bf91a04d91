import type { EntryPoint } from '../../hosts/entry-point';
import { formatOf } from '../../resolve/format';
import type { ImportPlace } from '../../resolve/module/module-graph';
import { type NodeFeature, nodeHas } from '../../resolve/node-versions';
import { dirname, isInside, relativePath } from '../../workspace/paths';
import { remember } from '../../workspace/remember';
import { declaredBy } from '../entry-point/declared-by';
import type { Found, RuleContext } from '../rule';
import { allowedNodes } from './allowed-nodes';
import { importPlace, isTakenByNode, type LoadedEntry, loadedEntries, subjectOf } from './loaded-modules';
import { followedImports } from './resolved-imports';

const FEATURE: NodeFeature = 'requireOfModules';

/**
 * The places at which what an entry point loads requires an ES module, of the package itself or of a dependency,
 * where one of the allowed Nodes refuses that. Only what is an ES module by its name counts.
 */
export function requiredModules(entryPoints: readonly EntryPoint[], context: RuleContext): Found[] {
  const { fs, installed } = context;
  const isAlone = ({ graph }: LoadedEntry) => graph.reachedBy.size === 0 && graph.packages.length === 0;
  if (installed || loadedEntries(entryPoints, context).every(isAlone)) return [];
  const isGiven = allowedNodes(context).some((range) =>
    remember(fs, `${FEATURE} in ${range}`, () => nodeHas(FEATURE, range) === 'all'),
  );
  if (isGiven) return [];
  return [...ownModules(entryPoints, context), ...dependencies(entryPoints, context)];
}

function ownModules(entryPoints: readonly EntryPoint[], context: RuleContext): Found[] {
  const { fs, packageRoot } = context;
  const told = new Set<string>();
  const byDirectory = new Map<string, boolean>();
  const isModule = (path: string) => {
    if (!path.endsWith('.js')) return path.endsWith('.mjs');
    const directory = dirname(path);
    const known = byDirectory.get(directory) ?? formatOf(fs, path, 'require').kind === 'module';
    byDirectory.set(directory, known);
    return known;
  };
  return loadedEntries(entryPoints, context).flatMap(({ entryPoint, graph }) => {
    const required = [...graph.reachedBy].filter(
      ([file, place]) =>
        place.kind === 'require' && place.certain && isOwn(file, packageRoot) && isModule(file),
    );
    const fresh = required.filter(([file]) => !told.has(file));
    if (fresh.length === 0 || !isTakenByNode(entryPoint, context)) return [];
    return fresh.map(([file, place]) => {
      told.add(file);
      return foundAt(entryPoint, place, relativePath(packageRoot, file), context);
    });
  });
}

function isOwn(file: string, packageRoot: string): boolean {
  return isInside(file, packageRoot) && !file.slice(packageRoot.length).includes('/node_modules/');
}

function dependencies(entryPoints: readonly EntryPoint[], context: RuleContext): Found[] {
  return followedImports(entryPoints, context).flatMap(({ entryPoint, place, resolved }) => {
    const { outcome, target, version } = resolved;
    if (place.kind !== 'require' || outcome !== 'found') return [];
    if (formatOf(context.fs, target, 'require').kind !== 'module') return [];
    return [foundAt(entryPoint, place, `${place.name} ${version}`, context)];
  });
}

function foundAt(entryPoint: EntryPoint, place: ImportPlace, what: string, context: RuleContext): Found {
  return {
    ...declaredBy(entryPoint, context),
    args: {
      subject: subjectOf(entryPoint, context),
      why: 'requires-module',
      from: relativePath(context.packageRoot, place.from),
      specifier: place.specifier,
      what,
    },
    related: [importPlace(place, context)],
    severity: 'warning',
  };
}
