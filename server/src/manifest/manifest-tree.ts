import { type Node, parseTree } from 'jsonc-parser';
import type { JsonPath } from './json-path';
import type { JsonObject, JsonValue } from './manifest';
import { MAX_DEPTH } from './nesting';

/** Where a path leads in a tree. */
export interface Located {
  /** The property at the path; undefined for the root and for array items, which have no key. */
  readonly property: Node | undefined;
  /** The value at the path; undefined where a key stands without one. */
  readonly value: Node | undefined;
  /** Whether it is the path's own place, or that of its nearest ancestor that exists. */
  readonly exact: boolean;
}

/** A property whose key stands again further down in its object. */
export interface LostNode {
  readonly path: JsonPath;
  readonly property: Node;
  /** The property that counts: the last of that key. */
  readonly kept: Node;
}

/**
 * jsonc-parser's tree of a text, broken or not. Of duplicate keys the last counts, as for `JSON.parse`.
 * The constructor and `value` throw a RangeError where the text is nested too deeply.
 */
export class ManifestTree {
  readonly #root: Node | undefined;
  readonly #properties = new Map<Node, ReadonlyMap<string, Node>>();

  constructor(json: string) {
    this.#root = parseTree(json);
  }

  /** What could be read of the text, as `JSON.parse` would give it; undefined where that is nothing. */
  value(): JsonValue | undefined {
    return this.#root === undefined ? undefined : toValue(this.#root, 0);
  }

  locate(path: JsonPath): Located | undefined {
    if (this.#root === undefined) return undefined;
    let here: Located = { property: undefined, value: this.#root, exact: true };
    for (const segment of path) {
      const next: Located | undefined = here.value && this.#child(here.value, segment);
      if (next === undefined) return { ...here, exact: false };
      here = next;
    }
    return here;
  }

  /** Every property but the last of its key, in the order of the text. */
  lost(): LostNode[] {
    const found: LostNode[] = [];
    if (this.#root !== undefined) collectLost(this.#root, [], found);
    return found.sort((a, b) => a.property.offset - b.property.offset);
  }

  #child(node: Node, segment: string | number): Located | undefined {
    if (typeof segment === 'number') {
      const value = node.type === 'array' ? node.children?.[segment] : undefined;
      return value && { property: undefined, value, exact: true };
    }
    if (node.type !== 'object') return undefined;
    const property = this.#propertiesOf(node).get(segment);
    return property && { property, value: property.children?.[1], exact: true };
  }

  /** By name, so that thousands of findings in one large object do not each search it. */
  #propertiesOf(object: Node): ReadonlyMap<string, Node> {
    const known = this.#properties.get(object);
    if (known !== undefined) return known;
    const properties = new Map<string, Node>();
    for (const property of object.children ?? []) {
      const key = keyOf(property);
      // A key without a value does not take the place of one that has a value.
      if (property.children?.[1] !== undefined || !properties.has(key)) properties.set(key, property);
    }
    this.#properties.set(object, properties);
    return properties;
  }
}

function keyOf(property: Node): string {
  return property.children?.[0]?.value as string;
}

function toValue(node: Node, depth: number): JsonValue {
  if (depth > MAX_DEPTH) throw new RangeError('nested too deeply');
  const children = node.children ?? [];
  if (node.type === 'array') return children.map((child) => toValue(child, depth + 1));
  if (node.type !== 'object') return node.value as JsonValue;
  const object: JsonObject = {};
  for (const property of children) {
    const value = property.children?.[1];
    if (value === undefined) continue;
    // Assigning to '__proto__' would set the prototype; JSON.parse makes an ordinary property of it.
    const descriptor = {
      value: toValue(value, depth + 1),
      writable: true,
      enumerable: true,
      configurable: true,
    };
    Object.defineProperty(object, keyOf(property), descriptor);
  }
  return object;
}

function collectLost(node: Node, path: JsonPath, found: LostNode[]): void {
  if (node.type === 'array') {
    for (const [index, child] of (node.children ?? []).entries()) collectLost(child, [...path, index], found);
  }
  if (node.type !== 'object') return;
  const last = new Map((node.children ?? []).map((property) => [keyOf(property), property]));
  for (const property of node.children ?? []) {
    const key = keyOf(property);
    const kept = last.get(key)!;
    if (kept !== property) found.push({ path: [...path, key], property, kept });
    const value = property.children?.[1];
    if (value !== undefined) collectLost(value, [...path, key], found);
  }
}
