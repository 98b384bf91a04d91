import { type Node, type ParseError, parseTree } from 'jsonc-parser';
import type { JsonPath } from './json-path';
import { isNestedTooDeeply } from './nesting';

/** The tree of a JSON text, comments and trailing commas allowed; undefined where it is anything else. */
export function soundTree(text: string): Node | undefined {
  if (isNestedTooDeeply(text)) return undefined;
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  return errors.length === 0 ? root : undefined;
}

/** A property or an item, and the object or array that holds it. */
export interface Member {
  readonly container: Node;
  readonly index: number;
  /** The property with its key, or the item. */
  readonly node: Node;
  readonly value: Node;
}

/** The member at a path; of duplicate keys the last, as for `JSON.parse`. Undefined where there is none, and for the root. */
export function memberAt(root: Node, path: JsonPath): Member | undefined {
  let container: Node = root;
  let member: Member | undefined;
  for (const segment of path) {
    const index = indexOf(container, segment);
    const node = container.children?.[index];
    const value = node?.type === 'property' ? node.children?.[1] : node;
    if (node === undefined || value === undefined) return undefined;
    member = { container, index, node, value };
    container = value;
  }
  return member;
}

function indexOf({ type, children = [] }: Node, segment: string | number): number {
  if (typeof segment === 'number') return type === 'array' ? segment : -1;
  if (type !== 'object') return -1;
  return children.findLastIndex((property) => property.children?.[0]?.value === segment);
}

/** Where a node ends. */
export function endOf({ offset, length }: Node): number {
  return offset + length;
}
