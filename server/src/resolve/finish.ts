import type { JsonPath } from '../manifest/json-path';
import type { FileSystem } from '../workspace/file-system';
import type { Resolution } from './resolution';
import type { Trail } from './trail';

/**
 * Looks at the one file that a specifier came to: nothing is probed any more (the end of ESM_RESOLVE).
 * A `path` that ends in '/' is no file, whatever stands there.
 */
export function finishExact(fs: FileSystem, path: string, trail: Trail, at?: JsonPath): Resolution {
  const file = path.length > 1 ? path.replace(/\/+$/, '') : path;
  const kind = fs.stat(file);
  if (kind === 'file' && file === path) {
    trail.step('file', file, 'taken', at);
    return trail.found(file);
  }
  if (kind === 'unreadable') {
    trail.step('file', file, 'unreadable', at);
    return trail.undecided('unknown');
  }
  trail.step('file', file, kind === 'directory' ? 'not-a-file' : 'missing', at);
  return trail.failed(kind === 'directory' ? 'is-directory' : 'not-found', file);
}
