import type { JsonObject } from '../manifest/manifest';
import { isObject, readPackage } from '../resolve/read-package';
import type { FileSystem } from '../workspace/file-system';
import { packageManagerOf } from '../workspace/package-manager';
import type { Packer } from '../workspace/packed-files';
import { dirname, isInside } from '../workspace/paths';
import { publishesFolder, publishesWithNpm } from './publishing-tools';

/**
 * Which program packs a package when it is published. `vsce` for VS Code extensions; else the package manager that
 * the nearest folder upwards tells of. Bun packs by npm's rules; and where a project that installs with Yarn
 * publishes with a tool that calls npm, it is npm.
 *
 * @param root the package root, absolute
 * @param top the folder scanned, absolute: nothing above it is looked at
 * @returns npm where nothing tells of another; undefined for what is not published, where the signs disagree, and
 *   where a script publishes another folder
 */
export function packerOf(fs: FileSystem, root: string, top: string): Packer | undefined {
  const read = readPackage(fs, root);
  if (read.kind !== 'object') return undefined;
  const { engines, private: isPrivate, name, scripts } = read.value;
  if (isObject(engines) && typeof engines.vscode === 'string') return 'vsce';
  if (isPrivate === true || typeof name !== 'string' || name === '') return undefined;
  if (publishesFolder(scripts)) return undefined;
  const manager = packageManagerOf(fs, root, top);
  switch (manager) {
    case 'unclear':
      return undefined;
    case 'yarn':
      return publishesWithNpm(manifestsUpwards(fs, root, top)) ? 'npm' : 'yarn';
    case 'pnpm':
      return 'pnpm';
    default:
      return 'npm';
  }
}

function manifestsUpwards(fs: FileSystem, root: string, top: string): JsonObject[] {
  const manifests: JsonObject[] = [];
  for (let directory = root; isInside(directory, top); directory = dirname(directory)) {
    const read = readPackage(fs, directory);
    if (read.kind === 'object') manifests.push(read.value);
    if (dirname(directory) === directory) break;
  }
  return manifests;
}
