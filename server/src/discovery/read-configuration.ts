import type { Configuration, IgnoreEntry } from './configuration';

const SEVERITIES = new Set<unknown>(['off', 'error', 'warning', 'information', 'hint']);

/**
 * Reads a configuration as a person wrote it: the root manifest's `pluginScout` key, or an editor's settings of the
 * same names. What is of the wrong type is left out, as if it had not been set: a slip must not silence the rest.
 */
export function readConfiguration(value: unknown): Partial<Configuration> {
  if (!isObject(value)) return {};
  const { severities, ignore, hosts, disabledHosts, entryPointsKey, dependencies, publint } = value;
  return {
    ...(isObject(severities) && { severities: severitiesIn(severities) }),
    ...(Array.isArray(ignore) && { ignore: ignore.filter(isIgnoreEntry) }),
    ...(Array.isArray(hosts) && { hosts }),
    ...(Array.isArray(disabledHosts) && { disabledHosts: disabledHosts.filter(isText) }),
    ...(isText(entryPointsKey) && entryPointsKey !== '' && { entryPointsKey }),
    ...(typeof dependencies === 'boolean' && { dependencies }),
    ...(typeof publint === 'boolean' && { publint }),
  };
}

function severitiesIn(value: Record<string, unknown>): Configuration['severities'] {
  const known = Object.entries(value).filter(([, severity]) => SEVERITIES.has(severity));
  return Object.fromEntries(known) as Configuration['severities'];
}

function isIgnoreEntry(value: unknown): value is IgnoreEntry {
  if (!isObject(value)) return false;
  const { package: name, codes } = value;
  return (
    (name === undefined || isText(name)) &&
    (codes === undefined || (Array.isArray(codes) && codes.every(isText))) &&
    (name !== undefined || codes !== undefined)
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
