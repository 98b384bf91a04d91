/** Milliseconds that a piece of work takes. */
export function time(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value below which a share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** Rounds until the optimising compiler has seen enough. */
const WARM_UP = 12;

/**
 * The median of the ratios of two works, measured in turn: what disturbs the machine disturbs both. The first
 * rounds warm up and are not counted.
 */
export function ratio(rounds: number, work: () => unknown, floor: () => unknown): number {
  const ratios: number[] = [];
  for (let round = -WARM_UP; round < rounds; round += 1) {
    // The order alternates: whoever comes second finds the caches of the first.
    const [first, second] = round % 2 === 0 ? [floor, work] : [work, floor];
    const [a, b] = [time(first), time(second)];
    if (round >= 0) ratios.push(round % 2 === 0 ? b / a : a / b);
  }
  return median(ratios);
}

/** The exponent of growth: 1 is linear. */
export function exponent(
  small: { size: number; cost: number },
  large: { size: number; cost: number },
): number {
  return Math.log(large.cost / small.cost) / Math.log(large.size / small.size);
}
