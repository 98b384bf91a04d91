import type { FileSystem } from '../workspace/file-system';
import type { RememberingFileSystem } from '../workspace/remember';
import { TracingFileSystem } from '../workspace/tracing';

/** A result that others are made of, and what it asked about. */
export interface Part<T> {
  readonly value: T;
  readonly asked: readonly string[];
  readonly listed: ReadonlySet<string> | undefined;
}

/** Notes what it is asked about, and of which parts the result is made: it depends on all that these depend on. */
export class PartsTracer extends TracingFileSystem implements RememberingFileSystem {
  readonly #part: <T>(key: string, make: (fs: PartsTracer) => T) => Part<T>;
  #parts: Set<string> | undefined;

  /** @param part gives the part of that name: kept, or made now */
  constructor(base: FileSystem, part: <T>(key: string, make: (fs: PartsTracer) => T) => Part<T>) {
    super(base);
    this.#part = part;
  }

  /** The names of the parts, if there are any. */
  get parts(): ReadonlySet<string> | undefined {
    return this.#parts;
  }

  remember<T>(key: string, make: (fs: this) => T): T {
    const { value, asked, listed } = this.#part(key, make as (fs: PartsTracer) => T);
    for (const path of asked) this.note(path);
    for (const path of listed ?? []) this.noteListing(path);
    this.#parts ??= new Set();
    this.#parts.add(key);
    return value;
  }
}
