import { dirname, isInside } from '../workspace/paths';

/**
 * The installed packages whose result is the usual one: no plugin. Of each nothing is kept but its path, since all
 * that it depends on is its own manifest.
 */
export class UsualResults {
  /** Package roots, by scope. */
  readonly #paths = new Map<string, Set<string>>();

  has(scope: string, path: string): boolean {
    return this.#paths.get(scope)?.has(path) === true;
  }

  add(scope: string, path: string): void {
    const paths = this.#paths.get(scope);
    if (paths) paths.add(path);
    else this.#paths.set(scope, new Set([path]));
  }

  /** Drops what depends on a file; returns how many that were. */
  drop(file: string): number {
    if (!file.endsWith(MANIFEST)) return 0;
    const path = dirname(file);
    return [...this.#paths.values()].filter((paths) => paths.delete(path)).length;
  }

  /** Drops what depends on anything below some paths; returns how many that were. */
  dropInside(trees: readonly string[]): number {
    let count = 0;
    for (const paths of this.#paths.values()) {
      for (const path of paths) {
        if (trees.some((tree) => isInside(path + MANIFEST, tree)) && paths.delete(path)) count += 1;
      }
    }
    return count;
  }

  clear(scope: string): void {
    this.#paths.delete(scope);
  }
}

const MANIFEST = '/package.json';

/** Whether nothing was asked about but a package's own manifest. */
export function asksOnlyFor(packageRoot: string, asked: ReadonlySet<string>): boolean {
  return asked.size === 1 && asked.has(packageRoot + MANIFEST);
}
