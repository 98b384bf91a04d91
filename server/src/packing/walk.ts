import { setImmediate } from 'node:timers/promises';
import type { DirectoryEntry, FileSystem } from '../workspace/file-system';
import { childPath, joinPath } from '../workspace/paths';

/** Directories listed before others get their turn: a millisecond or two. */
const BATCH = 20;

/** Thrown where a directory cannot be read: what would be packed is unknown then. */
export class UnreadableError extends Error {}

/** What a walk meets: paths are relative to its root, '/' separated. */
export interface WalkedEntry {
  readonly path: string;
  readonly name: string;
  readonly kind: DirectoryEntry['kind'];
}

/** What to do with a directory: pass it by, or go into it with what holds below it. */
export type Enter<T> = (directory: string, entries: readonly DirectoryEntry[], outer: T) => T;

/**
 * Walks a package's folder, directories before what is in them. Links are met but not followed. Lets others have
 * their turn now and then.
 *
 * @param into whether to go into a directory
 * @param enter what holds for the entries of a directory that is gone into
 * @throws {UnreadableError} where a directory cannot be listed
 */
export async function* walk<T>(
  fs: FileSystem,
  root: string,
  start: T,
  into: (entry: WalkedEntry, outer: T) => boolean,
  enter: Enter<T>,
): AsyncGenerator<WalkedEntry & { readonly outer: T }, void> {
  const pending: { path: string; outer: T }[] = [{ path: '', outer: start }];
  let listed = 0;
  for (let step = pending.pop(); step !== undefined; step = pending.pop()) {
    const listing = fs.readDirectory(joinPath(root, step.path));
    if (listing.kind !== 'entries') throw new UnreadableError(step.path);
    const outer = enter(step.path, listing.entries, step.outer);
    for (const { name, kind } of listing.entries) {
      const entry = { path: step.path === '' ? name : childPath(step.path, name), name, kind };
      if (kind !== 'directory') yield { ...entry, outer };
      else if (into(entry, outer)) pending.push({ path: entry.path, outer });
    }
    listed += 1;
    if (listed % BATCH === 0) await setImmediate();
  }
}

/** @throws {UnreadableError} where the file cannot be read */
export function readText(fs: FileSystem, path: string): string {
  const read = fs.readFile(path);
  if (read.kind !== 'text') throw new UnreadableError(path);
  return read.text;
}
