import { distance } from 'fastest-levenshtein';

/** The word that was most likely meant: one or two letters off, and no shorter than that is worth. */
export function closest(word: string, words: readonly string[]): string | undefined {
  if (word.length > 60) return undefined;
  let best: string | undefined;
  let least = Math.min(3, Math.ceil(word.length / 2));
  for (const one of words) {
    const edits = distance(word.toLowerCase(), one.toLowerCase());
    if (edits >= least) continue;
    least = edits;
    best = one;
  }
  return best;
}
