import { didYouMean } from './closest';
import type { Scan } from './scan';
import { UsageError } from './usage-error';

/**
 * Makes sure that the hosts that the line names are known here: built in, given, configured, brought along, or with a plugin.
 *
 * @throws UsageError for the first that is not, or that the configuration leaves out
 */
export function checkHostIds(asked: readonly string[], scan: Scan): void {
  if (asked.length === 0) {
    return;
  }
  const known = knownHostIds(scan);
  for (const id of asked) {
    if (!known.includes(id)) {
      if (isDisabled(id, scan)) {
        throw new UsageError(
          `the host ${id} is disabled: see disabledHosts below pluginScout in the root package.json`,
        );
      }
      throw new UsageError(`unknown host ${id}${didYouMean(id, known) || ': plugin-scout hosts lists them'}`);
    }
  }
}

function isDisabled(id: string, { engine }: Scan): boolean {
  return engine.states.some(({ configuration }) => configuration.disabledHosts.includes(id));
}

function knownHostIds({ engine }: Scan): string[] {
  const profiles = engine.states.flatMap(({ hosts }) => hosts.hosts.map(({ profile }) => profile.id));
  // A host that is known by generic entry points alone has no profile.
  const found = engine.report().hosts.map(({ id }) => id);
  return [...new Set([...profiles, ...found])].sort();
}
