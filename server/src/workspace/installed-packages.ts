import { drain } from './drain';
import type { DirectoryEntry, FileSystem } from './file-system';
import { basename, childPath, dirname } from './paths';

/** A directory of `node_modules` that may hold a package: whether a manifest is in it, reading it will tell. */
export class InstalledPackage {
  /**
   * @param folder the `node_modules` directory
   * @param name the directory's name in it, with its scope: 'x' or '@s/x'. The manifest may give another
   * @param link whether it is reached through a link, which may dangle: a workspace package, or an isolated
   *   installer's
   */
  constructor(
    readonly folder: string,
    readonly name: string,
    readonly link: boolean,
  ) {}

  /** Made when asked for: there are thousands, and to keep the path of each takes as much as all the rest. */
  get path(): string {
    return childPath(this.folder, this.name);
  }
}

/**
 * Where installers that isolate packages keep the real ones, as `<store>/<id>/node_modules/<name>`, in the
 * `node_modules` at the root: pnpm; Bun (`linker = "isolated"`); npm (`install-strategy=linked`, see
 * @npmcli/arborist, isolated-reifier.js).
 */
const VIRTUAL_STORES = new Set(['.pnpm', '.bun', '.store']);

/** A package's name and nothing more: no path that would lead elsewhere, no subpath. */
const PACKAGE_NAME = /^(?:@[^/]+\/)?[^/.@][^/]*$/;

/**
 * The packages directly in one `node_modules` directory, scopes expanded, sorted by name. Names that start with
 * '.' are the installers' own. What is missing or unreadable lists nothing.
 */
export function listNodeModules(fs: FileSystem, nodeModules: string): InstalledPackage[] {
  return packagesAmong(fs, nodeModules, entriesOf(fs, nodeModules));
}

/** The same in steps: after the folder itself, and after each scope in it. */
export function* stepNodeModules(fs: FileSystem, nodeModules: string): Generator<void, InstalledPackage[]> {
  const entries = entriesOf(fs, nodeModules);
  yield;
  return yield* stepPackagesAmong(fs, nodeModules, entries);
}

/**
 * The packages installed below a package root, one at a time, in a fixed order.
 *
 * Without `nested` only those directly in its `node_modules`: what is visible from there. With it, also those
 * in the packages' own `node_modules`, and the real packages in the virtual stores of pnpm and its like.
 * Links are yielded, never descended, so each real package comes once; a caller that wants each
 * package once leaves the links out.
 */
export function* walkInstalled(
  fs: FileSystem,
  packageRoot: string,
  options: { readonly nested: boolean },
): Generator<InstalledPackage, void> {
  const pending = [childPath(packageRoot, 'node_modules')];
  const seen = new Set<string>();
  for (let directory = pending.pop(); directory !== undefined; directory = pending.pop()) {
    // Most packages hold no `node_modules`: to ask costs a quarter of a listing that fails.
    if (fs.stat(directory) !== 'directory') continue;
    // It may itself be a link, and lead back up.
    const real = fs.realPath(directory) ?? directory;
    if (seen.has(real)) continue;
    seen.add(real);
    const entries = entriesOf(fs, directory);
    for (const installed of packagesAmong(fs, directory, entries)) {
      yield installed;
      if (options.nested && !installed.link) pending.push(childPath(installed.path, 'node_modules'));
    }
    if (!options.nested) return;
    for (const store of entries) {
      if (!VIRTUAL_STORES.has(store.name)) continue;
      for (const installed of packagesInStore(fs, childPath(directory, store.name))) {
        yield installed;
        pending.push(childPath(installed.path, 'node_modules'));
      }
    }
  }
}

/**
 * Where Node finds a package from a directory: the first `node_modules/<name>` that is a directory, going up as
 * `Module._nodeModulePaths` does, which passes over directories named `node_modules`. Global folders and
 * NODE_PATH are not searched.
 * @param name 'x' or '@s/x'; anything else is found nowhere
 * @returns the path through which it is found, links not followed; undefined where there is none
 */
export function locateInstalled(fs: FileSystem, name: string, fromDirectory: string): string | undefined {
  if (!PACKAGE_NAME.test(name)) return undefined;
  let directory: string | undefined = fromDirectory;
  while (directory !== undefined) {
    if (basename(directory) !== 'node_modules') {
      const path = `${childPath(directory, 'node_modules')}/${name}`;
      if (fs.stat(path) === 'directory') return path;
    }
    directory = dirname(directory) === directory ? undefined : dirname(directory);
  }
  return undefined;
}

/** The real packages of a virtual store; the links beside each are its dependencies, real elsewhere in the store. */
function* packagesInStore(fs: FileSystem, store: string): Generator<InstalledPackage, void> {
  for (const entry of entriesOf(fs, store)) {
    // It may be a link to a store that projects share, as Bun's are.
    if (!holdsFiles(entry)) continue;
    const directory = `${childPath(store, entry.name)}/node_modules`;
    for (const installed of listNodeModules(fs, directory)) if (!installed.link) yield installed;
  }
}

function packagesAmong(
  fs: FileSystem,
  nodeModules: string,
  entries: readonly DirectoryEntry[],
): InstalledPackage[] {
  return drain(stepPackagesAmong(fs, nodeModules, entries));
}

function* stepPackagesAmong(
  fs: FileSystem,
  nodeModules: string,
  entries: readonly DirectoryEntry[],
): Generator<void, InstalledPackage[]> {
  const packages: InstalledPackage[] = [];
  for (const entry of entries) {
    if (!holdsFiles(entry) || entry.name.startsWith('.')) continue;
    const link = entry.kind === 'link';
    if (!entry.name.startsWith('@')) {
      packages.push(new InstalledPackage(nodeModules, entry.name, link));
      continue;
    }
    for (const scoped of entriesOf(fs, childPath(nodeModules, entry.name))) {
      if (!holdsFiles(scoped) || scoped.name.startsWith('.')) continue;
      const name = `${entry.name}/${scoped.name}`;
      packages.push(new InstalledPackage(nodeModules, name, link || scoped.kind === 'link'));
    }
    yield;
  }
  return packages.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function entriesOf(fs: FileSystem, directory: string): readonly DirectoryEntry[] {
  const listing = fs.readDirectory(directory);
  return listing.kind === 'entries' ? listing.entries : [];
}

function holdsFiles(entry: DirectoryEntry): boolean {
  return entry.kind === 'directory' || entry.kind === 'link';
}
