import type { FileSystem } from '../workspace/file-system';
import type { Trail } from './trail';

/** What is tried for a path at which no file stands. */
export interface Probe {
  /** Appended to the path, in this order, with their dot. */
  readonly extensions: readonly string[];
  /** File names tried where the path is a directory, exactly as given. */
  readonly index: readonly string[];
  /** Whether a directory's package.json may name the file by its `main` (LOAD_AS_DIRECTORY). */
  readonly packageMain: boolean;
}

/** The path as it is written, and nothing else. */
export const PROBE_NONE: Probe = { extensions: [], index: [], packageMain: false };

/** What Node's `require` tries (LOAD_AS_FILE, LOAD_INDEX, LOAD_AS_DIRECTORY). */
export const PROBE_REQUIRE: Probe = {
  extensions: ['.js', '.json', '.node'],
  index: ['index.js', 'index.json', 'index.node'],
  packageMain: true,
};

export type Probed =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'none' }
  /** One of the candidates cannot be looked at: it may or may not be the one. */
  | { readonly kind: 'unreadable' };

/** The first of `candidates` that is a file; each one looked at leaves a step. */
export function firstFile(fs: FileSystem, candidates: Iterable<string>, trail: Trail): Probed {
  for (const path of candidates) {
    const kind = fs.stat(path);
    if (kind === 'file') {
      trail.step('file', path, 'taken');
      return { kind: 'file', path };
    }
    trail.step('file', path, kind === 'directory' ? 'not-a-file' : kind);
    if (kind === 'unreadable') return { kind: 'unreadable' };
  }
  return { kind: 'none' };
}
