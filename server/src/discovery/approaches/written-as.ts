import type { Listed } from '../../hosts/profile';
import { writtenNames } from '../../hosts/written-names';
import { resolvePackageEntry } from '../../resolve/package-entry';
import { readPackage } from '../../resolve/read-package';
import type { FileSystem } from '../../workspace/file-system';
import { share } from '../../workspace/remember';

/**
 * What a user of the application in which a package is installed may write to have it loaded. For a package that is
 * not installed, what may be written anywhere: what else an application will hold is not known.
 * @param path the package's, absolute
 * @param name by which the host finds it
 */
export function writtenAs(fs: FileSystem, path: string, listed: Listed, name: string): string[] {
  const nodeModules = path.endsWith(`/node_modules/${name}`) ? path.slice(0, -name.length) : undefined;
  return writtenNames(
    listed,
    name,
    (other) =>
      nodeModules !== undefined &&
      share(fs, `is resolved ${nodeModules}${other}`, (files) => isResolved(files, nodeModules + other)),
  );
}

/** Hosts try one name after the other: what is there and has no entry is passed over. */
function isResolved(fs: FileSystem, packageRoot: string): boolean {
  const read = readPackage(fs, packageRoot);
  if (read.kind !== 'object') return false;
  const query = { subpath: '.', mode: 'require' } as const;
  return resolvePackageEntry(fs, packageRoot, read.value, query).outcome === 'found';
}
