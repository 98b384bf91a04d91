import type { FileSystem } from '../workspace/file-system';
import { childPath, dirname, isInside, toPortable } from '../workspace/paths';

/**
 * The folder that paths count from where another program reads them: the root of the git repository that holds the
 * folder scanned; without one the current directory, if the folder lies in it, else the folder.
 *
 * @param folder absolute
 * @param cwd as the system writes it
 * @returns an absolute path
 */
export function sourceRoot(folder: string, fs: FileSystem, cwd: string): string {
  for (let path = folder; ; path = dirname(path)) {
    // A file in submodules and in further working trees.
    if (fs.stat(childPath(path, '.git')) !== 'missing') return path;
    if (dirname(path) === path) break;
  }
  const here = toPortable(cwd);
  return isInside(folder, here) ? here : folder;
}
