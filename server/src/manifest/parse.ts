import { isDeepStrictEqual } from 'node:util';
import { getNodeValue, type Node } from 'jsonc-parser';
import type { JsonPath, Range } from './json-path';
import { LineIndex } from './line-index';
import type { JsonObject, JsonValue, LostKey, Manifest, Part, SyntaxProblem } from './manifest';
import { type Located, ManifestTree } from './manifest-tree';
import { isNestedTooDeeply, MAX_DEPTH } from './nesting';
import { PartialTree, type Shifted } from './partial-tree';
import { mayRepeatKeys } from './repeated-keys';
import { findSyntaxProblems } from './syntax-problems';

/**
 * A manifest's text as a `Manifest`. Costs nothing until asked, and then no more than `JSON.parse` for sound
 * text as long as no range is asked for. Holds on to the text.
 *
 * Where a path does not exist, `rangeOf` gives the key of its nearest ancestor, or the opening bracket of one
 * without a key, as VS Code places a missing property: the whole object would be a wall of red.
 * @param text as read: with its byte order mark, which Node accepts, and its own line ends
 * @param parsed what `JSON.parse` gives for it, where that is known already
 */
export function parseManifest(text: string, parsed?: JsonObject, options: ParseOptions = {}): Manifest {
  return new TextManifest(text, parsed, options);
}

export interface ParseOptions {
  /** Whether comments and trailing commas are no problem: not in a manifest, but in files of some hosts. */
  readonly comments?: boolean;
}

interface Content {
  readonly value: JsonObject | undefined;
  readonly problems: readonly SyntaxProblem[];
  /** Whether the text is JSON, and an object: no comments, nothing left out. */
  readonly sound?: boolean;
}

class TextManifest implements Manifest {
  readonly #text: string;
  readonly #parsed: JsonObject | undefined;
  readonly #comments: boolean;
  /** The length of the byte order mark: what offsets in the JSON have to be shifted by. */
  readonly #shift: number;
  readonly #lines: LineIndex;
  #content: Content | undefined;
  /** `null` where the text is nested too deeply for one. */
  #tree: ManifestTree | null | undefined;
  #partial: PartialTree | undefined;

  constructor(text: string, parsed: JsonObject | undefined, { comments = false }: ParseOptions) {
    this.#text = text;
    this.#parsed = parsed;
    this.#comments = comments;
    this.#shift = text.startsWith('\uFEFF') ? 1 : 0;
    this.#lines = new LineIndex(text);
  }

  get value(): JsonObject | undefined {
    return this.#read().value;
  }

  get problems(): readonly SyntaxProblem[] {
    return this.#read().problems;
  }

  at(path: JsonPath): JsonValue | undefined {
    let value: JsonValue | undefined = this.value;
    for (const segment of path) {
      if (value === undefined) return undefined;
      value = childOf(value, segment);
    }
    return value;
  }

  rangeOf(path: JsonPath, part: Part = 'value'): Range {
    const located = this.#locate(path);
    if (located === undefined) return this.#lines.rangeAt(0, Math.min(this.#text.length, 1));
    const { offset, length } = located.exact ? spanOf(located, part) : spanOfAncestor(located, part);
    return this.#lines.rangeAt(offset + this.#shift + located.shift, length);
  }

  #locate(path: JsonPath): Shifted | undefined {
    if (this.#tree === undefined && this.#read().sound) {
      this.#partial ??= new PartialTree(this.#json());
      const located = this.#partial.locate(path);
      if (located !== undefined) return located;
    }
    const located = this.#treeOf()?.locate(path);
    return located && { ...located, shift: 0 };
  }

  lostKeys(): readonly LostKey[] {
    if (this.problems.length > 0 || !mayRepeatKeys(this.#json(), this.value ?? {})) return [];
    const lost = this.#treeOf()?.lost() ?? [];
    return lost.map(({ path, property, kept }) => {
      const [key, value] = property.children as [Node, Node];
      const same = isDeepStrictEqual(getNodeValue(value), getNodeValue(kept.children?.[1] as Node));
      return { path, offset: key.offset + this.#shift, length: key.length, same };
    });
  }

  #read(): Content {
    this.#content ??= this.#readText(this.#json());
    return this.#content;
  }

  #readText(json: string): Content {
    let value: JsonValue | undefined;
    try {
      value = this.#parsed ?? (JSON.parse(json) as JsonValue);
    } catch {
      return this.#readBroken(json);
    }
    if (isNestedTooDeeply(json)) return this.#tooDeep(true);
    if (isObject(value)) return { value, problems: [], sound: true };
    return this.#noObject(value);
  }

  #noObject(value: JsonValue): Content {
    return this.#refused(`${describeRoot(value)} stands here instead of a JSON object`);
  }

  #readBroken(json: string): Content {
    if (json.trim() === '') return this.#refused('The file is empty, and holds no JSON object');
    // How deep the parser itself gets depends on how far it has been optimised.
    if (isNestedTooDeeply(json)) return this.#tooDeep(false);
    try {
      const problems = findSyntaxProblems(json, this.#comments);
      const value = this.#treeOf()?.value();
      if (problems.length === 0 && value !== undefined && !isObject(value)) return this.#noObject(value);
      const shifted = problems.map((problem) => ({ ...problem, offset: problem.offset + this.#shift }));
      return { value: isObject(value) ? value : undefined, problems: shifted };
    } catch {
      return this.#tooDeep(false);
    }
  }

  /** @param readable whether it is sound JSON, which Node and npm read however deep it is */
  #tooDeep(readable: boolean): Content {
    this.#tree = null;
    return this.#refused(`Nested too deeply, more than ${MAX_DEPTH} levels`, readable);
  }

  /** No value, and one problem at the first character that means anything. */
  #refused(message: string, readable = false): Content {
    const offset = Math.max(this.#text.search(/\S/), 0);
    const length = Math.min(this.#text.length, 1);
    return { value: undefined, problems: [{ offset, length, message, ...(readable ? { readable } : {}) }] };
  }

  #treeOf(): ManifestTree | null {
    if (this.#tree !== undefined) return this.#tree;
    try {
      this.#tree = new ManifestTree(this.#json());
    } catch {
      this.#tree = null;
    }
    return this.#tree;
  }

  #json(): string {
    return this.#shift === 0 ? this.#text : this.#text.slice(this.#shift);
  }
}

interface Span {
  readonly offset: number;
  readonly length: number;
}

function spanOf({ property, value }: Located, part: Part): Span {
  const key = property?.children?.[0];
  if (key === undefined) return value as Node;
  if (value === undefined || part === 'key') return key;
  if (part === 'value') return value;
  return { offset: key.offset, length: value.offset + value.length - key.offset };
}

function spanOfAncestor(located: Located, part: Part): Span {
  const { property, value } = located;
  const holdsOthers = value?.type === 'object' || value?.type === 'array';
  if (!holdsOthers) return spanOf(located, part);
  return property?.children?.[0] ?? { offset: value.offset, length: 1 };
}

function childOf(value: JsonValue, segment: string | number): JsonValue | undefined {
  if (typeof segment === 'number') return Array.isArray(value) ? value[segment] : undefined;
  return isObject(value) && Object.hasOwn(value, segment) ? value[segment] : undefined;
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function describeRoot(value: JsonValue): string {
  if (value === null) return "'null'";
  return Array.isArray(value) ? 'An array' : `A ${typeof value}`;
}
