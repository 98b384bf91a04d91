/** What stands at a path. `unreadable` is not `missing`: what cannot be read is unknown, never broken. */
export type FileKind = 'file' | 'directory' | 'missing' | 'unreadable';

/** One name in a directory. A link is told as `link`; `stat` follows it. */
export interface DirectoryEntry {
  readonly name: string;
  readonly kind: 'file' | 'directory' | 'link' | 'other';
}

export type ReadFile =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly reason: string }
  | { readonly kind: 'too-large'; readonly bytes: number };

export type ReadDirectory =
  | { readonly kind: 'entries'; readonly entries: readonly DirectoryEntry[] }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly reason: string };

/**
 * Everything the engine knows of files. No method throws. Paths are absolute and '/'-separated on every
 * platform, without a trailing '/'.
 */
export interface FileSystem {
  /** Follows links; a dangling link and a loop of links are `missing`. */
  stat(path: string): FileKind;
  /** Reads UTF-8 text, without a byte order mark's removal: ranges count it. */
  readFile(path: string): ReadFile;
  /** Lists a directory's own names, sorted by code unit. */
  readDirectory(path: string): ReadDirectory;
  /** The path with every link followed, as Node's `fs.realpath` tells it; undefined if there is none. */
  realPath(path: string): string | undefined;
}
