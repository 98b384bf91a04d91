import type { Node } from 'jsonc-parser';
import { insertLast } from './insert-member';
import { type JsonLayout, layoutOf, lineIndent, valueText } from './json-layout';
import type { JsonPath } from './json-path';
import { endOf, memberAt, soundTree } from './json-tree';
import type { JsonValue } from './manifest';
import { removeMember } from './remove-member';
import type { TextEdit } from './text-edit';

/** A change of what a JSON text says. */
export type JsonChange =
  /** Puts a value at a place, which is made where it is not there. */
  | { readonly do: 'set'; readonly at: JsonPath; readonly value: JsonValue }
  /** Adds an item to the end of a list, which is made where it is not there. */
  | { readonly do: 'append'; readonly at: JsonPath; readonly value: JsonValue }
  | { readonly do: 'remove'; readonly at: JsonPath }
  | { readonly do: 'rename-key'; readonly at: JsonPath; readonly key: string }
  | { readonly do: 'move-last'; readonly at: JsonPath };

/** A JSON text to be changed. Read once, however many changes are asked about. */
export class JsonText {
  readonly text: string;
  readonly #shift: number;
  #sound: Sound | null | undefined;

  constructor(text: string) {
    this.text = text;
    this.#shift = text.startsWith('\uFEFF') ? 1 : 0;
  }

  /**
   * The edits that make a change, and leave every other character as it is: byte order mark, line ends, indentation,
   * comments, trailing commas. (jsonc-parser's own `modify` formats the lines around anew.)
   *
   * @returns undefined where the change cannot be made: the text is no JSON, the place is not there or is taken.
   *   Empty where the text says so already
   */
  editsFor(change: JsonChange): TextEdit[] | undefined {
    if (this.#sound === undefined) this.#sound = this.#read();
    const edits = this.#sound === null ? undefined : editsIn(this.#sound, change);
    return edits?.map((edit) => ({ ...edit, offset: edit.offset + this.#shift }));
  }

  #read(): Sound | null {
    const text = this.text.slice(this.#shift);
    const root = soundTree(text);
    return root === undefined ? null : { text, root, layout: layoutOf(text, root) };
  }
}

/** The edits of a text for one change: see `JsonText.editsFor`. */
export function editsFor(text: string, change: JsonChange): TextEdit[] | undefined {
  return new JsonText(text).editsFor(change);
}

/** A text that is JSON, without a byte order mark. */
interface Sound {
  readonly text: string;
  readonly root: Node;
  readonly layout: JsonLayout;
}

function editsIn(json: Sound, change: JsonChange): TextEdit[] | undefined {
  switch (change.do) {
    case 'set':
      return set(json, change.at, change.value);
    case 'append':
      return append(json, change.at, change.value);
    case 'remove': {
      const member = memberAt(json.root, change.at);
      return member && removeMember(json.text, member);
    }
    case 'rename-key':
      return renameKey(json.root, change.at, change.key);
    case 'move-last':
      return moveLast(json, change.at);
  }
}

function set({ text, root, layout }: Sound, at: JsonPath, value: JsonValue): TextEdit[] | undefined {
  const here = memberAt(root, at)?.value;
  if (here !== undefined) {
    const newText = valueText(value, layout, lineIndent(text, here.offset));
    return newText === text.slice(here.offset, endOf(here))
      ? []
      : [{ offset: here.offset, length: here.length, newText }];
  }
  const depth = at.findIndex((_, index) => memberAt(root, at.slice(0, index + 1)) === undefined);
  const container = depth === 0 ? root : memberAt(root, at.slice(0, depth))?.value;
  const segment = at[depth];
  if (container === undefined || segment === undefined) return undefined;
  const inner = wrapped(at.slice(depth + 1), value);
  if (inner === undefined) return undefined;
  if (container.type === 'object' && typeof segment === 'string') {
    const key = JSON.stringify(segment) + layout.colon;
    return insertLast(text, container, layout, (indent) => key + valueText(inner, layout, indent));
  }
  // An item further on would leave a gap.
  if (container.type !== 'array' || segment !== (container.children ?? []).length) return undefined;
  return insertLast(text, container, layout, (indent) => valueText(inner, layout, indent));
}

/** A value with what has to be made around it, to stand at a path. */
function wrapped(path: JsonPath, value: JsonValue): JsonValue | undefined {
  return path.reduceRight<JsonValue | undefined>((inner, segment) => {
    if (inner === undefined) return undefined;
    if (typeof segment === 'string') return { [segment]: inner };
    return segment === 0 ? [inner] : undefined;
  }, value);
}

function append(json: Sound, at: JsonPath, value: JsonValue): TextEdit[] | undefined {
  const { text, root, layout } = json;
  const list = at.length === 0 ? root : memberAt(root, at)?.value;
  if (list === undefined) return set(json, at, [value]);
  if (list.type !== 'array') return undefined;
  return insertLast(text, list, layout, (indent) => valueText(value, layout, indent));
}

function renameKey(root: Node, at: JsonPath, key: string): TextEdit[] | undefined {
  const member = memberAt(root, at);
  const own = member?.node.type === 'property' ? member.node.children?.[0] : undefined;
  if (member === undefined || own === undefined) return undefined;
  if (own.value === key) return [];
  const isTaken = member.container.children?.some((one) => one.children?.[0]?.value === key);
  return isTaken ? undefined : [{ offset: own.offset, length: own.length, newText: JSON.stringify(key) }];
}

function moveLast({ text, root, layout }: Sound, at: JsonPath): TextEdit[] | undefined {
  const member = memberAt(root, at);
  if (member === undefined || member.node.type !== 'property') return undefined;
  const { container, index, node } = member;
  if (index === (container.children?.length ?? 0) - 1) return [];
  const own = text.slice(node.offset, endOf(node));
  return [...removeMember(text, member), ...insertLast(text, container, layout, () => own)];
}
