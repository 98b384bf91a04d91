import type { Companion, Declaration } from '../hosts/declaration';
import { valueAt } from '../hosts/predicates/key';
import type { HostProfile } from '../hosts/profile';
import type { JsonPath } from '../manifest/json-path';
import type { Fix, FixChange } from '../rules/fixes/fix';
import type { FileSystem } from '../workspace/file-system';
import { basename, dirname, joinPath, relativePath } from '../workspace/paths';
import type { WorkspaceAnalysis } from './analysis';
import type { FolderState } from './folder-state';

/** Files that look as if they were meant to be declared in a group, and are not. */
export interface UndeclaredFiles {
  /** Where the group stands in the manifest. */
  readonly at: JsonPath;
  /** One for each file; where there are several, one for all of them before. */
  readonly fixes: readonly Fix[];
}

interface Group {
  readonly at: readonly string[];
  readonly companion: Companion;
}

/** More files than these are not offered one by one. */
const MAX_OFFERED = 10;

/**
 * For hosts whose group lists its files one by one, each with a companion: the files beside those declared that have
 * such a companion, and that the group does not list.
 */
export function undeclaredFiles(
  fs: FileSystem,
  state: FolderState,
  { source, plugins }: WorkspaceAnalysis,
): UndeclaredFiles[] {
  return plugins.flatMap(({ host, entryPoints }) => {
    const profile = state.hosts.hosts.find((one) => one.profile.id === host.id)?.profile;
    return groupsOf(profile).flatMap((group): UndeclaredFiles[] => {
      const list = valueAt(source.value, group.at);
      if (list === undefined || list === null || typeof list !== 'object') return [];
      const declared = entryPoints.filter(
        ({ at, file }) => file === source.manifestPath && isBelow(at, group.at),
      );
      const targets = declared.map(({ target, value }) => target ?? joinPath(source.path, value));
      const isDotted = declared.length > 0 && declared.every(({ value }) => value.startsWith('./'));
      const names = new Set(Object.keys(list));
      const files = filesBeside(fs, source.path, targets, group.companion);
      const changes = files.flatMap((path): (FixChange & { do: 'append' | 'set' })[] => {
        const relative = relativePath(source.path, path);
        const value = isDotted ? `./${relative}` : relative;
        const place = { file: source.manifestPath, value };
        if (Array.isArray(list)) return [{ do: 'append', at: group.at, ...place }];
        const name = basename(path).replace(/\.[^.]+$/, '');
        if (names.has(name)) return [];
        names.add(name);
        return [{ do: 'set', at: [...group.at, name], ...place }];
      });
      return changes.length === 0 ? [] : [{ at: group.at, fixes: fixesOf(changes, group.at.join('.')) }];
    });
  });
}

function fixesOf(changes: readonly (FixChange & { do: 'append' | 'set' })[], group: string): Fix[] {
  const each = changes.slice(0, MAX_OFFERED).map((change): Fix => {
    const name = change.do === 'set' ? ` as \`${change.at.at(-1)}\`` : '';
    return { title: `Declare \`${change.value}\`${name} in \`${group}\``, safe: false, changes: [change] };
  });
  const all: Fix = { title: `Declare ${changes.length} files in \`${group}\``, safe: false, changes };
  return changes.length === 1 ? each : [all, ...each];
}

/** The groups of a host that list files with companions. */
function groupsOf(profile: HostProfile | undefined): Group[] {
  const declarations = profile?.rules.flatMap(({ entryPoints = [] }) => entryPoints) ?? [];
  return declarations.flatMap((declaration) => {
    const each = 'each' in declaration ? declaration.each : undefined;
    const at = declaration.at ?? [];
    const file = each && named(each, profile);
    if (file === undefined || !('value' in file) || file.value !== 'file' || file.at !== undefined) return [];
    return file.companion && at.length > 0 ? [{ at, companion: file.companion }] : [];
  });
}

function named(declaration: Declaration, profile: HostProfile | undefined): Declaration | undefined {
  return 'use' in declaration ? profile?.define?.[declaration.use] : declaration;
}

/** The files in the folders of some targets that have a companion; in the package root where there is no target. */
function filesBeside(
  fs: FileSystem,
  packageRoot: string,
  targets: readonly string[],
  { from, to }: Companion,
): string[] {
  const folders = new Set(targets.length === 0 ? [packageRoot] : targets.map(dirname));
  const declared = new Set(targets);
  return [...folders].sort().flatMap((folder) => {
    const read = fs.readDirectory(folder);
    const names = new Set(read.kind === 'entries' ? read.entries.map(({ name }) => name) : []);
    return [...names]
      .filter((name) => {
        const extension = from.find((one) => name.endsWith(one));
        return extension !== undefined && names.has(name.slice(0, -extension.length) + to);
      })
      .map((name) => joinPath(folder, name))
      .filter((path) => !declared.has(path) && fs.stat(path) === 'file');
  });
}

function isBelow(at: JsonPath, group: readonly string[]): boolean {
  return at.length > group.length && group.every((key, index) => key === at[index]);
}
