import { valueAt } from '../hosts/predicates/key';
import type { JsonObject } from '../manifest/manifest';

/** What a package says of itself under its own `pluginScout` key. */
export interface OwnWord {
  /** Host ids that the author names: the package is meant for them. */
  readonly plugin: readonly string[];
  /** `"plugin": false`: it is no plugin, whatever it looks like. */
  readonly noPlugin: boolean;
  /** The profile of the host that the package itself is; not validated yet. */
  readonly host: unknown;
}

/** Reads `"pluginScout": {"plugin": ["homebridge"] | "homebridge" | false, "host": {...}}`. */
export function ownWord(manifest: JsonObject): OwnWord {
  const plugin = valueAt(manifest, ['pluginScout', 'plugin']);
  return {
    plugin: [plugin].flat().filter((id): id is string => typeof id === 'string'),
    noPlugin: plugin === false,
    host: valueAt(manifest, ['pluginScout', 'host']),
  };
}
