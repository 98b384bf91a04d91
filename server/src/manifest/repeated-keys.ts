import type { JsonObject, JsonValue } from './manifest';

const QUOTE = '"';
const BACKSLASH = 92;
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
    let end = json.indexOf(QUOTE, start + 1);
    while (isEscaped(json, end)) end = json.indexOf(QUOTE, end + 1);
    let next = end + 1;
    while (json.charCodeAt(next) <= 32) next += 1;
    if (json.charCodeAt(next) === COLON) count += 1;
    start = json.indexOf(QUOTE, end + 1);
  }
  return count;
}

function isEscaped(json: string, quote: number): boolean {
  let before = quote - 1;
  while (json.charCodeAt(before) === BACKSLASH) before -= 1;
  return (quote - before) % 2 === 0;
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
