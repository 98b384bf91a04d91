import type { ProfileSource } from '../hosts/loader';
import { BUILT_IN_PROFILES } from '../hosts/profiles';
import { parseManifest } from '../manifest/parse';
import { RULES } from '../rules';
import type { Finding } from '../rules/rule';
import type { FileSystem } from '../workspace/file-system';
import { joinPath } from '../workspace/paths';
import { DEFAULT_CONFIGURATION } from './configuration';

/**
 * What is wrong with the configuration in a folder's root manifest. Of a manifest that is no sound JSON nothing is
 * said: half of it may be missing.
 *
 * @param folder absolute
 * @param sources the profiles of the hosts that are known besides the built-in ones
 */
export function configurationFindings(
  fs: FileSystem,
  folder: string,
  sources: readonly ProfileSource[],
): Finding[] {
  const file = joinPath(folder, 'package.json');
  const read = fs.readFile(file);
  // Most manifests have no such key, and need not be parsed for it.
  if (read.kind !== 'text' || !read.text.includes('pluginScout')) return [];
  const manifest = parseManifest(read.text);
  const value = manifest.at(['pluginScout']);
  if (value === undefined || manifest.problems.length > 0) return [];
  const facts = {
    ...{ fs, folder, file, value },
    defaults: { ...DEFAULT_CONFIGURATION },
    codes: RULES.map(({ code }) => code),
    hosts: [...BUILT_IN_PROFILES, ...sources.map(({ profile }) => profile)].flatMap((profile) =>
      idOf(profile),
    ),
  };
  return RULES.flatMap((rule) =>
    (rule.checkConfiguration?.(facts) ?? []).map((found) => ({ ...found, code: rule.code })),
  );
}

function idOf(profile: unknown): string[] {
  const id = profile !== null && typeof profile === 'object' && 'id' in profile ? profile.id : undefined;
  return typeof id === 'string' ? [id] : [];
}
