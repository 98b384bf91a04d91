import { resolve } from 'node:path';
import type { FileSystem } from '../workspace/file-system';
import { basename, childPath, dirname, isInside, toPortable } from '../workspace/paths';
import { absolutePath } from './paths';
import { UsageError } from './usage-error';

/** What `explain` is asked about. */
export interface PackageOperand {
  /** The package's name, or the absolute path of its root; of the module, for a plugin that is a single one. */
  readonly package: string;
  /** The folder to scan when the user names none, absolute: the one that shows the package in its workspace. */
  readonly folder: string;
}

/** `./x`, `../x`, `/x`, `C:\x`, `.`: no package can be named so. */
const PATH = /^(\.{1,2}([/\\]|$)|[/\\]|[A-Za-z]:[/\\])/;
const SCOPE = /^@[^/]+\//;

/**
 * Tells a name from a path. `packages/a` is a path when something stands there; `a` is a name even then. A path counts
 * from the folder that the user names; where nothing stands there, from the current directory, as `list` prints it.
 *
 * @param directory the folder that the user names
 * @throws UsageError when it can only be a path, and neither a package nor a module stands there
 */
export function packageOperand(
  typed: string,
  fs: FileSystem,
  cwd: string,
  directory?: string,
): PackageOperand {
  const here = toPortable(cwd);
  const isPath = PATH.test(typed);
  if (isPath || typed.replace(SCOPE, '').includes('/')) {
    const bases = directory === undefined ? [cwd] : [resolve(cwd, directory), cwd];
    for (const base of bases) {
      const found = packageAt(absolutePath(typed, base), fs);
      if (found !== undefined) {
        return { package: found.root, folder: isInside(found.root, here) ? here : found.outside };
      }
    }
  }
  if (isPath) {
    throw new UsageError(`no package at ${typed}: there is no package.json`);
  }
  return { package: typed, folder: here };
}

/** The package or single module at a path, and the folder that shows it where the current directory does not. */
function packageAt(path: string, fs: FileSystem): { root: string; outside: string } | undefined {
  const root = basename(path) === 'package.json' ? dirname(path) : path;
  if (fs.stat(childPath(root, 'package.json')) === 'file') return { root, outside: root };
  return fs.stat(root) === 'file' ? { root, outside: dirname(root) } : undefined;
}
