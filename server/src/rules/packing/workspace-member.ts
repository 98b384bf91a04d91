import { isObject, readPackage } from '../../resolve/read-package';
import type { FileSystem } from '../../workspace/file-system';
import { dirname, joinPath } from '../../workspace/paths';
import { remember } from '../../workspace/remember';
import { findWorkspacePackages } from '../../workspace/workspace-packages';

/** A package of the same workspace. */
export interface Member {
  readonly isPrivate: boolean;
  readonly version: string | undefined;
}

/**
 * Finds a package of the workspace by its name. The workspace is declared by the nearest folder upwards that
 * declares any; without one, it is what lies below the package itself.
 */
export function workspaceMember(fs: FileSystem, packageRoot: string, name: string): Member | undefined {
  const root = workspaceRoot(fs, packageRoot) ?? packageRoot;
  return remember(fs, `workspace members of ${root}`, (files) => membersOf(files, root)).get(name);
}

function workspaceRoot(fs: FileSystem, packageRoot: string): string | undefined {
  for (let directory = packageRoot; ; directory = dirname(directory)) {
    if (fs.stat(joinPath(directory, 'pnpm-workspace.yaml')) === 'file') return directory;
    const read = readPackage(fs, directory);
    if (read.kind === 'object' && read.value.workspaces !== undefined) return directory;
    if (dirname(directory) === directory) return undefined;
  }
}

function membersOf(fs: FileSystem, root: string): ReadonlyMap<string, Member> {
  const search = findWorkspacePackages(fs, root);
  let step = search.next();
  while (!step.done) step = search.next();
  const members = new Map<string, Member>();
  for (const { path } of step.value.packages) {
    const read = readPackage(fs, path);
    if (read.kind !== 'object' || !isObject(read.value)) continue;
    const { name, version, private: isPrivate } = read.value;
    if (typeof name !== 'string') continue;
    members.set(name, {
      isPrivate: isPrivate === true,
      version: typeof version === 'string' ? version : undefined,
    });
  }
  return members;
}
