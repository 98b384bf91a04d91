import type { FileSystem } from '../workspace/file-system';
import type { RememberingFileSystem, SharingFileSystem } from '../workspace/remember';
import { TracingFileSystem } from '../workspace/tracing';

/** Where results are kept that others are made of. Each is given together with its key, for a note of it. */
export interface Parts {
  /** The part of that name: kept, or made now. */
  remember(
    note: (key: string) => void,
    id: string,
    make: (fs: PartsTracer) => unknown,
    steady: boolean,
  ): unknown;
  /** The part of that name, as far as it is there. */
  recall(note: (key: string) => void, id: string): unknown;
}

/** Notes what it is asked about, and of which parts the result is made: it falls with each of them. */
export class PartsTracer extends TracingFileSystem implements RememberingFileSystem {
  readonly #parts: Parts;
  readonly #note = (key: string) => this.note(key);

  constructor(base: FileSystem, parts: Parts) {
    super(base);
    this.#parts = parts;
  }

  remember<T>(id: string, make: (fs: this) => T, steady = false): T {
    return this.#parts.remember(this.#note, id, make as (fs: PartsTracer) => T, steady) as T;
  }

  recall<T>(id: string): T | undefined {
    return this.#parts.recall(this.#note, id) as T | undefined;
  }
}

/** The same for an installed package: there are thousands, and only what many of them depend on is kept. */
export class SharedPartsTracer extends TracingFileSystem implements SharingFileSystem {
  readonly #parts: Parts;

  constructor(base: FileSystem, parts: Parts) {
    super(base);
    this.#parts = parts;
  }

  share<T>(id: string, make: (fs: FileSystem) => T): T {
    return this.#parts.remember((key) => this.note(key), id, make, false) as T;
  }
}
