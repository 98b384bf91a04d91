import type { FileKind, FileSystem, ReadDirectory, ReadFile } from '../../workspace/file-system';
import { type RememberingFileSystem, recall, remember, rememberSteady } from '../../workspace/remember';

/**
 * Looks once at each path: for a module that asks for the same files again and again. Who keeps the result is told of
 * changes all the same, since the first look has been noted.
 */
export class SeenFileSystem implements RememberingFileSystem {
  readonly #base: FileSystem;
  readonly #kinds = new Map<string, FileKind>();

  constructor(base: FileSystem) {
    this.#base = base;
  }

  stat(path: string): FileKind {
    const known = this.#kinds.get(path);
    if (known !== undefined) return known;
    const kind = this.#base.stat(path);
    this.#kinds.set(path, kind);
    return kind;
  }

  readFile(path: string): ReadFile {
    return this.#base.readFile(path);
  }

  readDirectory(path: string): ReadDirectory {
    return this.#base.readDirectory(path);
  }

  realPath(path: string): string | undefined {
    return this.#base.realPath(path);
  }

  /** What is kept for others is made through the file system that notes what it asks for itself. */
  remember<T>(key: string, make: (fs: this) => T, steady = false): T {
    const keep = steady ? rememberSteady : remember;
    return keep(this.#base, key, make as (fs: FileSystem) => T);
  }

  recall<T>(key: string): T | undefined {
    return recall(this.#base, key);
  }
}
