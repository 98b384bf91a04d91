import type { CompiledHost } from '../../hosts/compiled';
import type { EntryPoint } from '../../hosts/entry-point';
import type { FileSystem } from '../../workspace/file-system';
import { checkEntryPoints } from '../check';
import { genericEntryPoints, genericGroups, genericHost } from '../generic-entry-points';
import { nameOf, type PackageSource } from '../package-facts';
import { type HostName, type Plugin, pluginStatus } from '../plugin';
import { ruleContext } from '../rule-context';

/** What a package declares to one host that has no profile. */
export interface GenericDeclaration {
  readonly host: HostName;
  readonly groups: readonly string[];
  readonly declared: readonly EntryPoint[];
}

/**
 * The generic entry points of a package, by the hosts that their groups name.
 * @param key the manifest key that holds them
 * @param hosts those that have a profile: they speak for themselves
 */
export function genericDeclarations(
  fs: FileSystem,
  { path, value }: PackageSource,
  key: string,
  hosts: readonly CompiledHost[],
): GenericDeclaration[] {
  const groups = genericGroups(value, key) ?? [];
  const named = new Map(groups.map((group) => [genericHost(group).id, genericHost(group)]));
  return [...named.values()]
    .filter(({ id }) => !hosts.some(({ profile }) => profile.id === id))
    .map((host) => {
      const own = groups.filter((group) => genericHost(group).id === host.id);
      return { host, groups: own, declared: genericEntryPoints(fs, path, value, key, own) };
    });
}

/** Metadata without a profile: one plugin for each host that a package's generic entry points name. */
export function genericPlugins(
  fs: FileSystem,
  source: PackageSource,
  key: string,
  hosts: readonly CompiledHost[],
): Plugin[] {
  return genericDeclarations(fs, source, key, hosts).map(({ host, declared }) => {
    const { entryPoints, findings } = checkEntryPoints(declared, ruleContext(fs, source, host));
    return {
      host,
      name: nameOf(source),
      version: source.version,
      approach: 'metadata',
      path: source.path,
      status: pluginStatus('accepted', entryPoints, findings),
      entryPoints,
      findings,
    };
  });
}
