import { printable } from './printable';

/** A piece of a line. */
export interface Span {
  readonly text: string;
  readonly paint?: (text: string) => string;
  /** Gives way when the line is too long: its beginning is cut off, as a path's end says more. */
  readonly elastic?: boolean;
}

/** The fewest characters that an elastic piece is cut down to; a line that is still too long stays so. */
const SHORTEST = 12;

/**
 * Joins pieces to one line of text without control characters, painted.
 *
 * @param columns the width to keep to; undefined for any
 */
export function line(spans: readonly Span[], columns: number | undefined): string {
  const clean = spans.map((span) => ({ ...span, text: printable(span.text) }));
  let excess = columns === undefined ? 0 : clean.reduce((sum, span) => sum + width(span.text), 0) - columns;
  return clean
    .map((span) => {
      const text = span.elastic && excess > 0 ? cutStart(span.text, excess) : span.text;
      excess -= width(span.text) - width(text);
      return span.paint && text !== '' ? span.paint(text) : text;
    })
    .join('')
    .trimEnd();
}

/** The number of code points: near enough to columns for names, paths and values. */
export function width(text: string): number {
  return [...text].length;
}

function cutStart(text: string, excess: number): string {
  const points = [...text];
  const keep = Math.max(points.length - excess, SHORTEST);
  return keep >= points.length ? text : `…${points.slice(points.length - keep + 1).join('')}`;
}
