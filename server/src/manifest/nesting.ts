/**
 * Deeper nesting is not read: recursion over it, here and in whoever gets the value, would overflow the stack.
 * Far beyond any manifest, though Node 20 and npm 10 read one of 5,000 levels.
 */
export const MAX_DEPTH = 1000;

const TOKEN = /"(?:[^"\\]|\\.)*"|[[\]{}]/g;

/** Whether sound JSON nests objects and arrays more than `MAX_DEPTH` levels deep. */
export function isNestedTooDeeply(json: string): boolean {
  if (!hasManyBrackets(json)) return false;
  let depth = 0;
  for (const [token] of json.matchAll(TOKEN)) {
    if (token === '{' || token === '[') depth += 1;
    else if (token === '}' || token === ']') depth -= 1;
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}

/** Cheap, and no for nearly every manifest: the native search passes over what lies between the brackets. */
function hasManyBrackets(json: string): boolean {
  // Each level takes two of them.
  if (json.length <= 2 * MAX_DEPTH) return false;
  let count = 0;
  for (const bracket of ['{', '[']) {
    for (let at = json.indexOf(bracket); at !== -1; at = json.indexOf(bracket, at + 1)) {
      count += 1;
      if (count > MAX_DEPTH) return true;
    }
  }
  return false;
}
