import { width } from './line';

/**
 * Breaks text at spaces.
 *
 * @param first the columns left on the first line
 * @param rest the columns of every other line
 * @returns at least one line; a word longer than a line stays whole, so that it can be copied
 */
export function wrap(text: string, first: number, rest: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const room = lines.length === 0 ? first : rest;
    if (line !== '' && width(line) + 1 + width(word) > room) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}
