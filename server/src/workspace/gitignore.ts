import ignore, { type Ignore } from 'ignore';
import { relativePath } from './paths';

/**
 * The rules of all `.gitignore` files from a folder down to some directory. Rules are never changed, only extended:
 * sibling directories share those above them.
 *
 * The library knows one file at the top. Asking one instance per file does not do: a directory that an inner file
 * takes in again would stay ignored for what lies in it. So inner patterns are rewritten as the top's own.
 */
export class IgnoreRules {
  readonly #folder: string;
  readonly #rules: Ignore;

  /** No rules yet. Paths asked about lie below `folder`. */
  constructor(folder: string, rules: Ignore = noRules()) {
    this.#folder = folder;
    this.#rules = rules;
  }

  /** These rules and, stronger, those of the `.gitignore` with this text in a directory below. */
  extend(directory: string, text: string): IgnoreRules {
    const relative = relativePath(this.#folder, directory);
    const prefix = relative === '.' ? '' : `/${relative.replace(/[\\*?[\]]/g, '\\$&')}`;
    const patterns = text
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/)
      .flatMap((line) => anchor(line, prefix));
    return new IgnoreRules(this.#folder, noRules().add(this.#rules).add(patterns));
  }

  /** Whether git ignores a path. */
  ignores(path: string, directory: boolean): boolean {
    const relative = relativePath(this.#folder, path);
    return this.#rules.ignores(directory ? `${relative}/` : relative);
  }
}

/** One line of a `.gitignore` as a pattern for the top: without a '/' but at its end it holds at any depth. */
function anchor(line: string, prefix: string): string[] {
  if (line.startsWith('#')) return [];
  const mark = line.startsWith('!') ? '!' : '';
  const pattern = line.slice(mark.length);
  if (pattern.trim() === '' || pattern === '/') return [];
  if (prefix === '') return [line];
  const slash = pattern.trimEnd().slice(0, -1).indexOf('/');
  if (slash === -1) return [`${mark}${prefix}/**/${pattern}`];
  return [`${mark}${prefix}/${pattern.replace(/^\//, '')}`];
}

/** As git on a disk that tells cases apart. */
function noRules(): Ignore {
  return ignore({ ignorecase: false });
}
