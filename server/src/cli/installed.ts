import type { Folder } from '../discovery/engine-api';
import { readPackage } from '../discovery/package-facts';
import type { Report } from '../discovery/report';
import type { FileSystem } from '../workspace/file-system';
import { locateInstalled } from '../workspace/installed-packages';
import { childPath, dirname } from '../workspace/paths';

const SECTIONS = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'] as const;

/**
 * Whether anything is installed from which a host could load: a plugin, one of the packages that a folder's manifest
 * depends on, or, where it depends on none, any `node_modules` in the folder or above it.
 */
export function isAnythingInstalled(report: Report, folders: readonly Folder[], fs: FileSystem): boolean {
  return (
    report.plugins.some((plugin) => plugin.origin === 'dependency') ||
    folders.some(({ path }) => {
      const names = dependencies(path, fs);
      return names.length > 0
        ? names.some((name) => locateInstalled(fs, name, path) !== undefined)
        : hasNodeModules(path, fs);
    })
  );
}

function dependencies(path: string, fs: FileSystem): string[] {
  const read = readPackage(fs, path);
  return read.kind === 'package'
    ? SECTIONS.flatMap((section) => Object.keys(read.source.value[section] ?? {}))
    : [];
}

function hasNodeModules(path: string, fs: FileSystem): boolean {
  const parent = dirname(path);
  return (
    fs.stat(childPath(path, 'node_modules')) === 'directory' ||
    (parent !== path && hasNodeModules(parent, fs))
  );
}
