import type { FileKind, FileSystem } from './file-system';
import { childPath, isInside, relativePath } from './paths';
import { remember, share } from './remember';

/**
 * The path at which something really stands, where it stands at `path` only for a disk that does not tell cases
 * apart. A published package is unpacked on disks that do. Folders on the way count, what `root` lies in does not.
 *
 * @param root absolute path of a folder; nothing above it is looked at
 * @param path absolute path below `root`, whether or not `stat` finds it
 * @param kind what has to stand there
 * @returns undefined where the path is spelled as the disk spells it, where nothing of that kind stands in any
 *   case, and where a folder on the way cannot be listed
 */
export function otherCaseOf(
  fs: FileSystem,
  root: string,
  path: string,
  kind: FileKind = 'file',
): string | undefined {
  if (path === root || !isInside(path, root)) return undefined;
  // Most paths are sound, and most disks tell cases apart.
  if (tellsCasesApart(fs, root) && fs.stat(path) !== 'missing') return undefined;
  const actual = spelled(fs, root, relativePath(root, path).split('/'), kind);
  return actual === path ? undefined : actual;
}

/**
 * Whether a name in other letters is another file on the disk that holds a package: then `stat` says all of what
 * it finds there. What is installed lies on the disk of its `node_modules`, which is asked once for all.
 *
 * @param root absolute path of a package root
 */
export function tellsCasesApart(fs: FileSystem, root: string): boolean {
  const end = root.indexOf('/node_modules/');
  const [folder, name] = end === -1 ? [root, 'package.json'] : [root.slice(0, end), 'node_modules'];
  return share(
    fs,
    `tells cases apart ${folder}: ${name}`,
    (files) =>
      files.stat(childPath(folder, name)) !== 'missing' &&
      files.stat(childPath(folder, name.toUpperCase())) === 'missing',
  );
}

/** The names below `folder` as the disk spells them; the same letters before others. */
function spelled(
  fs: FileSystem,
  folder: string,
  [name, ...rest]: readonly string[],
  kind: FileKind,
): string | undefined {
  if (name === undefined) return fs.stat(folder) === kind ? folder : undefined;
  const alike = namesByFold(fs, folder).get(fold(name)) ?? [];
  const sorted = alike.includes(name) ? [name, ...alike.filter((one) => one !== name)] : alike;
  for (const one of sorted) {
    const actual = spelled(fs, childPath(folder, one), rest, kind);
    if (actual !== undefined) return actual;
  }
  return undefined;
}

const NONE: ReadonlyMap<string, readonly string[]> = new Map();

/** What a folder holds, by names without case. Listed once while its names stay the same. */
function namesByFold(fs: FileSystem, folder: string): ReadonlyMap<string, readonly string[]> {
  return remember(fs, `names in ${folder}`, (files) => {
    const read = files.readDirectory(folder);
    if (read.kind !== 'entries') return NONE;
    const names = new Map<string, string[]>();
    for (const { name } of read.entries) {
      const folded = fold(name);
      const alike = names.get(folded);
      if (alike === undefined) names.set(folded, [name]);
      else alike.push(name);
    }
    return names;
  });
}

/** macOS also takes the composed and the decomposed form of a letter for the same. */
export function fold(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
