import type { FileSystem } from '../../workspace/file-system';
import { IgnoreRules } from '../../workspace/gitignore';
import { childPath, dirname, isInside } from '../../workspace/paths';
import { remember } from '../../workspace/remember';

/** As many names are looked at to find one that a build has made. */
const MAX_ENTRIES = 500;

/** The git rules that hold in a directory: those of all `.gitignore` files from the repository's root down to it. */
function rulesFor(fs: FileSystem, directory: string): IgnoreRules {
  return remember(fs, `git rules of ${directory}`, (files) => {
    const directories = [directory];
    for (let at = directory; dirname(at) !== at && files.stat(childPath(at, '.git')) === 'missing'; ) {
      at = dirname(at);
      directories.unshift(at);
    }
    let rules = new IgnoreRules(directories[0]!);
    for (const one of directories) {
      const read = files.readFile(childPath(one, '.gitignore'));
      if (read.kind === 'text') rules = rules.extend(one, read.text);
    }
    return rules;
  });
}

/** Whether git ignores a file of a package, by the rules of the package's root and above. */
export function isIgnored(fs: FileSystem, packageRoot: string, path: string): boolean {
  return rulesFor(fs, packageRoot).ignores(path, false);
}

/**
 * Whether no build seems to have written yet where a file is missing: the nearest directory that is there is the
 * package's root, or holds nothing that git ignores.
 */
export function isUntouched(fs: FileSystem, packageRoot: string, path: string): boolean {
  let directory = dirname(path);
  while (isInside(directory, packageRoot) && fs.stat(directory) === 'missing') directory = dirname(directory);
  if (directory === packageRoot && dirname(path) !== packageRoot) return true;
  const rules = rulesFor(fs, packageRoot);
  const deep = directory !== packageRoot;
  const pending = [directory];
  let seen = 0;
  for (const at of pending) {
    const read = fs.readDirectory(at);
    if (read.kind !== 'entries') continue;
    for (const { name, kind } of read.entries) {
      seen += 1;
      const inner = childPath(at, name);
      if (kind === 'directory') {
        if (deep && name !== 'node_modules' && seen < MAX_ENTRIES) pending.push(inner);
      } else if ((deep || /\.[cm]?[jt]s$/.test(name)) && rules.ignores(inner, false)) return false;
    }
  }
  // Without rules of git's nobody can tell what was made from what was written.
  return !deep || seen === 0 || rules.ignores(path, false);
}
