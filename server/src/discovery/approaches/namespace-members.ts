import { compileGlobs } from '../../hosts/globs';
import type { NamespaceLayout } from '../../hosts/profile';
import { resolvePackageEntry } from '../../resolve/package-entry';
import type { Resolution } from '../../resolve/resolution';
import { findSource } from '../../resolve/source';
import type { Member } from '../../rules/namespace/namespace-facts';
import type { FileSystem } from '../../workspace/file-system';
import { basename, childPath } from '../../workspace/paths';
import { type PackageSource, readPackage } from '../package-facts';

/** Deeper than anyone files modules away; links may lead back up. */
const MAX_DEPTH = 12;

/**
 * What a directory contributes to a namespace. Hidden names and node_modules are no members.
 * @param path of the directory, absolute
 * @param names what stands in it
 */
export function membersIn(
  fs: FileSystem,
  path: string,
  names: readonly string[],
  layout: NamespaceLayout,
  depth = 0,
): Member[] {
  return names
    .filter((name) => !name.startsWith('.') && name !== 'node_modules')
    .flatMap((name) => {
      const member = childPath(path, name);
      if (fs.stat(member) !== 'directory') return moduleAt(fs, member, layout);
      if (layout.packages) return packageAt(fs, member, layout);
      const isEntered = layout.nested && !compileGlobs(layout.except ?? [])(name) && depth < MAX_DEPTH;
      const read = isEntered ? fs.readDirectory(member) : undefined;
      if (read?.kind !== 'entries') return [];
      const below = read.entries.map((entry) => entry.name).sort();
      return membersIn(fs, member, below, layout, depth + 1);
    });
}

function packageAt(fs: FileSystem, path: string, layout: NamespaceLayout): Member[] {
  const name = basename(path);
  const read = readPackage(fs, path);
  if (read.kind !== 'package') return read.kind === 'missing' ? [{ name, path, kind: 'directory' }] : [];
  const entry = layout.membersResolve ? memberEntry(fs, read.source) : undefined;
  return [{ name, path, kind: 'package', ...(entry ? { entry } : {}) }];
}

function moduleAt(fs: FileSystem, path: string, layout: NamespaceLayout): Member[] {
  const fileName = basename(path);
  const { companion, modules = [], numbered } = layout;
  // An index is no member of its own, unless something beside it says that it is.
  if (!compileGlobs(modules)(fileName) || (companion === undefined && /^index\./.test(fileName))) return [];
  if (companion !== undefined) {
    const extension = companion.from.find((one) => path.endsWith(one));
    if (extension === undefined) return [];
    if (fs.stat(path.slice(0, -extension.length) + companion.to) === 'missing') return [];
  }
  const name = fileName.replace(/\.[^.]*$/, '');
  return [{ name: numbered ? name.replace(/^\d+-/, '') : name, path, kind: 'module' }];
}

/** What a member's own entry resolves to; one that is only not built yet cannot be told. */
function memberEntry(fs: FileSystem, { path, name, value }: PackageSource): Resolution {
  const entry = resolvePackageEntry(fs, path, value, { subpath: '.', mode: 'require' });
  const unbuilt =
    entry.outcome === 'not-found' &&
    entry.expected &&
    findSource(fs, path, entry.expected, name) !== undefined;
  return unbuilt ? { outcome: 'unknown', trail: entry.trail } : entry;
}
