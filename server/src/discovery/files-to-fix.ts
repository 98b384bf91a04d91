import { JsonText } from '../manifest/edit';
import type { FileSystem } from '../workspace/file-system';

/** The files that fixes are about, each read and parsed once: many fixes are about the same one. */
export class FilesToFix {
  readonly fs: FileSystem;
  readonly #texts = new Map<string, JsonText | undefined>();

  constructor(fs: FileSystem) {
    this.fs = fs;
  }

  /** A file by its absolute path; undefined where it cannot be read. */
  open(file: string): JsonText | undefined {
    if (!this.#texts.has(file)) {
      const read = this.fs.readFile(file);
      this.#texts.set(file, read.kind === 'text' ? new JsonText(read.text) : undefined);
    }
    return this.#texts.get(file);
  }
}
