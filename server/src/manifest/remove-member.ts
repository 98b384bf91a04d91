import { createScanner } from 'jsonc-parser';
import { indentBefore, lineStart } from './json-layout';
import { endOf, type Member } from './json-tree';
import type { TextEdit } from './text-edit';

/** Takes a member out of its object or array, with the comma that is then one too many. Comments stay. */
export function removeMember(text: string, { container, index, node }: Member): TextEdit[] {
  const previous = container.children?.[index - 1];
  const isOnly = container.children?.length === 1;
  const end = endOf(node);
  const comma = commaAfter(text, end);
  if (isOnly) {
    const inner = { from: container.offset + 1, to: endOf(container) - 1 };
    const rest = text.slice(inner.from, node.offset) + text.slice((comma ?? end - 1) + 1, inner.to);
    if (rest.trim() === '') return [cut(inner.from, inner.to)];
  }
  if (comma !== undefined) {
    const isTight = text.slice(end, comma).trim() === '';
    return isTight
      ? [cutWithSpace(text, node.offset, comma + 1)]
      : [cut(node.offset, end), cut(comma, comma + 1)];
  }
  const commaBefore = previous && commaAfter(text, endOf(previous));
  if (commaBefore === undefined) return [cut(node.offset, end)];
  if (text.slice(commaBefore + 1, node.offset).trim() === '') return [cut(commaBefore, end)];
  const isAlone = indentBefore(text, node.offset) !== undefined && /^[ \t]*[\r\n]/.test(text.slice(end));
  const from = isAlone ? breakBefore(text, lineStart(text, node.offset)) : node.offset;
  return [cut(commaBefore, commaBefore + 1), cut(from, end)];
}

/** With its line, where it stands there alone; else with the space that would be one too many. */
function cutWithSpace(text: string, from: number, to: number): TextEdit {
  const isFirst = indentBefore(text, from) !== undefined;
  const rest = /^[ \t]*(\r\n|\n|\r)?/.exec(text.slice(to)) ?? [''];
  if (rest[1] === undefined) return cut(from, to + rest[0].length);
  if (isFirst) return cut(lineStart(text, from), to + rest[0].length);
  return cut(text.slice(0, from).trimEnd().length, to);
}

function cut(from: number, to: number): TextEdit {
  return { offset: from, length: to - from, newText: '' };
}

/** Where the line end before a line begins. */
function breakBefore(text: string, start: number): number {
  if (start === 0) return 0;
  return start - (text.slice(0, start).endsWith('\r\n') ? 2 : 1);
}

/** The place of the comma that is the next token, comments and space aside; undefined where another one is. */
function commaAfter(text: string, offset: number): number | undefined {
  const scanner = createScanner(text, true);
  scanner.setPosition(offset);
  scanner.scan();
  return text[scanner.getTokenOffset()] === ',' ? scanner.getTokenOffset() : undefined;
}
