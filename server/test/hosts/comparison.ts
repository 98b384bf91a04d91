import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import type { EntryPointRecord, PluginRecord } from '../../src/discovery/report';
import type { HostEntryPoint, HostPlugin } from './oracle';

/** An entry point in words that both sides share: `oclif.hooks init lib/init.js`. */
interface Declared {
  readonly group: string;
  readonly name: string;
  readonly file: string;
}

/**
 * Compares what the host loads of one plugin with the targets that the report names.
 *
 * Karma's providers are known to the host once it has evaluated the module: only its `main` is compared.
 * @param appFolder the folder that both have looked at, absolute
 * @returns one line for each disagreement, and for each target that does not exist
 */
export function compareEntryPoints(host: HostPlugin, ours: PluginRecord, appFolder: string): string[] {
  const expected = host.entryPoints.filter(({ group }) => !group.startsWith('karma.')).map(ofHost);
  // What another package answers for is nothing that the host loads of this one.
  const { groups } = host;
  const own = ours.entryPoints.filter(
    ({ status, group }) => status !== 'external' && groups?.includes(group) !== false,
  );
  const problems = own
    .filter(({ target }) => target === null || !existsSync(path.resolve(appFolder, target)))
    .map(({ group, name, value }) => `${ours.name}: ${group} ${name}: ${value} has no target`);
  const remaining = own.map((entryPoint) => ofReport(entryPoint, appFolder));
  const told = new Set<Declared>();
  for (const one of expected) {
    const same = remaining.find((other) => isSame(one, other) && (!told.has(other) || other.name === '.'));
    if (same) told.add(same);
    else problems.push(`${ours.name}: only the host has ${one.group} ${one.name} ${one.file}`);
  }
  for (const one of remaining) {
    if (!told.has(one))
      problems.push(`${ours.name}: only the report has ${one.group} ${one.name} ${one.file}`);
  }
  return problems;
}

/** The real path of a file; the path itself where there is none. */
export function realPath(file: string): string {
  return existsSync(file) ? realpathSync(file) : file;
}

/** Without a script, an editor plugin of Node-RED is its .html. */
function ofHost({ group, name, file, companion }: HostEntryPoint): Declared {
  const loaded = file ?? companion;
  return { group, name, file: loaded === undefined ? '' : realPath(loaded) };
}

function ofReport({ group, name, target }: EntryPointRecord, appFolder: string): Declared {
  // A host that takes a list of hooks for one event does not number them.
  const event = group === 'oclif.hooks' ? name.replace(/\.\d+$/, '') : name;
  return { group, name: event, file: target === null ? '' : realPath(path.resolve(appFolder, target)) };
}

/** A file that holds several commands is one entry point in the manifest: the host names each of them. */
function isSame(host: Declared, ours: Declared): boolean {
  return (
    host.group === ours.group &&
    host.file === ours.file &&
    (host.name === ours.name || (ours.group === 'oclif.commands' && ours.name === '.'))
  );
}
