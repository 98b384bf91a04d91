import type { Severity } from '../rules/rule';

/** What a user may set, in the root manifest's `pluginScout` key or in the editor's settings of the same names. */
export interface Configuration {
  /** Rule code -> severity, or `off`. */
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
  /** Findings to leave out: all of a package (a glob on its name), or only these codes. */
  readonly ignore: readonly IgnoreEntry[];
  /** Host profiles of the user's own, or paths to files that hold one or a list. Validated before use. */
  readonly hosts: readonly unknown[];
  /** Ids of hosts to leave out. */
  readonly disabledHosts: readonly string[];
  /** The manifest key that holds generic entry points. */
  readonly entryPointsKey: string;
  /** Whether dependencies raise problems; they are in the tree either way. */
  readonly dependencies: boolean;
  /** Whether publint looks at workspace packages too. */
  readonly publint: boolean;
}

export interface IgnoreEntry {
  readonly package?: string;
  readonly codes?: readonly string[];
}

export const DEFAULT_CONFIGURATION: Configuration = {
  severities: {},
  ignore: [],
  hosts: [],
  disabledHosts: [],
  entryPointsKey: 'entryPoints',
  dependencies: false,
  publint: true,
};
