const NONE: readonly string[] = [];

/**
 * Who asked about what: path, or key of a part -> keys of the results that asked. One key stands alone: most paths
 * have one, and a set for each would cost megabytes.
 */
export class Askers {
  readonly #byPath = new Map<string, string | Set<string>>();

  /** Whether anybody has asked about a path. */
  has(path: string): boolean {
    return this.#byPath.has(path);
  }

  /** Those who asked about a path, as they are now: they may change while one goes through them. */
  of(path: string): readonly string[] {
    const askers = this.#byPath.get(path);
    if (askers === undefined) return NONE;
    return typeof askers === 'string' ? [askers] : [...askers];
  }

  /** All that was asked about, as it is now. */
  paths(): string[] {
    return [...this.#byPath.keys()];
  }

  add(path: string, key: string): void {
    const askers = this.#byPath.get(path);
    if (askers === undefined) this.#byPath.set(path, key);
    else if (typeof askers === 'string') {
      if (askers !== key) this.#byPath.set(path, new Set([askers, key]));
    } else askers.add(key);
  }

  remove(path: string, key: string): void {
    const askers = this.#byPath.get(path);
    if (askers === key) this.#byPath.delete(path);
    else if (askers instanceof Set && askers.delete(key) && askers.size === 0) this.#byPath.delete(path);
  }
}
