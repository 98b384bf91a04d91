import { isObject, readPackage } from '../resolve/read-package';
import type { FileSystem } from '../workspace/file-system';
import { basename, dirname, joinPath, relativePath, toNative } from '../workspace/paths';
import { findWorkspacePackages } from '../workspace/workspace-packages';
import { compilePatterns } from '../workspace/workspace-patterns';

/**
 * The root of the npm workspace of which a package is a member. npm, run in a member, packs it as one: the ignore
 * files from the root down then count as well, as the weakest of all rules (npm-packlist).
 *
 * @returns undefined for what is no member, and where lerna publishes: it packs each package by itself
 */
export function npmWorkspaceRoot(fs: FileSystem, root: string): string | undefined {
  for (let directory = dirname(root); ; directory = dirname(directory)) {
    const patterns = declaredPatterns(fs, directory);
    if (patterns !== undefined && matches(patterns, relativePath(directory, root))) {
      return fs.stat(joinPath(directory, 'lerna.json')) === 'file' ? undefined : directory;
    }
    if (dirname(directory) === directory) return undefined;
  }
}

/** The folders of a workspace's members, native, by name. */
export function workspaceMembers(fs: FileSystem, root: string): Map<string, string> {
  const search = findWorkspacePackages(fs, root);
  for (let next = search.next(); ; next = search.next()) {
    if (!next.done) continue;
    const members = next.value.packages.filter(({ path }) => path !== root);
    return new Map(members.map(({ path }) => [basename(path), toNative(path)]));
  }
}

function declaredPatterns(fs: FileSystem, directory: string): string[] | undefined {
  const read = readPackage(fs, directory);
  if (read.kind !== 'object') return undefined;
  const { workspaces } = read.value;
  const list = isObject(workspaces) ? workspaces.packages : workspaces;
  return Array.isArray(list) ? list.filter((item) => typeof item === 'string') : undefined;
}

function matches(patterns: readonly string[], relative: string): boolean {
  const { included, excludes } = compilePatterns(patterns);
  return included.some((pattern) => pattern.matches(relative)) && !excludes(relative);
}
