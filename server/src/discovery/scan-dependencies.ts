import type { ProfileSource } from '../hosts/loader';
import { type InstalledPackage, walkInstalled } from '../workspace/installed-packages';
import { childPath, dirname } from '../workspace/paths';
import type { TracingFileSystem } from '../workspace/tracing';
import { analyzeDependency, type DependencyAnalysis } from './analysis';
import { applicationsOf, traceApplication } from './applications';
import type { Progress } from './engine-api';
import { analysisOptions, type FolderState, unitId } from './folder-state';
import { InstalledIndex, listing } from './installed-index';
import type { PackageSource } from './package-facts';
import type { ScanContext } from './scan';
import { dependencyNames, type Reach, type Reached, reachOf } from './search';
import type { Units } from './units';

/** Kept results are passed over this many at a time before a step ends. */
const KEPT_PER_STEP = 64;

/**
 * Looks through what hosts reach from each application, in steps.
 * @returns whether a direct dependency has introduced a host that was not known before
 */
export function* searchDependencies(context: ScanContext, state: FolderState): Generator<Progress, boolean> {
  const { units } = context;
  const applications: { source: PackageSource; reach: Reach }[] = [];
  for (const source of applicationsOf(state)) {
    applications.push({ source, reach: reachFrom(units, source, state) });
    yield { phase: 'searching dependencies', done: 0, total: undefined };
  }
  const searched = signatureOf(units, state, applications);
  if (searched === state.searched) return false;

  const found: FolderState['dependencies'] = new Map();
  const introduced = new Map<string, ProfileSource>();
  let done = 0;
  for (const { source, reach } of applications) {
    const direct = new Set(
      dependencyNames(source.value, [
        'dependencies',
        'devDependencies',
        'peerDependencies',
        'optionalDependencies',
      ]),
    );
    for (const reached of yield* packagesWithin(units, reach)) {
      const { path, name } = reached;
      if (state.analyses.has(path)) continue;
      const fresh = !units.has('dependency', unitId(state, path));
      const analysis = units.get('dependency', unitId(state, path), (traced) =>
        analyzeDependency(traced, reached, analysisOptions(state)),
      );
      note(state, analysis, reached, source.path, found);
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
  state.dependencies = found;
  state.searched = searched;
  const sources = [...introduced.values()];
  if (JSON.stringify(sources) === JSON.stringify(state.dependencyHosts)) return false;
  state.dependencyHosts = sources;
  return true;
}

/** What a search depends on: which packages are reached from where, and that none of them has changed. */
function signatureOf(
  units: Units,
  state: FolderState,
  applications: readonly { source: PackageSource; reach: Reach }[],
): string {
  const reaches = applications.map(({ source, reach }) => [
    source.path,
    reach.folders.map(({ path, nested, hosts }) => [path, nested, ...hosts]),
    reach.packages.map(({ path, hosts }) => [path, ...hosts]),
  ]);
  return JSON.stringify([state.signature, units.drops('listing'), units.drops('dependency'), reaches]);
}

function reachFrom(units: Units, application: PackageSource, state: FolderState): Reach {
  return units.get('reach', unitId(state, application.path), (traced) => {
    const { path, name, value } = traceApplication(traced, application);
    const facts = { fs: traced, path, name, directory: name, manifest: value, hostVersion: undefined };
    const index = new InstalledIndex(units, traced, state.folder.path);
    const reach = reachOf(traced, facts, state.hosts.hosts, state.folder.path, index);
    // Hosts that introduce themselves are found in the application's own folder, whoever else looks there.
    const own = childPath(path, 'node_modules');
    if (reach.folders.some((folder) => folder.path === own) || traced.stat(own) !== 'directory') return reach;
    return { ...reach, folders: [...reach.folders, { path: own, nested: false, hosts: new Set() }] };
  });
}

/** Every package within reach, once per way in which it is reached; `hosts` are those that reach it so. */
function* packagesWithin(units: Units, reach: Reach): Generator<Progress, Reached[]> {
  const reached: Reached[] = [];
  for (const { path: folder, nested, hosts } of reach.folders) {
    const listed = nested
      ? yield* progressing(
          units.step('listing', `${folder}/**`, (traced) => walkAll(traced, dirname(folder))),
        )
      : listing(units, folder).packages;
    for (const one of listed) reached.push({ ...one, hosts });
    yield { phase: 'searching dependencies', done: 0, total: undefined };
  }
  reached.push(...reach.packages);
  return reached;
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

function* progressing<T>(steps: Generator<void, T>): Generator<Progress, T> {
  for (let next = steps.next(); ; next = steps.next()) {
    if (next.done) return next.value;
    yield { phase: 'searching dependencies', done: 0, total: undefined };
  }
}

/** Keeps what the hosts in reach made of a package. A link to a workspace package is that package. */
function note(
  state: FolderState,
  { plugins, realPath }: DependencyAnalysis,
  { path, hosts }: Reached,
  application: string,
  found: FolderState['dependencies'],
): void {
  if (plugins.length === 0 || (realPath !== undefined && state.analyses.has(realPath))) return;
  for (const plugin of plugins) {
    const { id } = plugin.host;
    // A host that has no profile looks wherever its application can.
    if (!hosts.has(id) && state.hosts.hosts.some(({ profile }) => profile.id === id)) continue;
    const key = `${realPath ?? path}\n${id}`;
    const entry = found.get(key);
    if (entry) entry.foundFrom.add(application);
    else found.set(key, { plugin, realPath, foundFrom: new Set([application]) });
  }
}
