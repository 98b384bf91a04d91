import type { InstalledPackage } from '../workspace/installed-packages';
import { basename, childPath, dirname, isInside } from '../workspace/paths';

/**
 * The installed packages whose result is the usual one: no plugin. Of each nothing is kept but its name, since all
 * that it depends on is its own manifest.
 */
export class UsualResults {
  /** Names by `node_modules` folder, by scope. */
  readonly #scopes = new Map<string, Map<string, Set<string>>>();

  has(scope: string, { folder, name }: InstalledPackage): boolean {
    return this.#scopes.get(scope)?.get(folder)?.has(name) === true;
  }

  add(scope: string, { folder, name }: InstalledPackage): void {
    const folders = this.#scopes.get(scope) ?? new Map<string, Set<string>>();
    const names = folders.get(folder) ?? new Set();
    this.#scopes.set(scope, folders.set(folder, names.add(name)));
  }

  /** Drops what depends on a file; returns how many that were. */
  drop(file: string): number {
    if (!file.endsWith(MANIFEST)) return 0;
    const path = dirname(file);
    const folder = dirname(path);
    const name = basename(path);
    const scoped = `${basename(folder)}/${name}`;
    return [...this.#scopes.values()].filter(
      (folders) => folders.get(folder)?.delete(name) || folders.get(dirname(folder))?.delete(scoped),
    ).length;
  }

  /** Drops what depends on anything below some paths; returns how many that were. */
  dropInside(trees: readonly string[]): number {
    let count = 0;
    for (const folders of this.#scopes.values()) {
      for (const [folder, names] of folders) {
        if (!trees.some((tree) => isInside(folder, tree) || isInside(tree, folder))) continue;
        for (const name of names) {
          const manifest = childPath(folder, name) + MANIFEST;
          if (trees.some((tree) => isInside(manifest, tree)) && names.delete(name)) count += 1;
        }
      }
    }
    return count;
  }

  clear(scope: string): void {
    this.#scopes.delete(scope);
  }
}

const MANIFEST = '/package.json';

/** Whether nothing was asked about but a package's own manifest. */
export function asksOnlyFor(packageRoot: string, asked: ReadonlySet<string>): boolean {
  return asked.size === 1 && asked.has(packageRoot + MANIFEST);
}
