import type { EntryPoint } from '../../hosts/entry-point';
import type { ImportKind, ImportPlace, ModuleGraph } from '../../resolve/module/module-graph';
import { resolvePackageEntry } from '../../resolve/package-entry';
import { relativePath } from '../../workspace/paths';
import type { Related, RuleContext } from '../rule';

/** An entry point that Node loads, and what it loads in turn. */
export interface LoadedEntry {
  readonly entryPoint: EntryPoint;
  readonly graph: ModuleGraph;
}

const SCRIPT = /\.[cm]?js$/;

/**
 * The entry points of a package whose modules have been followed, each target once. Left out: what a compiler or a
 * bundler reads, and resolves in its own way; what only a file of the package itself imports; of a pattern any
 * file might be the one.
 */
export function loadedEntries(
  entryPoints: readonly EntryPoint[],
  context: RuleContext,
): readonly LoadedEntry[] {
  // Several rules ask the same.
  const { found } = context;
  if (!found.has(entryPoints)) found.set(entryPoints, findLoaded(entryPoints, context));
  return found.get(entryPoints) as readonly LoadedEntry[];
}

function findLoaded(entryPoints: readonly EntryPoint[], context: RuleContext): LoadedEntry[] {
  const entries = new Map<string, LoadedEntry>();
  for (const entryPoint of entryPoints) {
    const { resolution, usedBy = 'node', group, loader, value } = entryPoint;
    if (resolution.outcome !== 'found' || usedBy !== 'node') continue;
    if (loader === 'none' || loader === 'bundler') continue;
    if (group === 'imports' || (group === 'exports' && value.includes('*'))) continue;
    const { target } = resolution;
    // A command needs no extension.
    if (entries.has(target) || !(SCRIPT.test(target) || group === 'bin')) continue;
    const graph = context.moduleGraph(target);
    if (graph !== undefined) entries.set(target, { entryPoint, graph });
  }
  return [...entries.values()];
}

/** A place in a module, and an entry point that comes to it. */
export interface ReachedPlace<P extends ImportPlace> {
  readonly entryPoint: EntryPoint;
  readonly place: P;
}

/**
 * Places in the modules that entry points load, each told once although several come to it: the first that comes
 * to it for certain, else the first. Left out is what a module reckons with, in a `try` or in a condition.
 *
 * @param of the places of a graph
 * @param key what makes two places one
 */
export function reachedPlaces<P extends ImportPlace>(
  entries: readonly LoadedEntry[],
  of: (graph: ModuleGraph) => readonly P[],
  key: (place: P) => string,
  context: RuleContext,
): ReachedPlace<P>[] {
  const reached = new Map<string, ReachedPlace<P>>();
  for (const { entryPoint, graph } of entries) {
    const all = of(graph);
    if (all.length === 0) continue;
    const places = all.filter(({ guarded, lazy }) => !guarded || lazy);
    if (places.length === 0 || !isTakenByNode(entryPoint, context)) continue;
    for (const place of places) {
      const known = reached.get(key(place));
      if (known === undefined || (place.certain && !known.place.certain)) {
        reached.set(key(place), { entryPoint, place });
      }
    }
  }
  return [...reached.values()];
}

/**
 * Whether Node ever comes to a target of `exports`: one that stands behind `node` is for bundlers, whatever its own
 * condition says. To ask costs two resolutions, so ask only where something was found.
 */
export function isTakenByNode(entryPoint: EntryPoint, context: RuleContext): boolean {
  const { group, name, resolution } = entryPoint;
  if (group !== 'exports' || context.host !== undefined || resolution.outcome !== 'found') return true;
  const { fs, packageRoot, manifest } = context;
  return (['require', 'import'] as const).some((mode) => {
    const taken = resolvePackageEntry(fs, packageRoot, manifest, { subpath: name, mode });
    return taken.outcome === 'found' && taken.target === resolution.target;
  });
}

/** Who loads an entry point, at the start of a message. */
export function subjectOf({ group, name }: EntryPoint, { host }: RuleContext): string {
  if (host !== undefined) return host.title;
  return group === 'exports' || group === 'bin' ? `${group} \`${name}\`` : group;
}

/** What a module does to another, in the middle of a message. */
export function verbOf(kind: ImportKind): string {
  switch (kind) {
    case 'require':
      return 'requires';
    case 'resolve':
      return 'looks up';
    default:
      return 'imports';
  }
}

/** Where a module asks for another, as a place to look at. */
export function importPlace(
  { from, offset, length }: { readonly from: string; readonly offset: number; readonly length: number },
  { packageRoot }: RuleContext,
): Related {
  return {
    file: from,
    span: { offset, length },
    message: `The import in ${relativePath(packageRoot, from)}`,
  };
}
