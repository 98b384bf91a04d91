import type { JsonValue } from '../../manifest/manifest';
import type { FileSystem } from '../../workspace/file-system';

/** The configuration of a folder as a person wrote it, and the names that it may use. */
export interface ConfigurationFacts {
  readonly fs: FileSystem;
  /** The folder, absolute: files that the configuration names are relative to it. */
  readonly folder: string;
  /** The root manifest, absolute. */
  readonly file: string;
  /** The value of its `pluginScout` key. */
  readonly value: JsonValue;
  /** Each setting, with its value where nothing is set: another value must be of the same type. */
  readonly defaults: Readonly<Record<string, unknown>>;
  /** The codes of all rules. */
  readonly codes: readonly string[];
  /** The ids of all hosts that have a profile, those that are left out included. */
  readonly hosts: readonly string[];
}
