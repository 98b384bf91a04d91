import type { DirectoryEntry, FileKind, FileSystem, ReadDirectory, ReadFile } from './file-system';
import { basename, dirname, joinPath, normalizePath } from './paths';

/**
 * What stands at a path: a file's text; a link; nothing that can be read; `null`, an empty directory.
 * A link's target is absolute or relative to the link's directory, as on a disk. What is unreadable is a file
 * about which not even `stat` can tell; with `directory` it is a directory that cannot be listed or entered.
 */
export type MemoryContent =
  | string
  | null
  | { readonly link: string }
  | { readonly unreadable: true; readonly directory?: true };

interface MemoryDirectory {
  readonly kind: 'directory';
  readonly children: Map<string, MemoryNode>;
}

type MemoryNode =
  | MemoryDirectory
  | { readonly kind: 'file'; readonly text: string }
  | { readonly kind: 'link'; readonly target: string }
  | { readonly kind: 'unreadable'; readonly directory: boolean };

interface Found {
  readonly node: MemoryNode;
  readonly path: string;
}

const REASON = 'EACCES: permission denied';

/** As many links as Linux follows in one path before it answers ELOOP. */
const MAX_LINKS = 40;

export interface MemoryOptions {
  /** Whether a name in other letters finds the same file, as on the disks of macOS and Windows. Default: no. */
  readonly ignoreCase?: boolean;
}

/** Files held in memory: for tests, and for hosts of the library that have no disk. Links work as on a disk. */
export class MemoryFileSystem implements FileSystem {
  readonly #base: string;
  readonly #ignoreCase: boolean;
  readonly #root: MemoryDirectory = newDirectory();
  readonly #found = new Map<string, Found | 'missing' | 'unreadable'>();

  /** `contents` maps paths to what stands there: relative to `base` ('..' allowed), or absolute. */
  constructor(
    contents: Readonly<Record<string, MemoryContent>> = {},
    base = '/ws',
    { ignoreCase = false }: MemoryOptions = {},
  ) {
    this.#base = base;
    this.#ignoreCase = ignoreCase;
    this.#directoryAt(base);
    for (const [path, content] of Object.entries(contents)) this.write(path, content);
  }

  /** Puts something at a path, in place of what was there. Makes the directories above it. */
  write(path: string, content: MemoryContent): void {
    const absolute = this.#absolute(path);
    const { children } = this.#directoryAt(dirname(absolute));
    children.set(this.#nameIn(children, basename(absolute)), toNode(content));
    this.#found.clear();
  }

  /** Removes what stands at a path, with all below it. A link is removed, not its target. */
  delete(path: string): void {
    const absolute = this.#absolute(path);
    const parent = this.#find(dirname(absolute));
    if (typeof parent !== 'string' && parent.node.kind === 'directory') {
      const { children } = parent.node;
      children.delete(this.#nameIn(children, basename(absolute)));
      this.#found.clear();
    }
  }

  stat(path: string): FileKind {
    const found = this.#find(path);
    if (typeof found === 'string') return found;
    if (found.node.kind === 'unreadable') return found.node.directory ? 'directory' : 'unreadable';
    return found.node.kind === 'file' ? 'file' : 'directory';
  }

  readFile(path: string): ReadFile {
    const found = this.#find(path);
    if (found === 'unreadable') return { kind: 'unreadable', reason: REASON };
    if (found === 'missing' || found.node.kind === 'directory') return { kind: 'missing' };
    if (found.node.kind === 'file') return { kind: 'text', text: found.node.text };
    return { kind: 'unreadable', reason: REASON };
  }

  readDirectory(path: string): ReadDirectory {
    const found = this.#find(path);
    if (found === 'unreadable') return { kind: 'unreadable', reason: REASON };
    if (found === 'missing' || found.node.kind === 'file') return { kind: 'missing' };
    if (found.node.kind !== 'directory') return { kind: 'unreadable', reason: REASON };
    const names = [...found.node.children.keys()].sort();
    const { children } = found.node;
    return { kind: 'entries', entries: names.map((name) => toEntry(name, children.get(name) as MemoryNode)) };
  }

  realPath(path: string): string | undefined {
    const found = this.#find(path);
    return typeof found === 'string' ? undefined : found.path;
  }

  #absolute(path: string): string {
    return isAbsolute(path) ? normalizePath(path) : joinPath(this.#base, path);
  }

  /** Follows every link in a path, the last one included. What was found holds until something is written. */
  #find(path: string): Found | 'missing' | 'unreadable' {
    const known = this.#found.get(path);
    if (known !== undefined) return known;
    const found = this.#walk(path);
    this.#found.set(path, found);
    return found;
  }

  #walk(path: string): Found | 'missing' | 'unreadable' {
    const pending = segmentsOf(path).reverse();
    let trail: { name: string; node: MemoryNode }[] = [];
    let links = 0;
    for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
      const node = trail.at(-1)?.node ?? this.#root;
      if (node.kind === 'unreadable') return 'unreadable';
      if (node.kind !== 'directory') return 'missing';
      if (name === '..') {
        trail.pop();
        continue;
      }
      const child = node.children.get(this.#nameIn(node.children, name));
      if (child === undefined) return 'missing';
      if (child.kind !== 'link') {
        trail.push({ name, node: child });
        continue;
      }
      links += 1;
      if (links > MAX_LINKS) return 'missing';
      if (isAbsolute(child.target)) trail = [];
      pending.push(...segmentsOf(child.target).reverse());
    }
    const names = trail.map((step) => step.name);
    return { node: trail.at(-1)?.node ?? this.#root, path: toPath(names) };
  }

  /** The name under which a child is kept: the first one that is there keeps its letters. */
  #nameIn(children: ReadonlyMap<string, MemoryNode>, name: string): string {
    if (!this.#ignoreCase || children.has(name)) return name;
    const folded = name.toLowerCase();
    return [...children.keys()].find((one) => one.toLowerCase() === folded) ?? name;
  }

  /** The directory at a path, made where it is missing, through links where they lead to one. */
  #directoryAt(path: string): MemoryDirectory {
    const names: string[] = [];
    let directory = this.#root;
    for (const name of segmentsOf(path)) {
      names.push(name);
      const found = this.#find(toPath(names));
      if (typeof found !== 'string' && found.node.kind === 'directory') {
        directory = found.node;
        continue;
      }
      const made = newDirectory();
      directory.children.set(name, made);
      this.#found.clear();
      directory = made;
    }
    return directory;
  }
}

function newDirectory(): MemoryDirectory {
  return { kind: 'directory', children: new Map() };
}

function toNode(content: MemoryContent): MemoryNode {
  if (content === null) return newDirectory();
  if (typeof content === 'string') return { kind: 'file', text: content };
  if ('link' in content) return { kind: 'link', target: content.link };
  return { kind: 'unreadable', directory: content.directory === true };
}

function toEntry(name: string, node: MemoryNode): DirectoryEntry {
  if (node.kind === 'unreadable') return { name, kind: node.directory ? 'directory' : 'file' };
  return { name, kind: node.kind };
}

function isAbsolute(path: string): boolean {
  return /^(?:\/|[A-Za-z]:\/)/.test(path);
}

/** A drive ('C:') counts as a name below the one root that all paths share. */
function segmentsOf(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '' && segment !== '.');
}

function toPath(names: readonly string[]): string {
  const path = names.join('/');
  if (!/^[A-Za-z]:/.test(path)) return `/${path}`;
  return names.length === 1 ? `${path}/` : path;
}
