import type { ProfileSource } from '../hosts/loader';
import { valueAt } from '../hosts/predicates/key';
import type { JsonObject } from '../manifest/manifest';
import { parseManifest } from '../manifest/parse';
import type { FileSystem } from '../workspace/file-system';
import { joinPath } from '../workspace/paths';
import { type Configuration, DEFAULT_CONFIGURATION } from './configuration';
import { readConfiguration } from './read-configuration';

/**
 * The configuration of a folder: the `pluginScout` key of its root manifest, overridden by what the surface sets.
 * What has the wrong type is passed over: a slip in the configuration must not silence the rest.
 */
export function folderConfiguration(
  fs: FileSystem,
  folder: string,
  settings: Partial<Configuration> = {},
): Configuration {
  const written = valueAt(rootManifest(fs, folder), ['pluginScout']);
  const root = readConfiguration(written);
  const set = Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
  return {
    ...DEFAULT_CONFIGURATION,
    ...root,
    ...set,
    severities: { ...root.severities, ...settings.severities },
    hosts: [...(root.hosts ?? []), ...(settings.hosts ?? [])],
  };
}

/**
 * The profiles that a configuration names: given in it, or in files relative to the folder, each of which holds
 * one profile or a list.
 */
export function profileSources(fs: FileSystem, folder: string, { hosts }: Configuration): ProfileSource[] {
  const manifestPath = joinPath(folder, 'package.json');
  const written = valueAt(rootManifest(fs, folder), ['pluginScout', 'hosts']);
  // The root manifest's come first: as many as it has.
  const fromManifest = Array.isArray(written) ? written.length : 0;
  return hosts.flatMap((entry, index): ProfileSource[] => {
    const own = index < fromManifest;
    const at = ['pluginScout', 'hosts', index, ...(hasId(entry) ? ['id'] : [])];
    const place = own ? { place: { file: manifestPath, at } } : {};
    if (typeof entry !== 'string') {
      return [{ from: own ? 'package.json' : 'settings', origin: 'user', profile: entry, ...place }];
    }
    const path = joinPath(folder, entry);
    const read = fs.readFile(path);
    // The rule `configuration-invalid` tells it, where it is named in the manifest.
    if (own && read.kind === 'missing') return [];
    if (read.kind !== 'text') return [{ from: entry, origin: 'user', profile: undefined, ...place }];
    return profilesIn(read.text).map((profile) => ({
      from: entry,
      origin: 'user',
      profile,
      place: { file: path, at: [] },
    }));
  });
}

/** A finding about a profile lands on its id: the whole of it would be many lines. */
function hasId(profile: unknown): boolean {
  return profile !== null && typeof profile === 'object' && Object.hasOwn(profile, 'id');
}

/** The profiles in a file's text: one, or a list. Text that is no JSON gives itself, which no schema accepts. */
function profilesIn(text: string): unknown[] {
  try {
    const parsed: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return Array.isArray(parsed) ? parsed : [parsed];
  } catch {
    return [text];
  }
}

function rootManifest(fs: FileSystem, folder: string): JsonObject | undefined {
  const read = fs.readFile(joinPath(folder, 'package.json'));
  return read.kind === 'text' ? parseManifest(read.text).value : undefined;
}
