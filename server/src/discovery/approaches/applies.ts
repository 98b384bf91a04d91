import satisfies from 'semver/functions/satisfies';
import intersects from 'semver/ranges/intersects';
import validRange from 'semver/ranges/valid';
import type { CompiledHost } from '../../hosts/compiled';
import { valueAt } from '../../hosts/predicates/key';
import type { JsonObject } from '../../manifest/manifest';
import type { FileSystem } from '../../workspace/file-system';
import { locateInstalled } from '../../workspace/installed-packages';
import { share } from '../../workspace/remember';
import { readPackage } from '../package-facts';

/** Where a package says which version of a host it is for: the first of these that names the host. */
const SECTIONS = ['peerDependencies', 'devDependencies', 'dependencies'] as const;

/**
 * Tells whether the host that a package gets to do with is one for which the profile holds (`appliesTo.range`):
 * Prettier 3 looks for no plugins, Prettier 2 does. The version that is installed around the package decides, unless
 * its author asks for another; where none is installed, what the package asks for. Where neither is known, it is.
 */
export function applies(
  fs: FileSystem,
  { path, value }: { readonly path: string; readonly value: JsonObject },
  host: CompiledHost,
): boolean {
  const { appliesTo } = host.profile;
  if (appliesTo === undefined) return true;
  const version = installedVersion(fs, host, path);
  const declared = declaredRange(value, appliesTo.package);
  // What was installed beside a host is what that host finds, whichever version it was made for.
  const found = holderOfInstalled(path) !== undefined || declared === undefined;
  if (version !== undefined && (found || isIn(version, declared))) return isIn(version, appliesTo.range);
  return declared === undefined || intersects(declared, appliesTo.range, { includePrerelease: true });
}

/** The version of a host that is installed where an author's package would find it, or beside an installed one. */
export function installedVersion(
  fs: FileSystem,
  { profile }: CompiledHost,
  from: string,
): string | undefined {
  if (profile.appliesTo === undefined) return undefined;
  const { package: name } = profile.appliesTo;
  // What an installed package brings along for itself is not the host that loads it.
  const place = holderOfInstalled(from) ?? from;
  return share(fs, `version of ${name} from ${place}`, (files) => {
    const path = locateInstalled(files, name, place);
    const read = path === undefined ? undefined : readPackage(files, path);
    return read?.kind === 'package' ? (read.source.version ?? undefined) : undefined;
  });
}

/** The folder in whose `node_modules` a package lies. */
function holderOfInstalled(path: string): string | undefined {
  const end = path.lastIndexOf('/node_modules/');
  return end === -1 ? undefined : path.slice(0, end);
}

/** The range of versions of a package, a host's, that another one asks for; undefined where it names none. */
export function declaredRange(manifest: JsonObject, name: string): string | undefined {
  for (const section of SECTIONS) {
    const range = valueAt(manifest, [section, name]);
    if (typeof range === 'string' && validRange(range) !== null) return range;
  }
  return undefined;
}

/** What is no version counts as one: it cannot be told. */
function isIn(version: string, range: string): boolean {
  return /^\d/.test(version) ? satisfies(version, range, { includePrerelease: true }) : true;
}
