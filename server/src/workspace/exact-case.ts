import type { DirectoryEntry, FileKind, FileSystem } from './file-system';
import { childPath, isInside, relativePath } from './paths';

export interface ExactCase {
  /** What stands at exactly this path: `missing` where the disk's names differ in case. */
  readonly kind: FileKind;
  /** The path as the disk spells it, where it differs from the one asked about in case only. */
  readonly actual?: string;
}

/**
 * `stat` for files that will be published: on a disk that ignores case, `./Dist/x.js` finds `dist/x.js`, and on the
 * user's machine it does not. Compares the names below `root` with what their directories list; the case of
 * `root` itself does not matter. Also tells the other spelling on a disk that does tell cases apart.
 *
 * Costs a listing for each directory on the way, so give it a `CachingFileSystem`: then a warm answer
 * is cheaper than `stat` on the disk.
 */
export function statExactCase(fs: FileSystem, root: string, path: string): ExactCase {
  if (path === root || !isInside(path, root)) return { kind: fs.stat(path) };
  let actual = root;
  for (const name of relativePath(root, path).split('/')) {
    const listing = fs.readDirectory(actual);
    // A directory that cannot be listed may still be entered: then case cannot be told.
    if (listing.kind === 'unreadable') return { kind: fs.stat(path) };
    if (listing.kind === 'missing') return { kind: 'missing' };
    const entry = findExact(listing.entries, name) ?? findOtherCase(listing.entries, name);
    if (entry === undefined) return { kind: 'missing' };
    actual = childPath(actual, entry.name);
  }
  return actual === path ? { kind: fs.stat(path) } : { kind: 'missing', actual };
}

/** By halves: listings are sorted by code unit, as `<` compares. */
function findExact(entries: readonly DirectoryEntry[], name: string): DirectoryEntry | undefined {
  let low = 0;
  let high = entries.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const entry = entries[middle] as DirectoryEntry;
    if (entry.name === name) return entry;
    if (entry.name < name) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

function findOtherCase(entries: readonly DirectoryEntry[], name: string): DirectoryEntry | undefined {
  const folded = fold(name);
  return entries.find((entry) => fold(entry.name) === folded);
}

/** macOS also takes the composed and the decomposed form of a letter for the same. */
function fold(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
