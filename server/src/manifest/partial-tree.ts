import type { JsonPath } from './json-path';
import { type Located, ManifestTree } from './manifest-tree';
import { type Member, membersOf } from './members';

/** A place, and what its offsets have to be shifted by. */
export type Shifted = Located & { readonly shift: number };

/**
 * Locates paths in sound JSON by parsing only the members of the root object that they lead through: most findings
 * stand in one or two of them, and a tree of the whole text takes as long as all the rest of a check.
 */
export class PartialTree {
  readonly #json: string;
  readonly #trees = new Map<string, ManifestTree>();
  #members: ReadonlyMap<string, Member> | undefined;

  constructor(json: string) {
    this.#json = json;
  }

  /** Undefined where the path leads to the root, or to nothing in it. */
  locate(path: JsonPath): Shifted | undefined {
    const [key] = path;
    if (typeof key !== 'string') return undefined;
    this.#members ??= membersOf(this.#json);
    const member = this.#members.get(key);
    if (member === undefined) return undefined;
    const tree = this.#trees.get(key) ?? new ManifestTree(`{${this.#json.slice(member.start, member.end)}}`);
    this.#trees.set(key, tree);
    const located = tree.locate(path);
    return located && { ...located, shift: member.start - 1 };
  }
}
