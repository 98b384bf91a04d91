import type { Finding } from '../rules/rule';
import { dirname, isInside } from '../workspace/paths';
import type { FolderState, FoundDependency } from './folder-state';
import { type Plugin, WORST_FIRST } from './plugin';

/** A finding and the package that it is about, by name. */
export interface OwnedFinding {
  readonly finding: Finding;
  readonly owner: string;
}

/** Whether a path lies below a node_modules folder of the folder scanned: what is there is not the author's. */
export function isInstalled(path: string, { folder }: FolderState): boolean {
  return path.includes('/node_modules/', isInside(path, folder.path) ? folder.path.length : 0);
}

/**
 * All plugins of a folder, one per package and host. A member of a namespace directory is told as that: it is
 * there that the host finds it, whatever else would find it once it is installed elsewhere.
 */
export function pluginsOf(state: FolderState): { plugin: Plugin; found: FoundDependency | undefined }[] {
  const members = state.namespaces.flatMap(({ plugins }) => plugins);
  const byPlace = new Map<string, Plugin>();
  // Several rules of a host may find one member: what any of them objects to holds.
  for (const plugin of members) byPlace.set(placeOf(plugin), worse(plugin, byPlace.get(placeOf(plugin))));
  const own = [...state.analyses.values()]
    .flatMap(({ plugins }) => plugins)
    .filter((plugin) => !byPlace.has(placeOf(plugin)));
  return [
    ...[...byPlace.values(), ...own].map((plugin) => ({ plugin, found: undefined })),
    ...[...state.dependencies.values()]
      .filter(({ plugin }) => !byPlace.has(placeOf(plugin)))
      .map((found) => ({ plugin: found.plugin, found })),
  ];
}

/**
 * All findings of a folder that may be shown: those about dependencies only if the user asks for them.
 * @param wanted which files are asked for, by absolute path
 */
export function ownedFindings(
  state: FolderState,
  wanted: (file: string) => boolean = () => true,
): OwnedFinding[] {
  const owned: OwnedFinding[] = [];
  const seen = new Set<string>();
  const add = (finding: Finding, owner: string) => {
    if (!wanted(finding.file) || !isInside(finding.file, state.folder.path)) return;
    if (isInstalled(finding.file, state) && !state.configuration.dependencies) return;
    const key = JSON.stringify([
      finding.code,
      finding.file,
      finding.at,
      finding.span,
      finding.related?.[0]?.file,
      finding.args.where,
      finding.args.path,
    ]);
    if (!seen.has(key)) owned.push({ finding, owner });
    seen.add(key);
  };
  for (const one of state.findings) add(one, state.analyses.get(dirname(one.file))?.source.name ?? '');
  const members = new Set(state.namespaces.flatMap(({ plugins }) => plugins.map(placeOf)));
  for (const { findings, source } of state.analyses.values()) {
    for (const one of findings) {
      // What a host would say of a member if it were installed elsewhere is not what it says here.
      const isMember =
        one.host !== undefined && members.has(placeOf({ path: source.path, host: { id: one.host } }));
      if (!isMember) add(one, source.name);
    }
  }
  for (const { findings, plugins } of state.namespaces) {
    for (const one of findings) add(one, state.analyses.get(dirname(one.file))?.source.name ?? '');
    for (const { findings: own, name } of plugins) for (const one of own) add(one, name);
  }
  if (!state.configuration.dependencies) return owned;
  for (const { plugin } of state.dependencies.values())
    for (const one of plugin.findings) add(one, plugin.name);
  return owned;
}

function worse(one: Plugin, other: Plugin | undefined): Plugin {
  if (other === undefined) return one;
  return WORST_FIRST.indexOf(one.status) < WORST_FIRST.indexOf(other.status) ? one : other;
}

function placeOf({ path, host }: { readonly path: string; readonly host: { readonly id: string } }): string {
  return `${path}\n${host.id}`;
}
