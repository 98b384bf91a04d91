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
 * Tells a name from a path. `packages/a` is a path when something stands there; `a` is a name even then.
 *
 * @throws UsageError when it can only be a path, and neither a package nor a module stands there
 */
export function packageOperand(typed: string, fs: FileSystem, cwd: string): PackageOperand {
  const here = toPortable(cwd);
  const path = absolutePath(typed, cwd);
  const root = basename(path) === 'package.json' ? dirname(path) : path;
  const isPackage = fs.stat(childPath(root, 'package.json')) === 'file';
  const stands = isPackage || fs.stat(root) === 'file';
  if (stands && (PATH.test(typed) || typed.replace(SCOPE, '').includes('/'))) {
    const outside = isPackage ? root : dirname(root);
    return { package: root, folder: isInside(root, here) ? here : outside };
  }
  if (PATH.test(typed)) {
    throw new UsageError(`no package at ${typed}: there is no package.json`);
  }
  return { package: typed, folder: here };
}
