import type { PluginStatus } from '../../src/discovery/report';

/** Paths to what stands there: text, a value that is written as JSON, or `undefined` for nothing. */
export type Files = Readonly<Record<string, unknown>>;

/** What holds of a host's profile, by example: one small plugin that the host takes, and what may be wrong with it. */
export interface HostRow {
  /** The plugin: all that the host asks for and nothing else. Paths are from its root. */
  readonly plugin: Files;
  /**
   * Where it lies in an application: `node_modules/<its name>`, unless said. `undefined`: no application of the
   * workspace finds it. In any other place than `node_modules` its author opens the application, too.
   */
  readonly place?: string | undefined;
  /** What else the application holds; without a `package.json`, one that depends on the plugin is written. */
  readonly application?: Files;
  /** What the host loads of it, sorted: `group:name -> target`, from the plugin's root; `#export` after it, if any. */
  readonly entryPoints: readonly string[];
  readonly changes: readonly Change[];
}

/**
 * One change to the plugin: what it is, the files that are other than before, what becomes of the plugin, and the
 * code that its author is told. `absent`: the host does not see it, and nothing says that it should. Without a
 * code, nothing above a hint may be said.
 */
export type Change = readonly [
  what: string,
  files: Files,
  status: PluginStatus | 'absent',
  code?: string,
  /** What the message has to say: the host's consequence. */
  words?: string,
];
