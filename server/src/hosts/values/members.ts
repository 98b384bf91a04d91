import { extname } from 'node:path/posix';
import type { FileSystem } from '../../workspace/file-system';
import { joinPath } from '../../workspace/paths';
import { compileGlobs, depthOf } from '../globs';

/** No host's plugin comes near it; a directory that holds more is not walked to its end. */
const MAX_FILES = 5000;

/** One file that the globs take: its path from the directory, and where it stands. */
export interface DirectoryMember {
  readonly path: string;
  readonly target: string;
}

export interface MemberQuery {
  readonly globs: readonly string[];
  readonly exclude?: readonly string[];
  /** Extensions, the one that is taken first: see `DirectoryValue.prefer`. */
  readonly prefer?: readonly string[];
  /** See `DirectoryValue.index`. */
  readonly index?: readonly string[];
}

/** The files in a directory that the globs take, sorted by path. `node_modules` in it is passed over. */
export function membersOf(fs: FileSystem, directory: string, query: MemberQuery): DirectoryMember[] {
  const { globs, exclude = [], prefer, index } = query;
  const takes = compileGlobs(globs, exclude);
  const depth = depthOf(globs.filter((glob) => !glob.startsWith('!')));
  let paths = [...filesBelow(fs, directory, depth)].filter(takes).sort();
  if (index !== undefined) paths = withoutNeighbours(paths, compileGlobs(index));
  if (prefer !== undefined) paths = withoutTwins(paths, prefer);
  return paths.map((path) => ({ path, target: joinPath(directory, path) }));
}

/** Whether a file of the directory satisfies the globs. */
export function hasMember(fs: FileSystem, directory: string, globs: readonly string[]): boolean {
  return membersOf(fs, directory, { globs }).length > 0;
}

/** The folders, as paths from the directory, that hold a file which some globs take, and no index. */
export function foldersWithoutIndex(
  fs: FileSystem,
  directory: string,
  holding: readonly string[],
  index: readonly string[],
): string[] {
  const paths = [...filesBelow(fs, directory, Number.POSITIVE_INFINITY)];
  const foldersOf = (globs: readonly string[]) => {
    const takes = compileGlobs(globs);
    return paths.filter((path) => takes(nameOf(path))).map((path) => folderOf(path).slice(0, -1));
  };
  const indexed = new Set(foldersOf(index));
  return [...new Set(foldersOf(holding))].filter((folder) => !indexed.has(folder)).sort();
}

/** The files below a directory, as paths from it, the nearest first. Links are followed once: a loop ends there. */
function* filesBelow(fs: FileSystem, directory: string, maxDepth: number): Generator<string> {
  const seen = new Set<string>();
  let level = [''];
  let count = 0;
  for (let depth = 0; depth <= maxDepth && level.length > 0; depth++) {
    const next: string[] = [];
    for (const folder of level) {
      const path = folder === '' ? directory : joinPath(directory, folder);
      const real = fs.realPath(path) ?? path;
      if (seen.has(real)) continue;
      seen.add(real);
      const listed = fs.readDirectory(path);
      if (listed.kind !== 'entries') continue;
      for (const { name, kind } of listed.entries) {
        if (++count > MAX_FILES) return;
        const below = folder === '' ? name : `${folder}/${name}`;
        const actual = kind === 'link' ? fs.stat(joinPath(directory, below)) : kind;
        if (actual === 'directory' && name !== 'node_modules') next.push(below);
        else if (actual === 'file') yield below;
      }
    }
    level = next;
  }
}

function withoutNeighbours(paths: readonly string[], isIndex: (name: string) => boolean): string[] {
  const indexed = new Set(paths.filter((path) => isIndex(nameOf(path))).map(folderOf));
  return paths.filter((path) => isIndex(nameOf(path)) || !indexed.has(folderOf(path)));
}

function withoutTwins(paths: readonly string[], prefer: readonly string[]): string[] {
  const rank = (path: string) => {
    const place = prefer.indexOf(extname(path));
    return place === -1 ? prefer.length : place;
  };
  const best = new Map<string, string>();
  for (const path of paths) {
    const stem = path.slice(0, path.length - extname(path).length);
    const other = best.get(stem);
    if (other === undefined || rank(path) < rank(other)) best.set(stem, path);
  }
  return [...best.values()].sort();
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
