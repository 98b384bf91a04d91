/**
 * Orders two keys of `exports` or `imports`, the more specific first: the longer text before the star, then
 * the longer key (PATTERN_KEY_COMPARE). Negative: `a` first.
 */
export function comparePatternKeys(a: string, b: string): number {
  const starOfA = a.indexOf('*');
  const starOfB = b.indexOf('*');
  const baseOfA = starOfA === -1 ? a.length : starOfA + 1;
  const baseOfB = starOfB === -1 ? b.length : starOfB + 1;
  if (baseOfA !== baseOfB) return baseOfB - baseOfA;
  if (starOfA === -1) return 1;
  if (starOfB === -1) return -1;
  return b.length - a.length;
}

export interface PatternMatch {
  readonly key: string;
  /** What the star stands for in the request; never empty. */
  readonly star: string;
}

/**
 * The most specific key with exactly one star that `request` matches (PACKAGE_IMPORTS_EXPORTS_RESOLVE); undefined if
 * none does.
 */
export function matchPattern(keys: readonly string[], request: string): PatternMatch | undefined {
  let best: PatternMatch | undefined;
  for (const key of keys) {
    const at = key.indexOf('*');
    if (at === -1 || key.lastIndexOf('*') !== at || request.length < key.length) continue;
    const trailer = key.slice(at + 1);
    if (!request.startsWith(key.slice(0, at)) || !request.endsWith(trailer)) continue;
    if (best !== undefined && comparePatternKeys(best.key, key) <= 0) continue;
    best = { key, star: request.slice(at, request.length - trailer.length) };
  }
  return best;
}
