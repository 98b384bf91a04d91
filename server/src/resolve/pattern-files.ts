import type { FileSystem } from '../workspace/file-system';
import { childPath, dirname, joinPath } from '../workspace/paths';
import type { Resolution } from './resolution';
import type { Trail } from './trail';

/** As many names are looked at before the search gives up. */
const MAX_ENTRIES = 5000;

/**
 * Looks for a file that a pattern's target stands for, the shallowest and first by name.
 * `unknown` where there is none: a step then says of the directory whether all of it was seen (`no-match`), or
 * whether it is `missing`.
 *
 * @param target starts with './', and every star in it stands for the same text, '/' included
 */
export function findPatternFile(
  fs: FileSystem,
  packageRoot: string,
  target: string,
  trail: Trail,
): Resolution {
  const [first = '', ...rest] = target.split('*').map((text) => text.replace(/^\.\//, ''));
  const base = dirname(joinPath(packageRoot, `${first}x`));
  const parts = [first.slice(first.lastIndexOf('/') + 1), ...rest].map(literally);
  const matching = new RegExp(`^${parts[0]}(.+)${parts.slice(1).join('\\1')}$`, 's');

  const pending = [{ directory: base, relative: '' }];
  let seen = 0;
  let complete = true;
  for (const { directory, relative } of pending) {
    const read = fs.readDirectory(directory);
    if (read.kind !== 'entries') {
      if (directory !== base) complete &&= read.kind === 'missing';
      else {
        trail.step('directory', base, read.kind);
        return trail.undecided('unknown');
      }
      continue;
    }
    seen += read.entries.length;
    for (const { name, kind } of read.entries) {
      const path = childPath(directory, name);
      const actual = kind === 'link' ? fs.stat(path) : kind;
      if (actual === 'file' && matching.test(relative + name)) {
        trail.step('file', path, 'taken');
        return trail.found(path);
      }
      // Node lets no star stand for a path through node_modules.
      if (actual !== 'directory' || name === 'node_modules' || name === '.git') continue;
      if (seen < MAX_ENTRIES) pending.push({ directory: path, relative: `${relative}${name}/` });
      else complete = false;
    }
  }
  trail.step('directory', base, complete ? 'no-match' : 'unreadable');
  return trail.undecided('unknown');
}

function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
