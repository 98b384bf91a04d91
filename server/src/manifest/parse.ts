import type { Node } from 'jsonc-parser';
import type { JsonPath, Range } from './json-path';
import { LineIndex } from './line-index';
import type { JsonObject, JsonValue, Manifest, Part, SyntaxProblem } from './manifest';
import { type Located, ManifestTree } from './manifest-tree';
import { isNestedTooDeeply, MAX_DEPTH } from './nesting';
import { findSyntaxProblems } from './syntax-problems';

/** A key that one object has more than once: sound JSON, of which all but the last occurrence are lost. */
export interface DuplicateKey {
  readonly path: JsonPath;
  /** The key at its first occurrence. */
  readonly first: Range;
  /** The key at a later occurrence. */
  readonly second: Range;
}

export interface ParsedManifest extends Manifest {
  /** One for each occurrence after the first, in the order of the text. */
  duplicateKeys(): readonly DuplicateKey[];
}

/**
 * A manifest's text as a `Manifest`. Costs nothing until asked, and then no more than `JSON.parse` for sound
 * text as long as no range is asked for. Holds on to the text.
 *
 * Where a path does not exist, `rangeOf` gives the key of its nearest ancestor, or the opening bracket of one
 * without a key, as VS Code places a missing property: the whole object would be a wall of red.
 * @param text as read: with its byte order mark, which Node accepts, and its own line ends
 */
export function parseManifest(text: string): ParsedManifest {
  return new TextManifest(text);
}

interface Content {
  readonly value: JsonObject | undefined;
  readonly problems: readonly SyntaxProblem[];
}

class TextManifest implements ParsedManifest {
  readonly #text: string;
  /** The length of the byte order mark: what offsets in the JSON have to be shifted by. */
  readonly #shift: number;
  readonly #lines: LineIndex;
  #content: Content | undefined;
  /** `null` where the text is nested too deeply for one. */
  #tree: ManifestTree | null | undefined;

  constructor(text: string) {
    this.#text = text;
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
    const located = this.#treeOf()?.locate(path);
    if (located === undefined) return this.#lines.rangeAt(0, Math.min(this.#text.length, 1));
    const { offset, length } = located.exact ? spanOf(located, part) : spanOfAncestor(located, part);
    return this.#lines.rangeAt(offset + this.#shift, length);
  }

  duplicateKeys(): readonly DuplicateKey[] {
    const duplicates = this.#treeOf()?.duplicates() ?? [];
    const rangeOf = (node: Node) => this.#lines.rangeAt(node.offset + this.#shift, node.length);
    return duplicates.map(({ path, first, second }) => ({
      path,
      first: rangeOf(first),
      second: rangeOf(second),
    }));
  }

  #read(): Content {
    this.#content ??= this.#readText(this.#json());
    return this.#content;
  }

  #readText(json: string): Content {
    let value: JsonValue | undefined;
    try {
      value = JSON.parse(json) as JsonValue;
    } catch {
      return this.#readBroken(json);
    }
    if (isNestedTooDeeply(json)) return this.#tooDeep();
    if (isObject(value)) return { value, problems: [] };
    return this.#refused(`${describeRoot(value)} stands here: a manifest must be a JSON object.`);
  }

  #readBroken(json: string): Content {
    if (json.trim() === '') return this.#refused('The file is empty: a manifest must be a JSON object.');
    try {
      const problems = findSyntaxProblems(json);
      const value = this.#treeOf()?.value();
      const shifted = problems.map((problem) => ({ ...problem, offset: problem.offset + this.#shift }));
      return { value: isObject(value) ? value : undefined, problems: shifted };
    } catch {
      return this.#tooDeep();
    }
  }

  #tooDeep(): Content {
    this.#tree = null;
    return this.#refused(
      `Objects and arrays are nested more than ${MAX_DEPTH} levels deep: this is not read.`,
    );
  }

  /** No value, and one problem at the first character that means anything. */
  #refused(message: string): Content {
    const offset = Math.max(this.#text.search(/\S/), 0);
    return { value: undefined, problems: [{ offset, length: Math.min(this.#text.length, 1), message }] };
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
