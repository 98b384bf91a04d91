import { endOfString, skipSpace } from './json-text';
import type { JsonObject, JsonValue } from './manifest';

const QUOTE = '"';
const COLON = 58;

/**
 * Whether some object in sound JSON has a key twice: the text then has more keys than the value. Many times
 * cheaper than a tree of the text, which only the few that have one need.
 */
export function mayRepeatKeys(json: string, value: JsonObject): boolean {
  return keysInText(json) !== keysInValue(value);
}

function keysInText(json: string): number {
  let count = 0;
  for (let start = json.indexOf(QUOTE); start !== -1; ) {
    const end = endOfString(json, start);
    if (json.charCodeAt(skipSpace(json, end)) === COLON) count += 1;
    start = json.indexOf(QUOTE, end);
  }
  return count;
}

function keysInValue(value: JsonValue): number {
  if (typeof value !== 'object' || value === null) return 0;
  let count = 0;
  if (Array.isArray(value)) {
    for (const item of value) count += keysInValue(item);
    return count;
  }
  for (const key of Object.keys(value)) count += 1 + keysInValue(value[key] as JsonValue);
  return count;
}
