import type { JsonPath } from '../manifest/json-path';
import type { TrailStep } from '../resolve/resolution';
import type {
  Approach,
  DiagnosticRecord,
  EntryPointRecord,
  FORMAT_VERSION,
  Origin,
  PluginStatus,
} from './report';

/**
 * Why one package is, or is not, a plugin of each host: what `explain` prints. Public, versioned with the report,
 * described by `schemas/explain.schema.json`. All paths are relative to the first folder, '/'-separated.
 */
export interface Explanation {
  formatVersion: typeof FORMAT_VERSION;
  package: ExplainedPackage;
  /** One per host asked about, sorted by id. */
  hosts: HostExplanation[];
  /** Node's own fields, `main`, `exports` and the like; none where only some hosts are asked about. */
  entryPoints: ExplainedEntryPoint[];
  /** The package's findings for these hosts, and those of no host in particular. */
  diagnostics: DiagnosticRecord[];
}

export interface ExplainedPackage {
  name: string;
  version: string | null;
  path: string;
  /** Where the link at `path` leads; absent when `path` is no link. */
  realPath?: string;
  origin: Origin;
}

export interface HostExplanation {
  id: string;
  title: string;
  /** `not-a-plugin`: neither found by the host nor meant for it. */
  status: PluginStatus | 'not-a-plugin';
  /** Of the rule that found the package; null when none did. */
  approach: Approach | null;
  /** Only of hosts that load what their user lists. */
  listed?: ExplainedListing;
  predicates: ExplainedPredicate[];
  search: {
    /** The workspace packages from which the host finds it; empty for workspace packages. */
    foundFrom: string[];
    /** Whether it is found at all: an installed package need not be, though nothing in it would hinder that. */
    found: boolean;
  };
  entryPoints: ExplainedEntryPoint[];
}

/** The host does not discover by itself. */
export interface ExplainedListing {
  /** Where users list plugins, in words. */
  in: string;
  /** The names that they may write for the package, the shortest first; empty where it is no plugin. */
  writtenAs: string[];
}

export interface ExplainedPredicate {
  /** `discovered`: the host finds it by this; `accepted`: having found it, the host demands this. */
  role: 'discovered' | 'accepted';
  /** What the host asks for, in words. */
  expected: string;
  /** What the package has instead, or just so. */
  actual: string;
  /** `unknown`: cannot be told statically, or a file was unreadable. */
  holds: boolean | 'unknown';
  /** The value in the package's manifest that decided it; absent where it is not about one. */
  at?: JsonPath;
}

export interface ExplainedEntryPoint extends EntryPointRecord {
  /** What was tried to find the target, in order. Subjects that are paths are relative like all others. */
  trail: TrailStep[];
}
