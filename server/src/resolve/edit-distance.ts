/**
 * The number of edits (a character put in, taken out, replaced, or swapped with its neighbour) between two
 * texts; `limit + 1` where it is more than `limit`. Optimal string alignment.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const replaced = last[column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1);
      let best = Math.min(replaced, last[column]! + 1, current[column - 1]! + 1);
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (row > 1 && column > 1 && swapped) best = Math.min(best, beforeLast[column - 2]! + 1);
      current.push(best);
    }
    if (Math.min(...current) > limit) return limit + 1;
    [beforeLast, last] = [last, current];
  }
  return Math.min(last[b.length]!, limit + 1);
}

/** How many edits still make a likely slip in a name of this length: none in the shortest, at most two. */
export function likelyEdits(name: string): number {
  return name.length < 3 ? 0 : name.length < 6 ? 1 : 2;
}

/**
 * The text that a word most likely meant: the nearest, case aside, within so many edits.
 * @param textOf what of a candidate is compared; all of it, unless told
 * @returns undefined when none is near
 */
export function closest(
  word: string,
  candidates: readonly string[],
  limit = likelyEdits(word),
  textOf: (candidate: string) => string = (candidate) => candidate,
): string | undefined {
  let best: string | undefined;
  let least = limit + 1;
  for (const candidate of candidates) {
    const distance = editDistance(word.toLowerCase(), textOf(candidate).toLowerCase(), limit);
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}
