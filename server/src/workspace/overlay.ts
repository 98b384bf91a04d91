import type { DirectoryEntry, FileKind, FileSystem, ReadDirectory, ReadFile } from './file-system';
import { basename, childPath, dirname } from './paths';

/**
 * Open documents over another file system. A document stands at its path whether or not it is saved there, and so
 * do the directories above it.
 *
 * A document is known by the one path under which it is open. Whoever reaches the same file through a link reads
 * what is saved: callers that follow links ask for `realPath` first. To look every path up by its real one
 * would cost more than reading it.
 */
export class OverlayFileSystem implements FileSystem {
  readonly #base: FileSystem;
  readonly #documents = new Map<string, string>();
  /** The directories above the documents, each with the names that they put into it. */
  readonly #directories = new Map<string, Map<string, DirectoryEntry>>();

  constructor(base: FileSystem) {
    this.#base = base;
  }

  /** Opens a document, or changes its text. */
  set(path: string, text: string): void {
    if (!this.#documents.has(path)) this.#addToDirectories(path);
    this.#documents.set(path, text);
  }

  /** Closes a document: what the base says of its path holds again. */
  delete(path: string): void {
    if (!this.#documents.delete(path)) return;
    this.#directories.clear();
    for (const document of this.#documents.keys()) this.#addToDirectories(document);
  }

  stat(path: string): FileKind {
    if (this.#documents.has(path)) return 'file';
    return this.#directories.has(path) ? 'directory' : this.#base.stat(path);
  }

  readFile(path: string): ReadFile {
    const text = this.#documents.get(path);
    return text === undefined ? this.#base.readFile(path) : { kind: 'text', text };
  }

  /** An unreadable directory stays so: of its names only those of open documents would be known. */
  readDirectory(path: string): ReadDirectory {
    if (this.#documents.has(path)) return { kind: 'missing' };
    const added = this.#directories.get(path);
    const listed = this.#base.readDirectory(path);
    if (added === undefined || listed.kind === 'unreadable') return listed;
    return { kind: 'entries', entries: merge(listed.kind === 'entries' ? listed.entries : [], added) };
  }

  realPath(path: string): string | undefined {
    const real = this.#base.realPath(path);
    if (real !== undefined) return real;
    if (!this.#documents.has(path) && !this.#directories.has(path)) return undefined;
    const parent = dirname(path);
    if (parent === path) return path;
    const realParent = this.realPath(parent);
    return realParent === undefined ? undefined : childPath(realParent, basename(path));
  }

  #addToDirectories(document: string): void {
    let entry: DirectoryEntry = { name: basename(document), kind: 'file' };
    let path = document;
    while (dirname(path) !== path) {
      path = dirname(path);
      const names = this.#directories.get(path) ?? new Map<string, DirectoryEntry>();
      this.#directories.set(path, names.set(entry.name, entry));
      entry = { name: basename(path), kind: 'directory' };
    }
  }
}

/** A link that is listed stays a link, so that walkers go on treating it as one. */
function merge(
  listed: readonly DirectoryEntry[],
  added: ReadonlyMap<string, DirectoryEntry>,
): DirectoryEntry[] {
  const merged = new Map(listed.map((entry) => [entry.name, entry]));
  for (const entry of added.values()) {
    if (merged.get(entry.name)?.kind !== 'link') merged.set(entry.name, entry);
  }
  return [...merged.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}
