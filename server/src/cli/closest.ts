import { closest as closestWithin } from '../resolve/edit-distance';

/**
 * The candidate that a misspelt word most likely meant, if at most a third of the word's letters, and at least one,
 * would have to change: what is typed on a command line is only guessed at, so the guess may be bold.
 */
export function closest(word: string, candidates: readonly string[]): string | undefined {
  return closestWithin(word, candidates, Math.max(1, Math.floor(word.length / 3)));
}

/** `; did you mean 'check'?`, or nothing. */
export function didYouMean(word: string, candidates: readonly string[], prefix = ''): string {
  const meant = closest(word, candidates);
  return meant === undefined ? '' : `; did you mean '${prefix}${meant}'?`;
}
