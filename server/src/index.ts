/**
 * Plugin Scout as a library: the same discovery as in the editor and the command, for host authors and tools.
 *
 * @example
 * const report = discover({ folders: ['/path/to/workspace'] });
 */

import { resolve } from 'node:path';
import type { Configuration } from './discovery/configuration';
import { Engine } from './discovery/engine';
import type { Report } from './discovery/report';
import { DiskFileSystem } from './workspace/disk';
import type { FileSystem } from './workspace/file-system';
import { basename, toPortable } from './workspace/paths';

export type { Configuration } from './discovery/configuration';
export { Engine } from './discovery/engine';
export type { Change, EngineOptions, Folder, Progress } from './discovery/engine-api';
export type * from './discovery/report';
export type { HostProfile } from './hosts/profile';
export { RULES } from './rules';
export { DiskFileSystem } from './workspace/disk';
export type { FileSystem } from './workspace/file-system';
export { MemoryFileSystem } from './workspace/memory';

export interface DiscoverOptions {
  /** In the platform's own form; relative ones count from the process's folder. The report's are relative to the first. */
  readonly folders: readonly string[];
  /** Host profiles besides the built-in ones. A profile that does not fit the schema is left out. */
  readonly hosts?: readonly unknown[];
  /** Overrides the `pluginScout` key of the root manifests. */
  readonly settings?: Partial<Configuration>;
  /** Where files are read; the disk, unless given. */
  readonly fs?: FileSystem;
}

/**
 * Performs the hosts' discovery and returns the whole report. Runs to its end in one go; to do it in steps, use
 * `Engine` and drain `update()` as time allows. Throws nothing: what cannot be read is left out.
 */
export function discover({
  folders,
  hosts = [],
  settings,
  fs = new DiskFileSystem(),
}: DiscoverOptions): Report {
  const engine = new Engine({
    fs,
    folders: folders
      .map((folder) => toPortable(resolve(folder)))
      .map((path) => ({ name: basename(path), path })),
    hosts: hosts.map((profile) => ({ from: 'hosts', profile })),
    ...(settings ? { settings: () => settings } : {}),
  });
  for (const _ of engine.update());
  return engine.report();
}
