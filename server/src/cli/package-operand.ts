import type { FileSystem } from '../workspace/file-system';
import { basename, childPath, dirname, isInside, toPortable } from '../workspace/paths';
import { absolutePath } from './paths';
import { UsageError } from './usage-error';

/** What `explain` is asked about. */
export interface PackageOperand {
  /** The package's name, or the absolute path of its root. */
  readonly package: string;
  /** The folder to scan when the user names none, absolute: the one that shows the package in its workspace. */
  readonly folder: string;
}

/** `./x`, `../x`, `/x`, `C:\x`, `.`: no package can be named so. */
const PATH = /^(\.{1,2}([/\\]|$)|[/\\]|[A-Za-z]:[/\\])/;
const SCOPE = /^@[^/]+\//;

/**
 * Tells a name from a path. `packages/a` is a path when a package stands there; `a` is a name even if one does.
 *
 * @throws UsageError when it can only be a path, and no package stands there
 */
export function packageOperand(typed: string, fs: FileSystem, cwd: string): PackageOperand {
  const here = toPortable(cwd);
  const path = absolutePath(typed, cwd);
  const root = basename(path) === 'package.json' ? dirname(path) : path;
  const stands = fs.stat(childPath(root, 'package.json')) === 'file';
  if (PATH.test(typed) && fs.stat(path) === 'file' && !stands) {
    // A single module can be a plugin too: a member of a namespace directory.
    return { package: path, folder: isInside(path, here) ? here : dirname(path) };
  }
  if (PATH.test(typed) && !stands) {
    throw new UsageError(`no package at ${typed}: there is no package.json`);
  }
  if (stands && (PATH.test(typed) || typed.replace(SCOPE, '').includes('/'))) {
    return { package: root, folder: isInside(root, here) ? here : root };
  }
  return { package: typed, folder: here };
}
