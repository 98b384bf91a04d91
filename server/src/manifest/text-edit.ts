/** A replacement of a stretch of text; offset and length in UTF-16 units of the text before the edit. */
export interface TextEdit {
  readonly offset: number;
  readonly length: number;
  readonly newText: string;
}

/** The text after edits that do not overlap. Of several insertions at one place, the first stands first. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const { offset, length, newText } of inOrder(edits)) {
    result += text.slice(at, offset) + newText;
    at = offset + length;
  }
  return result + text.slice(at);
}

/** Edits by place; those at the same place keep their order. */
export function inOrder(edits: readonly TextEdit[]): TextEdit[] {
  return [...edits].sort((a, b) => a.offset - b.offset);
}
