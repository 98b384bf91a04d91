import type { Approach, Ecosystem } from '../hosts/profile';
import type { JsonPath, Range } from '../manifest/json-path';
import type { MessageArgs, Severity } from '../rules/rule';

/** The report's format; raised when a reader of the old format would be misled. */
export const FORMAT_VERSION = 1;

export type { Approach, Ecosystem, MessageArgs, Severity };
export type Origin = 'workspace' | 'dependency';
export type PluginStatus = 'ok' | 'broken' | 'rejected' | 'ignored';
export type EntryPointStatus = 'ok' | 'broken' | 'unbuilt' | 'external' | 'unknown';

/** The one result that every surface renders. All paths are relative to the first folder, '/'-separated. */
export interface Report {
  formatVersion: typeof FORMAT_VERSION;
  folders: FolderRecord[];
  hosts: HostRecord[];
  plugins: PluginRecord[];
  entryPoints: PackageEntryPointRecord[];
  diagnostics: DiagnosticRecord[];
}

export interface FolderRecord {
  name: string;
  path: string;
}

export interface HostRecord {
  id: string;
  title: string;
  ecosystem: Ecosystem;
}

/** One per package and host. */
export interface PluginRecord {
  name: string;
  version: string | null;
  host: string;
  ecosystem: Ecosystem;
  approach: Approach;
  /** Only of hosts that load what their user lists: the names that he may write for it, the shortest first. */
  writtenAs?: string[];
  origin: Origin;
  /** Where the host finds it. */
  path: string;
  /** Where the link at `path` leads; absent when `path` is no link. */
  realPath?: string;
  /** The workspace packages from which the host finds it; empty for workspace packages. */
  foundFrom: string[];
  status: PluginStatus;
  reasons: Reason[];
  entryPoints: EntryPointRecord[];
}

export interface Reason {
  code: string;
  at: JsonPath;
  args: MessageArgs;
}

export interface EntryPointRecord {
  group: string;
  name: string;
  value: string;
  /** The file that declares it, and where in it. */
  file: string;
  at: JsonPath;
  target: string | null;
  export: string | null;
  status: EntryPointStatus;
}

/** Node's own fields of a workspace package. */
export interface PackageEntryPointRecord extends EntryPointRecord {
  package: string;
  path: string;
}

export interface RelatedLocation {
  file: string;
  range: Range;
  message: string;
}

export interface DiagnosticRecord {
  file: string;
  package: string | null;
  at: JsonPath;
  range: Range;
  severity: Severity;
  code: string;
  /** `plugin-scout`, or the checker beside it whose finding it is. */
  source: 'plugin-scout' | 'publint';
  message: string;
  args: MessageArgs;
  host: string | null;
  related: RelatedLocation[];
  docs: string;
}
