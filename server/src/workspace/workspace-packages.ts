import { readDeclaredPatterns, readWorkspaceManifest } from './declared-workspaces';
import type { FileSystem } from './file-system';
import { findNestedManifests, type WorkspaceRoot } from './nested-manifests';
import { PackageSearch, type SearchProblem } from './package-search';
import { walkPatterns } from './pattern-walk';

/** A package that the author edits, by its root. */
export interface WorkspacePackage {
  readonly path: string;
}

export interface WorkspacePackages {
  /** Sorted by path. Paths are the real ones, except that the folder's own path is kept as given. */
  readonly packages: readonly WorkspacePackage[];
  /** What had to be left out, sorted by path. */
  readonly problems: readonly SearchProblem[];
  /** Every path asked about: what was found holds until one of them changes. */
  readonly asked: ReadonlySet<string>;
  /** The directories that were listed: any name that comes or goes in one of them matters. Part of `asked`. */
  readonly listed: ReadonlySet<string>;
}

export interface FindOptions {
  /** How many directories to list before giving up; `MAX_DIRECTORIES` unless told. */
  readonly maxDirectories?: number;
}

/** Many times what a large monorepo holds outside `node_modules`; a second or two of listing. */
export const MAX_DIRECTORIES = 50_000;

/**
 * Finds the packages that the author edits in a folder. Yields after each directory or manifest that is read, so
 * that a server can serve requests in between; everything is read through `fs`, unsaved edits included.
 *
 * - The folder itself is a package root if it holds a `package.json`, whatever is in it.
 * - If the folder declares workspaces (`workspaces` in the manifest, `packages` in `pnpm-workspace.yaml` or
 *   `lerna.json`), the packages are those that the patterns match, and those that these declare in turn.
 * - Otherwise they are all nested manifests, as `findNestedManifests` defines them; one of them that
 *   declares workspaces decides for what lies below it.
 *
 * A manifest matched only by `**` needs a `name` or a `version`, as a nested one does; one matched level by level
 * was meant by its author, and counts even while it is empty or broken. Each package is found once, by its real
 * location; links out of the folder are not followed.
 */
export function* findWorkspacePackages(
  fs: FileSystem,
  folderPath: string,
  options: FindOptions = {},
): Generator<void, WorkspacePackages> {
  const search = new PackageSearch(fs, folderPath, options.maxDirectories ?? MAX_DIRECTORIES);
  const manifest = readWorkspaceManifest(search, folderPath);
  if (manifest !== undefined) search.packages.add(folderPath);
  const patterns = readDeclaredPatterns(search, folderPath, manifest);
  yield;
  const roots: WorkspaceRoot[] =
    patterns === undefined
      ? yield* findNestedManifests(search, folderPath)
      : [{ directory: folderPath, patterns }];
  // Grows while it is walked: a declared package may declare workspaces too.
  for (const root of roots) roots.push(...(yield* findDeclared(search, root)));
  const { problems, asked, listed } = search;
  const packages = [...search.packages].sort().map((path) => ({ path }));
  return { packages, problems, asked, listed };
}

/** Adds what a workspace root declares; returns those packages that are workspace roots in turn. */
function* findDeclared(search: PackageSearch, root: WorkspaceRoot): Generator<void, WorkspaceRoot[]> {
  const roots: WorkspaceRoot[] = [];
  const candidates = yield* walkPatterns(search, root.directory, root.patterns);
  for (const [directory, onlyDeep] of candidates) {
    if (search.packages.has(directory)) continue;
    const manifest = readWorkspaceManifest(search, directory);
    yield;
    if (manifest === undefined || (onlyDeep && !manifest.named)) continue;
    search.packages.add(directory);
    if (manifest.patterns !== undefined) roots.push({ directory, patterns: manifest.patterns });
  }
  return roots;
}
