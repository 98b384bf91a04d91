import type { FileSystem } from './file-system';
import { IgnoreRules } from './gitignore';
import { childPath, dirname } from './paths';
import { remember } from './remember';

/**
 * Whether git leaves a file out by its `.gitignore` files: what is missing there may well be made by a build.
 *
 * @param packageRoot absolute; where no repository holds it, its own files decide
 * @param path absolute path of a file below it, there or not
 */
export function isGitIgnored(fs: FileSystem, packageRoot: string, path: string): boolean {
  return remember(fs, `git ignores ${path}`, (files) => {
    const folders = foldersAbove(path);
    const repository = folders.findIndex((folder) => files.stat(childPath(folder, '.git')) !== 'missing');
    const top = repository === -1 ? folders.indexOf(packageRoot) : repository;
    const inside = folders.slice(0, top + 1).reverse();
    let rules = new IgnoreRules(inside[0] ?? packageRoot);
    for (const folder of inside) {
      const read = files.readFile(childPath(folder, '.gitignore'));
      if (read.kind === 'text') rules = rules.extend(folder, read.text);
    }
    return rules.ignores(path, false);
  });
}

/** The folders that a file lies in, innermost first. */
function foldersAbove(path: string): string[] {
  const folders: string[] = [];
  for (let at = dirname(path); folders.at(-1) !== at; at = dirname(at)) folders.push(at);
  return folders;
}
