import type { FileKind, FileSystem, ReadDirectory, ReadFile } from '../../src/workspace/file-system';
import { isInside } from '../../src/workspace/paths';

/** Where a package shows itself: no `node_modules` stands in the path, so it does not count as installed. */
export const ROOT = '/ws';

/**
 * One installed package, shown as the only thing in a workspace: as its author would see it who has just unpacked
 * the archive. What is installed in its own node_modules folder is not there; nor is anything around it.
 */
export class PackageView implements FileSystem {
  readonly #base: FileSystem;
  readonly #directory: string;

  /** @param directory the package's real path */
  constructor(base: FileSystem, directory: string) {
    this.#base = base;
    this.#directory = directory;
  }

  stat(path: string): FileKind {
    const there = this.#there(path);
    if (there === undefined) return isInside(ROOT, path) ? 'directory' : 'missing';
    return this.#base.stat(there);
  }

  readFile(path: string): ReadFile {
    const there = this.#there(path);
    return there === undefined ? { kind: 'missing' } : this.#base.readFile(there);
  }

  readDirectory(path: string): ReadDirectory {
    const there = this.#there(path);
    if (there === undefined) return { kind: 'missing' };
    const read = this.#base.readDirectory(there);
    if (path !== ROOT || read.kind !== 'entries') return read;
    return { kind: 'entries', entries: read.entries.filter(({ name }) => name !== 'node_modules') };
  }

  realPath(path: string): string | undefined {
    const there = this.#there(path);
    const real = there === undefined ? undefined : this.#base.realPath(there);
    if (real === undefined || !isInside(real, this.#directory)) return undefined;
    return ROOT + real.slice(this.#directory.length);
  }

  /** Where a path of the view lies; undefined outside the package. */
  #there(path: string): string | undefined {
    if (!isInside(path, ROOT) || isInside(path, `${ROOT}/node_modules`)) return undefined;
    return this.#directory + path.slice(ROOT.length);
  }
}
