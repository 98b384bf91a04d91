import { editDistance, likelyEdits } from '../../resolve/edit-distance';

/** The word that was most likely meant: the nearest within the slips that its length makes likely. */
export function closest(word: string, words: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = likelyEdits(word) + 1;
  for (const one of words) {
    const edits = editDistance(word.toLowerCase(), one.toLowerCase(), least);
    if (edits >= least) continue;
    least = edits;
    best = one;
  }
  return best;
}
