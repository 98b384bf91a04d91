import type { FileKind, FileSystem, ReadDirectory, ReadFile } from './file-system';

const NONE: ReadonlySet<string> = new Set();

const EXISTENCE = '?';

/** How it is noted that only what stands at a path mattered, not what it holds. */
export function existenceOf(path: string): string {
  return EXISTENCE + path;
}

/** The path of a note, whatever of it mattered. */
export function pathOfNote(note: string): string {
  return note.startsWith(EXISTENCE) ? note.slice(1) : note;
}

/**
 * Notes every path that it is asked about, those included at which nothing stands: what was computed through it
 * holds until one of them changes.
 */
export class TracingFileSystem implements FileSystem {
  readonly #base: FileSystem;
  readonly #asked = new Set<string>();
  /** Made when needed: most of what is traced lists nothing, and there are thousands of tracers. */
  #listed: Set<string> | undefined;

  constructor(base: FileSystem) {
    this.#base = base;
  }

  /** All paths asked about; of which only the existence mattered, as `existenceOf` writes it. */
  get asked(): ReadonlySet<string> {
    return this.#asked;
  }

  /** The directories that were listed: any name that comes or goes in one of them matters. Part of `asked`. */
  get listed(): ReadonlySet<string> {
    return this.#listed ?? NONE;
  }

  /** Notes that a file mattered, where what was read of it is kept from another time. */
  note(path: string): void {
    this.#asked.add(path);
  }

  /** Notes that a directory's names mattered, where a list of them is kept from another time. */
  noteListing(path: string): void {
    this.#asked.add(path);
    this.#listed ??= new Set();
    this.#listed.add(path);
  }

  stat(path: string): FileKind {
    this.#asked.add(existenceOf(path));
    return this.#base.stat(path);
  }

  readFile(path: string): ReadFile {
    this.#asked.add(path);
    return this.#base.readFile(path);
  }

  readDirectory(path: string): ReadDirectory {
    this.noteListing(path);
    return this.#base.readDirectory(path);
  }

  realPath(path: string): string | undefined {
    this.#asked.add(existenceOf(path));
    return this.#base.realPath(path);
  }
}
