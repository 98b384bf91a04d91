import { isAbsolute, resolve } from 'node:path';
import { joinPath, relativePath, toNative, toPortable } from '../workspace/paths';

/** An absolute path as the engine has it of what the user typed, seen from the current directory. */
export function absolutePath(typed: string, cwd: string): string {
  return toPortable(resolve(cwd, typed));
}

/**
 * Makes the function that shows a report's paths as the user would type them: relative to the current directory,
 * so that they can be clicked, copied and passed on.
 *
 * @param folder the first folder scanned, absolute: the report's paths are relative to it
 */
export function pathsFrom(folder: string, cwd: string): (path: string) => string {
  const from = toPortable(cwd);
  return (path) => toNative(relativePath(from, joinPath(folder, path)));
}

/** An absolute path as the user would type it; anything else as it is. */
export function shownPath(path: string, cwd: string): string {
  return isAbsolute(path) ? toNative(relativePath(toPortable(cwd), path)) : path;
}
