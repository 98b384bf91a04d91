import type { Listed } from '../../hosts/profile';
import { writtenNames } from '../../hosts/written-names';
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
      share(
        fs,
        `is there ${nodeModules}${other}`,
        (files) => files.stat(nodeModules + other) === 'directory',
      ),
  );
}
