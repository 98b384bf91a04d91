import type { DirectoryEntry, FileSystem, ReadDirectory, ReadFile } from './file-system';
import { childPath, isInside, relativePath } from './paths';
import { TracingFileSystem } from './tracing';

/** Something that the search had to leave out. */
export interface SearchProblem {
  readonly path: string;
  /** A clause without a capital or a full stop: 'EACCES: permission denied'. */
  readonly reason: string;
}

/** What one search for workspace packages has found so far, and its view of the files. */
export class PackageSearch {
  /** The package roots found. */
  readonly packages = new Set<string>();
  readonly #fs: TracingFileSystem;
  readonly #folder: string;
  readonly #maxDirectories: number;
  readonly #problems = new Map<string, SearchProblem>();
  readonly #listings = new Map<string, readonly DirectoryEntry[]>();
  #realFolder: string | undefined;

  constructor(fs: FileSystem, folder: string, maxDirectories: number) {
    this.#fs = new TracingFileSystem(fs);
    this.#folder = folder;
    this.#maxDirectories = maxDirectories;
  }

  get asked(): ReadonlySet<string> {
    return this.#fs.asked;
  }

  get listed(): ReadonlySet<string> {
    return this.#fs.listed;
  }

  /** Sorted by path, each told once. */
  get problems(): SearchProblem[] {
    const keys = [...this.#problems.keys()].sort();
    return keys.map((key) => this.#problems.get(key) as SearchProblem);
  }

  addProblem(path: string, reason: string): void {
    this.#problems.set(`${path}\0${reason}`, { path, reason });
  }

  /** A directory's entries, listed once; none, and a problem, where it cannot be listed. */
  list(directory: string): readonly DirectoryEntry[] {
    const known = this.#listings.get(directory);
    if (known !== undefined) return known;
    if (this.#listings.size >= this.#maxDirectories) {
      this.addProblem(this.#folder, `the search stopped after ${this.#maxDirectories} directories`);
      return [];
    }
    const entries = this.#entriesOf(directory, this.#fs.readDirectory(directory));
    this.#listings.set(directory, entries);
    return entries;
  }

  #entriesOf(directory: string, listing: ReadDirectory): readonly DirectoryEntry[] {
    if (listing.kind === 'entries') return listing.entries;
    if (listing.kind === 'unreadable') this.addProblem(directory, listing.reason);
    else if (directory === this.#folder) this.addProblem(directory, 'there is no such directory');
    return [];
  }

  /** A file's text; a problem where there is a file but no reading it. */
  read(path: string): ReadFile {
    const read = this.#fs.readFile(path);
    if (read.kind === 'unreadable') this.addProblem(path, read.reason);
    if (read.kind === 'too-large') this.addProblem(path, `too large to be read: ${read.bytes} bytes`);
    return read;
  }

  /**
   * Where a link to a directory leads, as a path below the folder, so that one directory goes by one path however
   * it is reached. Undefined for links to files, dangling links, and loops; also, with a problem, for
   * links out of the folder, and for links into `node_modules`, where nothing is the author's own.
   */
  follow(link: string): string | undefined {
    if (this.#fs.stat(link) !== 'directory') return undefined;
    this.#realFolder ??= this.#fs.realPath(this.#folder) ?? this.#folder;
    const real = this.#fs.realPath(link);
    if (real === undefined) return undefined;
    if (!isInside(real, this.#realFolder)) {
      this.addProblem(link, 'a link that leads out of the folder');
      return undefined;
    }
    const relative = relativePath(this.#realFolder, real);
    if (relative.split('/').includes('node_modules')) return undefined;
    return relative === '.' ? this.#folder : childPath(this.#folder, relative);
  }
}
