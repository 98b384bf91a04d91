import type { JsonPath } from '../../manifest/json-path';
import { jsonPathText } from '../../manifest/json-path-text';
import { valueInFile } from '../entry-point/value-in-file';
import type { Finding } from '../rule';
import type { Fix, FixContext } from './fix';

/** Fields of Node's and its tools' that may hold objects; what is left of one without members says nothing. */
const MAPS = new Set(['exports', 'imports', 'bin', 'browser']);

/**
 * Removes an entry that leads nowhere: one of several in a list or an object that the author fills, or a field of
 * Node's. What a host asks for by its name is not removed: it would be missed.
 *
 * @param finding with the entry's group as `group`
 */
export function removeEntry(finding: Finding, context: FixContext): Fix[] {
  const { file, host, args } = finding;
  const at = args.implied === true ? undefined : placeOf(finding, String(args.group), context);
  if (at === undefined || valueInFile(file, at, context) === undefined) return [];
  const isOwn = host === undefined || at.slice(0, -1).join('.').startsWith(String(args.group));
  if (!isOwn) return [];
  return [{ title: `Remove \`${jsonPathText(at)}\``, safe: false, changes: [{ do: 'remove', file, at }] }];
}

/** The place of the entry; of what would hold nothing without it, in a map of Node's. */
function placeOf({ file, at }: Finding, group: string, context: FixContext): JsonPath | undefined {
  if (at.length === 0 || !MAPS.has(group) || at[0] !== group) return at.length === 0 ? undefined : at;
  let place = at;
  while (place.length > 1) {
    const around = valueInFile(file, place.slice(0, -1), context);
    if (around === null || typeof around !== 'object' || Object.keys(around).length > 1) break;
    place = place.slice(0, -1);
  }
  return place;
}
