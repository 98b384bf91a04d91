import type { ProfileSource } from '../hosts/loader';
import type { FileSystem } from '../workspace/file-system';
import { type InstalledPackage, listNodeModules, walkInstalled } from '../workspace/installed-packages';
import { childPath, dirname } from '../workspace/paths';
import { analyzeDependency, type DependencyAnalysis } from './analysis';
import { applicationsOf, traceApplication } from './applications';
import type { Progress } from './engine-api';
import { analysisOptions, type FolderState } from './folder-state';
import type { PackageSource } from './package-facts';
import type { ScanContext } from './scan';
import { dependencyNames, type Reach, reachOf } from './search';

/** Kept results are passed over this many at a time before a step ends. */
const KEPT_PER_STEP = 64;

/**
 * Looks through what hosts reach from each application, in steps.
 * @returns whether a direct dependency has introduced a host that was not known before
 */
export function* searchDependencies(context: ScanContext, state: FolderState): Generator<Progress, boolean> {
  const { units } = context;
  const prefix = `analysis:${state.folder.path}`;
  const found: FolderState['dependencies'] = new Map();
  const introduced = new Map<string, ProfileSource>();
  let done = 0;
  for (const application of applicationsOf(state)) {
    const reach = units.get(`${prefix}:reach:${application.path}`, (traced) =>
      reachFrom(traced, application, state),
    );
    const direct = new Set(
      dependencyNames(application.value, [
        'dependencies',
        'devDependencies',
        'peerDependencies',
        'optionalDependencies',
      ]),
    );
    for (const { path, name, hosts } of packagesWithin(context, prefix, reach)) {
      if (state.analyses.has(path)) continue;
      const key = `${prefix}:dependency:${path}`;
      const fresh = !units.has(key);
      const analysis = units.get(key, (traced) =>
        analyzeDependency(traced, path, name, analysisOptions(state)),
      );
      note(context.fs, state, analysis, path, application.path, hosts, found);
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
  const sources = [...introduced.values()];
  if (JSON.stringify(sources) === JSON.stringify(state.dependencyHosts)) return false;
  state.dependencyHosts = sources;
  return true;
}

function reachFrom(traced: FileSystem, application: PackageSource, state: FolderState): Reach {
  const { path, name, value } = traceApplication(traced, application);
  const facts = { fs: traced, path, name, directory: name, manifest: value, hostVersion: undefined };
  const reach = reachOf(traced, facts, state.hosts.hosts, state.folder.path);
  // Hosts that introduce themselves are found in the application's own folder, whoever else looks there.
  const own = childPath(path, 'node_modules');
  if (reach.folders.some((folder) => folder.path === own) || traced.stat(own) !== 'directory') return reach;
  return { ...reach, folders: [...reach.folders, { path: own, nested: false, hosts: new Set() }] };
}

/** Every package within reach, once per way in which it is reached; `hosts` are those that reach it so. */
function* packagesWithin(
  { units }: ScanContext,
  prefix: string,
  reach: Reach,
): Generator<{ path: string; name: string; hosts: ReadonlySet<string> }> {
  for (const { path: folder, nested, hosts } of reach.folders) {
    const listed = units.get(`${prefix}:listing:${folder}:${nested}`, (traced): InstalledPackage[] =>
      nested ? [...walkInstalled(traced, dirname(folder), { nested })] : listNodeModules(traced, folder),
    );
    for (const { path, name } of listed) yield { path, name, hosts };
  }
  yield* reach.packages;
}

/** Keeps what the hosts in reach made of a package. A link to a workspace package is that package. */
function note(
  fs: FileSystem,
  state: FolderState,
  analysis: DependencyAnalysis,
  path: string,
  application: string,
  hosts: ReadonlySet<string>,
  found: FolderState['dependencies'],
): void {
  if (analysis.plugins.length === 0) return;
  const real = fs.realPath(path);
  if (real !== undefined && state.analyses.has(real)) return;
  for (const plugin of analysis.plugins) {
    const { id } = plugin.host;
    // A host that has no profile looks wherever its application can.
    if (!hosts.has(id) && state.hosts.hosts.some(({ profile }) => profile.id === id)) continue;
    const key = `${real ?? path}\n${id}`;
    const entry = found.get(key);
    if (entry) entry.foundFrom.add(application);
    else
      found.set(key, {
        plugin,
        realPath: real === path ? undefined : real,
        foundFrom: new Set([application]),
      });
  }
}
