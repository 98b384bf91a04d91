import satisfies from 'semver/functions/satisfies';
import type { EntryPoint } from '../../hosts/entry-point';
import { valueAt } from '../../hosts/predicates/key';
import { resolveBare } from '../../resolve/bare';
import { formatOf } from '../../resolve/format';
import type { ImportedPackage } from '../../resolve/module/module-graph';
import { readPackage } from '../../resolve/read-package';
import type { FileSystem } from '../../workspace/file-system';
import { dirname } from '../../workspace/paths';
import { remember } from '../../workspace/remember';
import type { RuleContext } from '../rule';
import { loadedEntries, reachedPlaces } from './loaded-modules';

/** What Node makes of a specifier that names an installed package. */
export interface ResolvedImport {
  readonly outcome: 'found' | 'not-exported';
  /** Absolute path of the file; empty where none is offered. */
  readonly target: string;
  /** Absolute. */
  readonly root: string;
  readonly version: string;
}

/** A dependency that a module asks for, and what it gets. */
export interface FollowedImport {
  readonly entryPoint: EntryPoint;
  readonly place: ImportedPackage;
  readonly resolved: ResolvedImport;
}

const SECTIONS = ['dependencies', 'optionalDependencies', 'peerDependencies'];
/** What only bundlers load. */
const FOR_BUNDLERS = /\.(css|s[ac]ss|less|styl|svg|png|vue|svelte|graphql)$|[?!]/;

/**
 * The dependencies that entry points load for certain, as Node resolves them. Left out is what is not installed, or in
 * another version than is declared; and what an ES module asks for that has that format by its syntax alone: it may be
 * meant for bundlers.
 */
export function followedImports(entryPoints: readonly EntryPoint[], context: RuleContext): FollowedImport[] {
  const { fs, found, installed } = context;
  const entries = loadedEntries(entryPoints, context);
  if (installed || entries.every(({ graph }) => graph.packages.length === 0)) return [];
  // Several rules ask the same; what was followed for them is a list of its own.
  const known = found.get(entries) as FollowedImport[] | undefined;
  if (known !== undefined) return known;
  const places = reachedPlaces(
    entries,
    ({ packages }) => packages.filter((one) => isLookedAt(one, context)),
    ({ specifier, kind }) => `${kind} ${specifier}`,
    context,
  );
  const made = places.flatMap(({ entryPoint, place }): FollowedImport[] => {
    if (place.kind === 'import' && formatOf(fs, place.from, 'import').kind !== 'module') return [];
    const resolved = resolve(fs, place);
    if (resolved === undefined || !satisfies(resolved.version, rangeOf(place.name, context) ?? '')) return [];
    return [{ entryPoint, place, resolved }];
  });
  found.set(entries, made);
  return made;
}

/** Whether a module surely asks for it, and the manifest says in which version. */
export function isLookedAt(
  { certain, kind, specifier, name }: ImportedPackage,
  context: RuleContext,
): boolean {
  if (!certain || (kind !== 'require' && kind !== 'import')) return false;
  return !specifier.startsWith('#') && !FOR_BUNDLERS.test(specifier) && rangeOf(name, context) !== undefined;
}

/** The range in which the manifest declares a dependency. */
export function rangeOf(name: string, { manifest }: RuleContext): string | undefined {
  const ranges = SECTIONS.map((section) => valueAt(manifest, [section, name]));
  return ranges.find((range) => typeof range === 'string');
}

function resolve(fs: FileSystem, { kind, specifier, from }: ImportedPackage): ResolvedImport | undefined {
  const mode = kind === 'require' ? 'require' : 'import';
  const directory = dirname(from);
  return remember(fs, `${specifier} by ${mode} from ${directory}`, (files) => {
    const resolution = resolveBare(files, specifier, directory, mode);
    const { outcome, trail } = resolution;
    if (outcome !== 'found' && outcome !== 'not-exported') return undefined;
    const root = trail.findLast((step) => step.kind === 'package' && step.result === 'taken')?.subject;
    const read = root === undefined ? undefined : readPackage(files, root);
    const version = read?.kind === 'object' ? read.value.version : undefined;
    if (root === undefined || typeof version !== 'string') return undefined;
    return { outcome, target: outcome === 'found' ? resolution.target : '', root, version };
  });
}
