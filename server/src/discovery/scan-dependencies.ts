import type { ProfileSource } from '../hosts/loader';
import { ALL_SECTIONS } from '../hosts/predicates/dependencies';
import { type InstalledPackage, walkInstalled } from '../workspace/installed-packages';
import { childPath, dirname } from '../workspace/paths';
import type { TracingFileSystem } from '../workspace/tracing';
import { analyzeDependency, type DependencyAnalysis, NO_PLUGIN } from './analysis';
import { applicationsOf, traceApplication } from './applications';
import type { Progress } from './engine-api';
import { analysisOptions, type FolderState, type Search, unitId } from './folder-state';
import { InstalledIndex, listing, stepListing } from './installed-index';
import type { PackageSource } from './package-facts';
import { progressing } from './progressing';
import { isSameReach, type Reach } from './reach';
import { withRegistrations } from './registrations';
import type { ScanContext } from './scan';
import { dependencyNames, reachOf } from './search';
import { type Application, type Place, type Plan, planOf } from './search-plan';
import type { Units } from './units';
import { workspaceLinks } from './workspace-links';

/** Kept results are passed over this many at a time before a step ends. */
const KEPT_PER_STEP = 64;

/**
 * Looks through what hosts reach from each application, in steps.
 * @returns whether a direct dependency has introduced a host that was not known before
 */
export function* searchDependencies(context: ScanContext, state: FolderState): Generator<Progress, boolean> {
  const { units } = context;
  const applications: Application[] = [];
  for (const source of applicationsOf(state)) {
    // Listed in steps beforehand: whoever looks something up in it finds it made.
    yield* progressing(stepListing(units, childPath(source.path, 'node_modules')));
    applications.push({ source, reach: reachFrom(units, source, state) });
    yield { phase: 'searching dependencies', done: 0, total: undefined };
  }
  if (state.searched && isSameSearch(state.searched, searchOf(units, state, applications))) return false;

  const found: FolderState['dependencies'] = new Map();
  const introduced = new Map<string, ProfileSource>();
  const direct = new Set(applications.flatMap(({ source }) => dependencyNames(source.value, ALL_SECTIONS)));
  const scope = unitId(state, '');
  const options = analysisOptions(state);
  let done = 0;
  for (const { packages, place } of yield* packagesIn(units, planOf(applications))) {
    for (const installed of packages) {
      const { path, name } = installed;
      if (state.analyses.has(path)) continue;
      const fresh = !units.isKnown(scope, installed);
      const analysis = units.getOrUsual(scope, installed, NO_PLUGIN, (traced) =>
        analyzeDependency(traced, installed, options),
      );
      note(state, analysis, path, place, found);
      if (analysis.host !== undefined && direct.has(name)) {
        introduced.set(path, {
          from: `the manifest of ${name}`,
          origin: 'dependency',
          profile: analysis.host,
        });
      }
      done += 1;
      if (fresh || done % KEPT_PER_STEP === 0)
        yield { phase: 'searching dependencies', done, total: undefined };
    }
  }
  state.dependencies = withRegistrations(found);
  state.links = workspaceLinks(context.fs, units, state, applications);
  // Making the results has dropped none, but what was made may have been listed only now.
  state.searched = searchOf(units, state, applications);
  const sources = [...introduced.values()];
  if (JSON.stringify(sources) === JSON.stringify(state.dependencyHosts)) return false;
  state.dependencyHosts = sources;
  return true;
}

/** What a search depends on: which packages are reached from where, and that none of them has changed. */
function searchOf(units: Units, state: FolderState, applications: readonly Application[]): Search {
  const made = [state.signature, units.drops('listing'), units.drops('dependency')].join('\n');
  return { made, reaches: applications.map(({ source, reach }) => [source.path, reach]) };
}

function isSameSearch(a: Search, b: Search): boolean {
  return (
    a.made === b.made &&
    a.reaches.length === b.reaches.length &&
    a.reaches.every(([path, reach], index) => {
      const [otherPath, otherReach] = b.reaches[index] ?? [];
      return path === otherPath && otherReach !== undefined && isSameReach(reach, otherReach);
    })
  );
}

const NOBODY: ReadonlySet<string> = new Set();

function reachFrom(units: Units, application: PackageSource, state: FolderState): Reach {
  return units.get('reach', unitId(state, application.path), (traced) => {
    const { path, name, value } = traceApplication(traced, application);
    const facts = { fs: traced, path, name, directory: name, manifest: value, hostVersion: undefined };
    const index = new InstalledIndex(units, traced, state.folder.path);
    const reach = reachOf(traced, facts, state.hosts.hosts, state.folder.path, index);
    // Hosts that introduce themselves are found in the application's own folder, whoever else looks there.
    const own = childPath(path, 'node_modules');
    if (reach.folders.some((folder) => folder.path === own) || traced.stat(own) !== 'directory') return reach;
    return { ...reach, folders: [...reach.folders, { path: own, nested: false, hosts: NOBODY }] };
  });
}

/** Packages that hosts come to in the same way. */
interface Group {
  readonly packages: readonly InstalledPackage[];
  readonly place: Place;
}

/** Every package of a plan, once per place in which hosts come to it. */
function* packagesIn(units: Units, plan: Plan): Generator<Progress, Group[]> {
  const groups: Group[] = [];
  for (const [folder, { nested, place }] of plan.folders) {
    const packages = nested
      ? yield* progressing(
          units.step('listing', `${folder}/**`, (traced) => walkAll(traced, dirname(folder))),
        )
      : listing(units, folder);
    groups.push({ packages, place });
    yield { phase: 'searching dependencies', done: 0, total: undefined };
  }
  for (const { installed, place } of plan.packages.values()) groups.push({ packages: [installed], place });
  return groups;
}

function* walkAll(
  traced: TracingFileSystem,
  packageRoot: string,
): Generator<void, readonly InstalledPackage[]> {
  const all: InstalledPackage[] = [];
  for (const one of walkInstalled(traced, packageRoot, { nested: true })) {
    all.push(one);
    yield;
  }
  return all;
}

/** Keeps what the hosts made of a package. A link to a workspace package is that package. */
function note(
  state: FolderState,
  { plugins, realPath }: DependencyAnalysis,
  path: string,
  place: Place,
  found: FolderState['dependencies'],
): void {
  if (plugins.length === 0 || (realPath !== undefined && state.analyses.has(realPath))) return;
  for (const plugin of plugins) {
    const { id } = plugin.host;
    const hasProfile = state.hosts.hosts.some(({ profile }) => profile.id === id);
    // A host that has no profile looks wherever its application can.
    const foundFrom = hasProfile ? place.filter(({ hosts }) => hosts.has(id)) : place;
    if (foundFrom.length === 0) continue;
    const key = `${realPath ?? path}\n${id}`;
    const entry = found.get(key) ?? { plugin, realPath, foundFrom: new Set() };
    for (const { application } of foundFrom) entry.foundFrom.add(application);
    found.set(key, entry);
  }
}
