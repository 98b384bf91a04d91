import type { FileSystem } from '../../workspace/file-system';
import { checkEntryPoints } from '../check';
import { genericEntryPoints, genericGroups, genericHost } from '../generic-entry-points';
import type { PackageSource } from '../package-facts';
import { type Plugin, pluginStatus } from '../plugin';
import { ruleContext } from './packages';

/**
 * Metadata without a profile: the generic entry points, grouped by the host that their groups name.
 * @param key the manifest key that holds them
 * @param known hosts that have a profile: they speak for themselves
 */
export function genericPlugins(
  fs: FileSystem,
  source: PackageSource,
  key: string,
  known: ReadonlySet<string>,
): Plugin[] {
  const groups = genericGroups(source.value, key);
  if (groups === undefined) return [];
  const hosts = new Map(groups.map((group) => [genericHost(group).id, genericHost(group)]));
  return [...hosts.values()]
    .filter(({ id }) => !known.has(id))
    .map((host) => {
      const own = groups.filter((group) => genericHost(group).id === host.id);
      const declared = genericEntryPoints(fs, source.path, source.value, key, own);
      const { entryPoints, findings } = checkEntryPoints(declared, ruleContext(fs, source, host));
      return {
        host,
        name: source.name || source.path.slice(source.path.lastIndexOf('/') + 1),
        version: source.version,
        approach: 'metadata',
        path: source.path,
        status: pluginStatus('accepted', entryPoints, findings),
        entryPoints,
        findings,
      };
    });
}
