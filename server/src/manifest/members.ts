import { endOfString, skipSpace } from './json-text';

/** From the opening quote of the key to the end of the value. */
export interface Member {
  readonly start: number;
  readonly end: number;
}

const CHARACTER = {
  quote: 34,
  comma: 44,
  openBracket: 91,
  closeBracket: 93,
  openBrace: 123,
  closeBrace: 125,
};

/** The members of the object that sound JSON is, by key; of a key that stands twice the last one counts. */
export function membersOf(json: string): Map<string, Member> {
  const members = new Map<string, Member>();
  let at = skipSpace(json, skipSpace(json, 0) + 1);
  while (json.charCodeAt(at) === CHARACTER.quote) {
    const start = at;
    const keyEnd = endOfString(json, start);
    // Behind the colon.
    const end = endOfValue(json, skipSpace(json, skipSpace(json, keyEnd) + 1));
    members.set(JSON.parse(json.slice(start, keyEnd)) as string, { start, end });
    at = skipSpace(json, end);
    if (json.charCodeAt(at) === CHARACTER.comma) at = skipSpace(json, at + 1);
  }
  return members;
}

function endOfValue(json: string, start: number): number {
  const first = json.charCodeAt(start);
  if (first === CHARACTER.quote) return endOfString(json, start);
  if (first !== CHARACTER.openBrace && first !== CHARACTER.openBracket) {
    let end = start;
    while (/[-+.\w]/.test(json.charAt(end))) end += 1;
    return end;
  }
  let depth = 0;
  for (let at = start; at < json.length; ) {
    const code = json.charCodeAt(at);
    if (code === CHARACTER.quote) {
      at = endOfString(json, at);
      continue;
    }
    if (code === CHARACTER.openBrace || code === CHARACTER.openBracket) depth += 1;
    else if (code === CHARACTER.closeBrace || code === CHARACTER.closeBracket) depth -= 1;
    at += 1;
    if (depth === 0) return at;
  }
  return json.length;
}
