import picomatch from 'picomatch';
import type { FileSystem } from '../../workspace/file-system';
import { IgnoreRules } from '../../workspace/gitignore';
import { childPath, joinPath } from '../../workspace/paths';
import { remember } from '../../workspace/remember';

/** In a package with more files, only entries that name a path are looked at. */
const MAX_ENTRIES = 5000;

/**
 * Whether an entry of `files` matches something. Without a slash it may mean a name at any depth; case makes no
 * difference, as npm and Yarn have it.
 *
 * @param path the entry, without './' in front
 * @returns undefined where it cannot be told
 */
export function entryMatches(fs: FileSystem, packageRoot: string, path: string): boolean | undefined {
  const plain = path.replace(/\/+(\*\*?)?$/, '');
  const isPlain = !/[*?{[(!+@]/.test(plain);
  if (isPlain && fs.stat(joinPath(packageRoot, plain)) !== 'missing') return true;
  const paths = remember(fs, `all paths in ${packageRoot}`, (files) => pathsIn(files, packageRoot));
  if (paths === undefined) return undefined;
  const options = { dot: true, nocase: true, ...(plain.includes('/') ? {} : { basename: true }) };
  const patterns = plain === path ? [plain] : [plain, path];
  const matchers = patterns.filter((one) => one !== '').map((one) => picomatch(one, options));
  return paths.some((one) => matchers.some((matches) => matches(one)));
}

/** Whether git ignores it: then something makes it that is not there now. */
export function isIgnoredByGit(fs: FileSystem, packageRoot: string, path: string): boolean {
  const read = fs.readFile(joinPath(packageRoot, '.gitignore'));
  if (read.kind !== 'text') return false;
  const rules = new IgnoreRules(packageRoot).extend(packageRoot, read.text);
  const plain = path.replace(/[/*]+$/, '');
  if (plain === '' || plain.split('/').includes('..')) return false;
  return [true, false].some((directory) => rules.ignores(joinPath(packageRoot, plain), directory));
}

/** All files and directories of a package, `node_modules` and `.git` left out; undefined where there are too many. */
function pathsIn(fs: FileSystem, packageRoot: string): string[] | undefined {
  const paths: string[] = [];
  const pending = [''];
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    const listing = fs.readDirectory(joinPath(packageRoot, folder));
    if (listing.kind !== 'entries') return undefined;
    for (const { name, kind } of listing.entries) {
      if (name === 'node_modules' || name === '.git') continue;
      const path = folder === '' ? name : childPath(folder, name);
      paths.push(path);
      if (kind === 'directory') pending.push(path);
    }
    if (paths.length > MAX_ENTRIES) return undefined;
  }
  return paths;
}
