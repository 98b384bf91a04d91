import ignore from 'ignore';
import picomatch from 'picomatch';
import type { JsonObject } from '../../manifest/manifest';
import { readPackage } from '../../resolve/read-package';
import type { FileSystem } from '../../workspace/file-system';
import type { Packer } from '../../workspace/packed-files';
import { dirname, joinPath, relativePath } from '../../workspace/paths';

/** Why a file is not packed, as far as it can be told. */
export type LeftOutBy =
  /** No entry of `files` takes it in. */
  | { readonly by: 'files' }
  /** An entry of `files` that begins with '!'. */
  | { readonly by: 'exclusion'; readonly entry: string; readonly index: number }
  /** A line of an ignore file. */
  | { readonly by: 'ignore-file'; readonly file: string; readonly line: string }
  /** The packer's own rules: links, folders of tools. */
  | { readonly by: 'packer' };

export interface PackedBy {
  readonly fs: FileSystem;
  readonly packageRoot: string;
  readonly manifest: JsonObject;
  readonly packer: Packer;
}

const OPTIONS = { dot: true, nocase: true };

/**
 * What leaves a file out of the archive. Only asked of files that the packer has left out: which of the rules it was
 * is looked for in the order of their strength, and a rule of the packer's own is what remains.
 *
 * @param path relative to the package root
 */
export function leftOutBy(path: string, packed: PackedBy): LeftOutBy {
  const { fs, packageRoot, manifest, packer } = packed;
  const entries = Array.isArray(manifest.files) ? manifest.files : undefined;
  const own = ignoreFilesIn(path, packer, entries !== undefined);
  const outer = packer === 'npm' && entries === undefined ? ignoreFilesAbove(fs, packageRoot) : [];
  const ignored = [...own, ...outer]
    .map((file) => lineThatIgnores(fs, packageRoot, file, path))
    .find((one) => one !== undefined);
  if (packer === 'vsce' && fs.stat(joinPath(packageRoot, '.vscodeignore')) === 'file') {
    return ignored ?? { by: 'packer' };
  }
  if (entries === undefined) return ignored ?? { by: 'packer' };
  const index = entries.findLastIndex(
    (entry) => typeof entry === 'string' && entry.startsWith('!') && mayMean(entry.slice(1), path),
  );
  if (index !== -1) return { by: 'exclusion', entry: String(entries[index]), index };
  return takenIn(entries, path) && ignored !== undefined ? ignored : { by: 'files' };
}

/** Whether some entry of `files` may take a path in. When in doubt, it does. */
export function takenIn(entries: readonly unknown[], path: string): boolean {
  return entries.some((entry) => typeof entry === 'string' && !entry.startsWith('!') && mayMean(entry, path));
}

/** Whether a pattern means a path or a folder above it, by the most generous of the packers' rules. */
function mayMean(entry: string, path: string): boolean {
  const pattern = entry
    .trim()
    .replace(/^\.?\/+/, '')
    .replace(/\/+$/, '');
  if (pattern === '' || pattern === '.') return true;
  const names = path.split('/');
  const options = pattern.includes('/') ? OPTIONS : { ...OPTIONS, basename: true };
  const matches = picomatch(pattern, options);
  return names.some((_, depth) => matches(names.slice(0, depth + 1).join('/')));
}

/** The ignore files in a package that may concern a path, the strongest first, relative to the package root. */
function ignoreFilesIn(path: string, packer: Packer, hasFiles: boolean): string[] {
  if (packer === 'vsce') return ['.vscodeignore'];
  const folders = path.split('/').slice(0, -1);
  const depths = folders.map((_, index) => folders.length - index);
  const nested = depths.flatMap((depth) => {
    const folder = folders.slice(0, depth).join('/');
    return [`${folder}/.npmignore`, `${folder}/.gitignore`];
  });
  return hasFiles ? nested : [...nested, '.npmignore', '.gitignore'];
}

/** Those from a member of an npm workspace up to its root: npm reads them as if they lay in the member. */
function ignoreFilesAbove(fs: FileSystem, packageRoot: string): string[] {
  const files: string[] = [];
  let above = '..';
  for (let directory = dirname(packageRoot); ; directory = dirname(directory), above += '/..') {
    files.push(`${above}/.npmignore`, `${above}/.gitignore`);
    const read = readPackage(fs, directory);
    if (read.kind === 'object' && read.value.workspaces !== undefined) return files;
    if (dirname(directory) === directory) return [];
  }
}

function lineThatIgnores(
  fs: FileSystem,
  packageRoot: string,
  file: string,
  path: string,
): LeftOutBy | undefined {
  const isFallback = file.endsWith('.gitignore');
  const beside = joinPath(packageRoot, file.replace(/\.gitignore$/, '.npmignore'));
  if (isFallback && fs.stat(beside) === 'file') return undefined;
  const read = fs.readFile(joinPath(packageRoot, file));
  if (read.kind !== 'text') return undefined;
  const folder = file.startsWith('../') ? packageRoot : joinPath(packageRoot, file, '..');
  const relative = relativePath(folder, joinPath(packageRoot, path));
  const line = read.text
    .split(/\r?\n/)
    .findLast((one) => one.trim() !== '' && !/^\s*[!#]/.test(one) && ignore().add(one).ignores(relative));
  return line === undefined ? undefined : { by: 'ignore-file', file, line: line.trim() };
}
