import { didYouMean } from './closest';
import type { Scan } from './scan';
import { UsageError } from './usage-error';

/**
 * Makes sure that the hosts that the line names are known here: built in, given, configured, or brought along.
 *
 * @throws UsageError for the first that is not
 */
export function checkHostIds(asked: readonly string[], scan: Scan): void {
  if (asked.length === 0) {
    return;
  }
  const known = knownHostIds(scan);
  for (const id of asked) {
    if (!known.includes(id)) {
      throw new UsageError(`unknown host ${id}${didYouMean(id, known) || ': plugin-scout hosts lists them'}`);
    }
  }
}

function knownHostIds({ engine }: Scan): string[] {
  const ids = engine.states.flatMap(({ hosts }) => hosts.hosts.map(({ profile }) => profile.id));
  return [...new Set(ids)].sort();
}
