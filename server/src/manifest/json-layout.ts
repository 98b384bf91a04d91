import { createScanner, type Node } from 'jsonc-parser';
import type { JsonValue } from './manifest';

/** How an author lays out a JSON text: what is put in follows it. */
export interface JsonLayout {
  readonly lineEnd: string;
  /** What one level is indented by; undefined where the whole text stands on one line. */
  readonly unit: string | undefined;
  /** What stands between a key and its value. */
  readonly colon: string;
  /** Whether lists of plain values are written on one line. */
  readonly flatLists: boolean;
}

/** Reads the layout of a sound text from its first lines, its first property and its lists. */
export function layoutOf(text: string, root: Node): JsonLayout {
  const lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  const first = root.children?.[0];
  const ownLine = first && indentBefore(text, first.offset);
  const isBroken = /[\r\n]/.test(text.slice(root.offset, root.offset + root.length));
  const isEmpty = first === undefined;
  const outer = indentBefore(text, root.offset) ?? '';
  const unit = ownLine?.startsWith(outer) ? ownLine.slice(outer.length) || '  ' : undefined;
  return {
    lineEnd,
    unit: unit ?? (isBroken || isEmpty ? '  ' : undefined),
    colon: colonOf(text, first) ?? ': ',
    flatLists: hasFlatLists(text, root) ?? false,
  };
}

/** The white space before an offset, if nothing else stands before it on its line. */
export function indentBefore(text: string, offset: number): string | undefined {
  return /(?:^|[\r\n])([ \t]*)$/.exec(text.slice(0, offset).slice(-1000))?.[1];
}

/** The white space that the line of an offset begins with. */
export function lineIndent(text: string, offset: number): string {
  const start = lineStart(text, offset);
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? '';
}

/** Where the line of an offset starts. */
export function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !/[\r\n]/.test(text[start - 1] as string)) start -= 1;
  return start;
}

/**
 * A value as text, laid out as its surroundings are.
 * @param indent the indentation of the line on which it begins
 */
export function valueText(
  value: JsonValue,
  { unit, lineEnd, colon, flatLists }: JsonLayout,
  indent: string,
): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const isList = Array.isArray(value);
  const items = isList ? value : Object.entries(value);
  const [open, close] = isList ? ['[', ']'] : ['{', '}'];
  if (items.length === 0) return open + close;
  const inner = indent + (unit ?? '');
  const layout = { unit, lineEnd, colon, flatLists };
  const texts = isList
    ? value.map((item) => valueText(item, layout, inner))
    : Object.entries(value).map(([key, one]) => JSON.stringify(key) + colon + valueText(one, layout, inner));
  const isFlat = isList && flatLists && value.every((item) => item === null || typeof item !== 'object');
  if (unit === undefined || isFlat) return open + texts.join(colon.endsWith(' ') ? ', ' : ',') + close;
  return `${open}${lineEnd}${inner}${texts.join(`,${lineEnd}${inner}`)}${lineEnd}${indent}${close}`;
}

/** Where the comments, and a comma, that follow an offset on its own line end. */
export function restOfLine(
  text: string,
  offset: number,
): { readonly end: number; readonly comma: number | undefined } {
  const scanner = createScanner(text, false);
  scanner.setPosition(offset);
  let end = offset;
  let comma: number | undefined;
  for (;;) {
    scanner.scan();
    const first = text[scanner.getTokenOffset()] ?? '';
    const isOnLine = !/[\r\n]/.test(text.slice(offset, scanner.getPosition()));
    if (first === ',' && comma === undefined) comma = scanner.getTokenOffset();
    else if (/^[ \t]$/.test(first)) continue;
    else if (first !== '/' || !isOnLine) return { end, comma };
    end = scanner.getPosition();
  }
}

function colonOf(text: string, property: Node | undefined): string | undefined {
  const [key, value] = property?.type === 'property' ? (property.children ?? []) : [];
  const between = key && value && text.slice(key.offset + key.length, value.offset);
  return between !== undefined && /^[ \t]*:[ \t]*$/.test(between) ? between : undefined;
}

/** By the first list of plain values; undefined where there is none. */
function hasFlatLists(text: string, node: Node): boolean | undefined {
  const children = node.children ?? [];
  if (node.type === 'array' && children.length > 0 && children.every((item) => item.children === undefined)) {
    return !/[\r\n]/.test(text.slice(node.offset, node.offset + node.length));
  }
  for (const child of children) {
    const flat = hasFlatLists(text, child);
    if (flat !== undefined) return flat;
  }
  return undefined;
}
