import type { FileSystem } from '../workspace/file-system';
import type { RememberingFileSystem } from '../workspace/remember';
import { TracingFileSystem } from '../workspace/tracing';

/** A result that others are made of. Whoever is made of it notes its key among what was asked about. */
interface Part {
  readonly key: string;
  readonly value: unknown;
}

/** Where parts are kept. */
export interface Parts {
  /** The part of that name: kept, or made now. */
  remember(id: string, make: (fs: PartsTracer) => unknown): Part;
  /** The part of that name, as far as it is there. */
  recall(id: string): Part;
}

/** Notes what it is asked about, and of which parts the result is made: it falls with each of them. */
export class PartsTracer extends TracingFileSystem implements RememberingFileSystem {
  readonly #parts: Parts;

  constructor(base: FileSystem, parts: Parts) {
    super(base);
    this.#parts = parts;
  }

  remember<T>(id: string, make: (fs: this) => T): T {
    return this.#noted(this.#parts.remember(id, make as (fs: PartsTracer) => T)) as T;
  }

  recall<T>(id: string): T | undefined {
    return this.#noted(this.#parts.recall(id)) as T | undefined;
  }

  #noted({ key, value }: Part): unknown {
    this.note(key);
    return value;
  }
}
