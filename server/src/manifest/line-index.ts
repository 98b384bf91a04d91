import type { Position, Range } from './json-path';

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** Turns UTF-16 offsets into LSP positions and back. Lines end at '\n', '\r\n' or a lone '\r', as LSP counts them. */
export class LineIndex {
  readonly #text: string;
  /** Where each line starts; made when first needed. */
  #starts: readonly number[] | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** Offsets outside the text are taken to its nearest end. */
  positionAt(offset: number): Position {
    const starts = this.#lineStarts();
    const clamped = Math.min(Math.max(offset, 0), this.#text.length);
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) <= clamped) low = middle;
      else high = middle;
    }
    return { line: low, character: clamped - (starts[low] as number) };
  }

  /** A column past the line's end means the end, before the line break; a line past the last means the text's end. */
  offsetAt(position: Position): number {
    const starts = this.#lineStarts();
    const start = starts[position.line];
    if (start === undefined) return position.line < 0 ? 0 : this.#text.length;
    let end = starts[position.line + 1] ?? this.#text.length;
    while (end > start && isLineBreak(this.#text.charCodeAt(end - 1))) end -= 1;
    return Math.min(start + Math.max(position.character, 0), end);
  }

  /** The range of `length` UTF-16 units from `offset`. */
  rangeAt(offset: number, length: number): Range {
    return { start: this.positionAt(offset), end: this.positionAt(offset + length) };
  }

  #lineStarts(): readonly number[] {
    this.#starts ??= findLineStarts(this.#text);
    return this.#starts;
  }
}

function findLineStarts(text: string): number[] {
  const starts = [0];
  // The native search passes over what lies between; nearly no text has a carriage return.
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (!isLineBreak(code)) continue;
    if (code === CARRIAGE_RETURN && text.charCodeAt(index + 1) === LINE_FEED) index += 1;
    starts.push(index + 1);
  }
  return starts;
}

function isLineBreak(code: number): boolean {
  return code === LINE_FEED || code === CARRIAGE_RETURN;
}
