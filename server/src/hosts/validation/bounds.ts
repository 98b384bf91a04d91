/** Deeper than any profile; whatever walks one later may recurse. */
const MAX_DEPTH = 40;
/** The largest profile that comes with Plugin Scout has some 600. */
const MAX_VALUES = 20_000;
const MAX_TEXT = 10_000;

/**
 * Whether something is no JSON, or more of it than a profile can be: what comes next may then take its time, and
 * recurse.
 * @returns the reason, in one sentence; undefined for what is within bounds
 */
export function outOfBounds(profile: unknown): string | undefined {
  const open: { value: unknown; depth: number }[] = [{ value: profile, depth: 0 }];
  let count = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, depth } = next;
    if (++count > MAX_VALUES) return 'profile: is too large';
    if (depth > MAX_DEPTH) return `profile: is nested more than ${MAX_DEPTH} levels deep`;
    if (typeof value === 'string' && value.length > MAX_TEXT) return 'profile: holds a text that is too long';
    if (!isJson(value)) return `profile: holds ${typeof value}, which is no JSON`;
    if (value === null || typeof value !== 'object') continue;
    const keys = Object.keys(value);
    if (keys.length > MAX_VALUES) return 'profile: is too large';
    for (const key of keys) {
      if (key.length > MAX_TEXT) return 'profile: holds a key that is too long';
      // Half a character: no place in the profile could be named by it.
      if (/\p{Surrogate}/u.test(key)) return 'profile: holds a key that is no text';
      open.push({ value: (value as Record<string, unknown>)[key], depth: depth + 1 });
    }
  }
  return undefined;
}

function isJson(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  return value === null || ['string', 'boolean', 'object'].includes(typeof value);
}
