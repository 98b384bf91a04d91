import { HostIndex } from '../hosts/host-index';
import type { LoadedHosts, ProfileSource } from '../hosts/loader';
import type { Finding } from '../rules/rule';
import type { WorkspacePackages } from '../workspace/workspace-packages';
import type { AnalysisOptions, WorkspaceAnalysis } from './analysis';
import type { NamespaceResult } from './approaches/namespace';
import type { Configuration } from './configuration';
import type { Folder } from './engine-api';
import type { Plugin } from './plugin';
import type { Reach } from './reach';

/** A dependency's plugin, and the workspace packages from which its host finds it. */
export interface FoundDependency {
  readonly plugin: Plugin;
  readonly realPath: string | undefined;
  /** Absolute paths. */
  readonly foundFrom: Set<string>;
}

/** What was found among dependencies depends on this. */
export interface Search {
  /** Of which hosts and files. */
  readonly made: string;
  /** What each application reaches, by its root. */
  readonly reaches: readonly (readonly [application: string, reach: Reach])[];
}

/** All that is known of one folder after an update. */
export interface FolderState {
  readonly folder: Folder;
  configuration: Configuration;
  hosts: LoadedHosts;
  /** What the hosts were made of: as long as it is the same, results hold. */
  signature: string;
  /** About the configuration itself. */
  findings: readonly Finding[];
  /** Profiles that direct dependencies brought along, from the last update. */
  dependencyHosts: readonly ProfileSource[];
  packages: WorkspacePackages['packages'];
  problems: WorkspacePackages['problems'];
  /** By package root. */
  analyses: Map<string, WorkspaceAnalysis>;
  /** By package root and host. */
  dependencies: Map<string, FoundDependency>;
  /** Links in node_modules folders that lead to workspace packages: link -> package root. */
  links: ReadonlyMap<string, string>;
  /** What the last search for dependencies was made of: as long as it is the same, they are. */
  searched: Search | undefined;
  namespaces: readonly NamespaceResult[];
}

/** What an analysis depends on besides files. */
export function analysisOptions(
  { hosts, configuration }: FolderState,
  supplied: AnalysisOptions['supplied'] = () => undefined,
): AnalysisOptions {
  const { entryPointsKey } = configuration;
  return { hosts, entryPointsKey, supplied };
}

/** The name of a result that belongs to a folder: other folders have other hosts. */
export function unitId({ folder }: FolderState, id: string): string {
  return `${folder.path}\n${id}`;
}

/** A folder of which nothing is known yet. */
export function emptyFolderState(folder: Folder, configuration: Configuration): FolderState {
  return {
    folder,
    configuration,
    hosts: { hosts: [], index: new HostIndex([]), problems: [] },
    signature: '',
    findings: [],
    dependencyHosts: [],
    packages: [],
    problems: [],
    analyses: new Map(),
    dependencies: new Map(),
    links: new Map(),
    searched: undefined,
    namespaces: [],
  };
}
