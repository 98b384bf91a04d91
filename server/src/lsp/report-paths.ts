import { joinPath } from '../workspace/paths';

/**
 * The absolute path of a path in a report, which is relative to the first folder scanned; on Windows what stands on
 * another drive has no relative path, and is absolute already.
 */
export function absolutePath(root: string, path: string): string {
  return path.startsWith('/') || /^[A-Za-z]:\//.test(path) ? path : joinPath(root, path);
}
