/** `1 plugin`, `2 plugins`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** How often each of `kinds` occurs in `values`, in the order of `kinds`, those that do not occur left out. */
export function tally<T extends string>(
  values: readonly T[],
  kinds: readonly T[],
): [kind: T, number: number][] {
  return kinds
    .map((kind): [T, number] => [kind, values.filter((value) => value === kind).length])
    .filter(([, number]) => number > 0);
}
