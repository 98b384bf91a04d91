import { getLocation } from 'jsonc-parser';
import type { JsonPath } from './json-path';

/**
 * The path of the key or value at a place in a text, as far as the text can be read.
 *
 * @param offset in UTF-16 units of the text as read, a byte order mark included
 * @returns the root's path, which is empty, where nothing else stands
 */
export function pathAt(text: string, offset: number): JsonPath {
  // A space in its place keeps the offsets.
  return getLocation(text.replace(/^\uFEFF/, ' '), offset).path;
}
