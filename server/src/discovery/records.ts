import type { Finding } from '../rules/rule';
import type { FileSystem } from '../workspace/file-system';
import { dirname, relativePath } from '../workspace/paths';
import { type CheckedEntryPoint, effectOf } from './check';
import { compare, compareDiagnostics, diagnosticOf } from './diagnostics';
import type { FolderState, FoundDependency } from './folder-state';
import { isInstalled, ownedFindings, pluginsOf } from './ownership';
import type { Plugin } from './plugin';
import { Ranges } from './ranges';
import {
  type DiagnosticRecord,
  type EntryPointRecord,
  FORMAT_VERSION,
  type PackageEntryPointRecord,
  type PluginRecord,
  type Report,
} from './report';

/** Makes the report of what is known. Everything is sorted: the same workspace gives the same bytes. */
export function makeReport(fs: FileSystem, states: readonly FolderState[]): Report {
  const base = states[0]?.folder.path ?? '/';
  const plugins = merged(states.flatMap((state) => pluginRecords(state, base))).sort(comparePlugins);
  const titles = new Map(
    states.flatMap((state) => pluginsOf(state).map(({ plugin: { host } }) => [host.id, host] as const)),
  );
  return {
    formatVersion: FORMAT_VERSION,
    folders: states.map(({ folder }) => ({ name: folder.name, path: relativePath(base, folder.path) })),
    hosts: [...titles.values()]
      .map(({ id, title, ecosystem }) => ({ id, title, ecosystem }))
      .sort((a, b) => compare(a.id, b.id)),
    plugins,
    entryPoints: [
      ...unique(
        states.flatMap((state) => nodeRecords(state, base)),
        states,
      ),
    ].sort(compareEntryPoints),
    diagnostics: [
      ...unique(
        states.flatMap((state) => diagnosticsOf(fs, state, base)),
        states,
      ),
    ].sort(compareDiagnostics),
  };
}

/** A finding as it is shown. */
export interface ShownFinding {
  readonly finding: Finding;
  readonly owner: string;
  readonly diagnostic: DiagnosticRecord;
}

/** The diagnostics of a folder, or only those in some files (absolute paths). */
export function diagnosticsOf(
  fs: FileSystem,
  state: FolderState,
  base: string,
  wanted?: (file: string) => boolean,
): DiagnosticRecord[] {
  return shownFindings(fs, state, base, wanted).map(({ diagnostic }) => diagnostic);
}

/** The same, each with the finding that it shows. */
export function shownFindings(
  fs: FileSystem,
  state: FolderState,
  base: string,
  wanted: (file: string) => boolean = () => true,
): ShownFinding[] {
  const ranges = new Ranges(fs, (file) => {
    const source = state.analyses.get(dirname(file))?.source;
    return source?.manifestPath === file ? source.manifest : undefined;
  });
  return ownedFindings(state, wanted).flatMap(({ finding, owner }) => {
    const diagnostic = diagnosticOf(finding, owner, state.configuration, ranges, base);
    return diagnostic ? [{ finding, owner, diagnostic }] : [];
  });
}

function pluginRecords(state: FolderState, base: string): PluginRecord[] {
  return pluginsOf(state).map(({ plugin, found }) => pluginRecord(plugin, found, state, base));
}

function pluginRecord(
  plugin: Plugin,
  found: FoundDependency | undefined,
  state: FolderState,
  base: string,
): PluginRecord {
  const { host, name, version, approach, path, status } = plugin;
  return {
    name,
    version,
    host: host.id,
    ecosystem: host.ecosystem,
    approach,
    ...(plugin.writtenAs === undefined ? {} : { writtenAs: [...plugin.writtenAs] }),
    origin: found !== undefined || isInstalled(path, state) ? 'dependency' : 'workspace',
    path: relativePath(base, path),
    ...(found?.realPath === undefined ? {} : { realPath: relativePath(base, found.realPath) }),
    foundFrom: [...(found?.foundFrom ?? [])].map((from) => relativePath(base, from)).sort(),
    status,
    reasons: plugin.findings.filter(isReason).map(({ code, at, args }) => ({ code, at, args })),
    entryPoints: plugin.entryPoints.map((entryPoint) => entryPointRecord(entryPoint, base)),
  };
}

/** What makes a plugin other than ok. */
function isReason({ code }: Finding): boolean {
  const effect = effectOf(code);
  return effect !== 'none' && effect !== 'unbuilt';
}

/** An entry point as the report tells it. */
export function entryPointRecord(entryPoint: CheckedEntryPoint, base: string): EntryPointRecord {
  const { group, name, value, file, at, target, status } = entryPoint;
  return {
    group,
    name,
    value,
    file: relativePath(base, file),
    at,
    target: target === null ? null : relativePath(base, target),
    export: entryPoint.export,
    status,
  };
}

function nodeRecords(state: FolderState, base: string): PackageEntryPointRecord[] {
  return [...state.analyses.values()].flatMap(({ source, entryPoints }) =>
    entryPoints.map((entryPoint) => ({
      ...entryPointRecord(entryPoint, base),
      package: source.name,
      path: relativePath(base, source.path),
    })),
  );
}

/** Folders may lie in one another, or see the same installed package: it is one plugin, found from both. */
function merged(records: readonly PluginRecord[]): PluginRecord[] {
  const byPlace = new Map<string, PluginRecord>();
  for (const record of records) {
    const key = JSON.stringify([record.path, record.host]);
    const other = byPlace.get(key);
    const foundFrom = [...new Set([...(other?.foundFrom ?? []), ...record.foundFrom])].sort();
    byPlace.set(key, { ...(other ?? record), foundFrom });
  }
  return [...byPlace.values()];
}

/** Folders that lie in one another say the same of the same file. */
function unique<T>(records: readonly T[], states: readonly FolderState[]): readonly T[] {
  if (states.length === 1) return records;
  const seen = new Set<string>();
  return records.filter((record) => {
    const key = JSON.stringify(record);
    return !seen.has(key) && seen.add(key);
  });
}

/** By package; within one, as its manifest has them: the sort is stable. */
function compareEntryPoints(a: PackageEntryPointRecord, b: PackageEntryPointRecord): number {
  return compare(a.path, b.path);
}

function comparePlugins(a: PluginRecord, b: PluginRecord): number {
  return compare(a.host, b.host) || compare(a.name, b.name) || compare(a.path, b.path);
}
