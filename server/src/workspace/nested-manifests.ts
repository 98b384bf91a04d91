import { type Patterns, readDeclaredPatterns, readWorkspaceManifest } from './declared-workspaces';
import type { DirectoryEntry } from './file-system';
import { IgnoreRules } from './gitignore';
import type { PackageSearch } from './package-search';
import { childPath } from './paths';

/** A directory that declares workspaces. */
export interface WorkspaceRoot {
  readonly directory: string;
  readonly patterns: Patterns;
}

/** What generators fill in and what tests break on purpose: a manifest in there is nobody's package. */
const EXAMPLES = /^_*(?:project-)?templates?_*$|^_*(?:test-?)?fixtures?_*$|^testdata$/;

/**
 * Finds the package roots below a folder that declares no workspaces: each directory with a manifest, except what
 * git ignores, `node_modules`, hidden directories, templates and fixtures. Only `.gitignore` files from the folder down count.
 * Links are not followed: what they lead to within the folder is found where it is. Yields after each directory.
 *
 * A manifest with neither `name` nor `version` is no package root: a quarter of all `package.json` files in
 * published packages only tell Node the module format of their directory (`dist/esm/package.json` with
 * `{"type": "module"}`), or redirect a subpath.
 *
 * @returns the directories that declare workspaces of their own; they are not looked into
 */
export function* findNestedManifests(
  search: PackageSearch,
  folder: string,
): Generator<void, WorkspaceRoot[]> {
  const roots: WorkspaceRoot[] = [];
  const pending: { directory: string; outer: IgnoreRules }[] = [
    { directory: folder, outer: new IgnoreRules(folder) },
  ];
  for (let step = pending.pop(); step !== undefined; step = pending.pop()) {
    const { directory } = step;
    const entries = search.list(directory);
    const rules = extendRules(search, directory, entries, step.outer);
    // The folder's own manifest is the caller's business.
    const patterns = directory === folder ? undefined : readPackage(search, directory, entries, rules);
    if (patterns !== undefined) {
      roots.push({ directory, patterns });
    } else {
      for (const { name, kind } of entries) {
        if (kind !== 'directory' || name.startsWith('.') || name === 'node_modules') continue;
        if (EXAMPLES.test(name)) continue;
        const path = childPath(directory, name);
        if (!rules.ignores(path, true)) pending.push({ directory: path, outer: rules });
      }
    }
    yield;
  }
  return roots;
}

/** Adds the directory to the packages if it is a package root, and returns the workspaces that it declares. */
function readPackage(
  search: PackageSearch,
  directory: string,
  entries: readonly DirectoryEntry[],
  rules: IgnoreRules,
): Patterns | undefined {
  const path = childPath(directory, 'package.json');
  const stands = hasFile(entries, 'package.json') && !rules.ignores(path, false);
  const manifest = stands ? readWorkspaceManifest(search, directory) : undefined;
  if (manifest?.named === true) search.packages.add(directory);
  return readDeclaredPatterns(search, directory, manifest);
}

function extendRules(
  search: PackageSearch,
  directory: string,
  entries: readonly DirectoryEntry[],
  outer: IgnoreRules,
): IgnoreRules {
  if (!hasFile(entries, '.gitignore')) return outer;
  const read = search.read(childPath(directory, '.gitignore'));
  return read.kind === 'text' ? outer.extend(directory, read.text) : outer;
}

function hasFile(entries: readonly DirectoryEntry[], name: string): boolean {
  return entries.some((entry) => entry.name === name && entry.kind !== 'directory');
}
