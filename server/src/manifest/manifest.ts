import type { JsonPath, Range } from './json-path';

export type JsonValue = string | number | boolean | null | JsonValue[] | JsonObject;
export interface JsonObject {
  [key: string]: JsonValue;
}

/** A problem of the text itself. */
export interface SyntaxProblem {
  /** UTF-16 offset and length in the text as read, a byte order mark included. */
  readonly offset: number;
  readonly length: number;
  /** What is wrong, without who minds and without a full stop. */
  readonly message: string;
  /** Whether Node reads the text all the same: it is only not looked into. */
  readonly readable?: boolean;
}

/** Which text a finding underlines: the key, the value, or both. */
export type Part = 'key' | 'value' | 'property';

/** A key whose value is lost, since the same key stands again further down. */
export interface LostKey {
  /** Leads to the value that counts. */
  readonly path: JsonPath;
  /** Of the lost key with its quotes, in UTF-16 units. */
  readonly offset: number;
  readonly length: number;
  /** Whether the value that counts is equal. */
  readonly same: boolean;
}

/**
 * A manifest as read: its value, and on demand where each key and value stands.
 * Both are lazy: a dependency's manifest is only ever `JSON.parse`d, an edited one gets a tree when first asked.
 */
export interface Manifest {
  /** The root object, as far as it could be read; undefined when the root is something else. */
  readonly value: JsonObject | undefined;
  /** What is wrong with the text; empty for sound JSON. */
  readonly problems: readonly SyntaxProblem[];
  /** The value at a path, through own properties only. */
  at(path: JsonPath): JsonValue | undefined;
  /**
   * The range of the key or value at `path`; of its nearest ancestor that exists where it does not;
   * of the first character of the file where there is nothing. Array items have no key: their value is meant.
   */
  rangeOf(path: JsonPath, part?: Part): Range;
  /**
   * The keys that stand again further down in their object, in the order of the text: `JSON.parse` drops their
   * values. None where the text is not sound.
   */
  lostKeys(): readonly LostKey[];
}
