import type { Node } from 'jsonc-parser';
import { indentBefore, type JsonLayout, lineIndent, restOfLine } from './json-layout';
import { endOf } from './json-tree';
import type { TextEdit } from './text-edit';

/**
 * Puts a member behind the last one of an object or array, in the way in which the others stand there.
 * @param write gives the member's text for the indentation of its line
 */
export function insertLast(
  text: string,
  container: Node,
  layout: JsonLayout,
  write: (indent: string) => string,
): TextEdit[] {
  const last = container.children?.at(-1);
  if (last === undefined) return insertOnly(text, container, layout, write);
  const own = indentBefore(text, last.offset);
  const indent = own ?? lineIndent(text, last.offset);
  const { end, comma } = restOfLine(text, endOf(last));
  const isBehindComment = end > (comma === undefined ? endOf(last) : comma + 1);
  const newText =
    (own !== undefined || isBehindComment ? layout.lineEnd + indent : gapBefore(text, container)) +
    write(indent);
  if (comma !== undefined) return [{ offset: end, length: 0, newText: `${newText},` }];
  if (end === endOf(last)) return [{ offset: end, length: 0, newText: `,${newText}` }];
  // A comment stays with what it stands behind.
  return [
    { offset: endOf(last), length: 0, newText: ',' },
    { offset: end, length: 0, newText },
  ];
}

function insertOnly(
  text: string,
  container: Node,
  { unit, lineEnd, flatLists }: JsonLayout,
  write: (indent: string) => string,
): TextEdit[] {
  const start = container.offset + 1;
  const inner = text.slice(start, endOf(container) - 1);
  const isFlat = unit === undefined || (container.type === 'array' && flatLists && !/[\r\n]/.test(inner));
  const indent = lineIndent(text, container.offset);
  const opening = isFlat ? '' : lineEnd + indent + unit;
  const member = opening + write(isFlat ? indent : indent + unit);
  // What stands in it besides white space is a comment.
  if (inner.trim() !== '') return [{ offset: start, length: 0, newText: member + opening }];
  return [{ offset: start, length: inner.length, newText: isFlat ? member : member + lineEnd + indent }];
}

/** What stands between members on one line: as between the last two; else as the object's text is spaced. */
function gapBefore(text: string, { children = [], offset }: Node): string {
  const [last, previous] = [children.at(-1), children.at(-2)];
  if (last === undefined) return '';
  if (previous === undefined) {
    const first = text.slice(offset + 1, last.offset);
    return /^[ \t]+$/.test(first) || /[:,] /.test(text.slice(0, offset)) ? ' ' : '';
  }
  const gap = text.slice(endOf(previous), last.offset).replace(/^[^,]*,/, '');
  return /^[ \t]*$/.test(gap) ? gap : ' ';
}
