import type { FileSystem } from '../workspace/file-system';
import { isInside, joinPath } from '../workspace/paths';
import { resolveAgainst } from './legacy-main';
import { loadPath } from './load';
import type { Probe } from './probe';
import type { Resolution } from './resolution';
import { Trail } from './trail';

export { PROBE_NONE, PROBE_REQUIRE, type Probe } from './probe';

export interface FileQuery {
  /** Absolute path of the package root. */
  readonly packageRoot: string;
  /** Absolute path of the directory that the value is relative to. */
  readonly base: string;
  /** The path as it is declared. */
  readonly value: string;
  readonly probe: Probe;
  /** What must stand there. `either` takes a directory as it is, without looking for an index in it. */
  readonly want: 'file' | 'directory' | 'either';
  /** Whether the host follows a path out of the package. Default: no. */
  readonly allowOutside?: boolean;
  /** How the host puts base and value together: `path.join` (the default), or `path.resolve`. */
  readonly by?: 'join' | 'resolve';
}

/**
 * Resolves a path that a host joins to a directory, with the host's own probing.
 * Directories are not probed: `extensions` and `index` only serve to find a file.
 */
export function resolveFile(fs: FileSystem, query: FileQuery, trail = new Trail()): Resolution {
  const { packageRoot, base, value, probe, want } = query;
  if (value === '' || value.includes('\0')) return trail.failed('invalid');

  const path = query.by === 'resolve' ? resolveAgainst(base, value) : joinPath(base, value);
  if (!query.allowOutside && !isInside(path, packageRoot)) return trail.failed('outside-package', path);

  const kind = fs.stat(path);
  if (want !== 'file' && kind === 'directory') {
    trail.step('directory', path, 'taken');
    return trail.found(path);
  }
  if (want === 'directory') {
    trail.step('directory', path, kind === 'unreadable' ? 'unreadable' : 'missing');
    return kind === 'unreadable' ? trail.undecided('unknown') : trail.failed('not-found', path);
  }
  // Node takes 'a/', '.' and 'a/..' for directories, so that no extension is tried on them.
  const directoryOnly = /(^|\/)\.{0,2}$/.test(value);
  const loaded = loadPath(fs, path, { packageRoot, probe, directoryOnly, trail });
  return loaded ?? trail.failed(kind === 'directory' ? 'is-directory' : 'not-found', path);
}
