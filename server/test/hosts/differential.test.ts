import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PluginRecord } from '../../src/discovery/report';
import { discover } from '../../src/index';
import { compareEntryPoints, realPath } from './comparison';
import { installCorpus } from './install';
import { NOT_LOADED } from './mutations/verdict';
import { askHost, type HostAnswer, type HostPlugin, ORACLE_CORPORA } from './oracle';

// The hosts' own discovery against the report, on what npm and pnpm install.

describe.each(ORACLE_CORPORA)('%s', (corpus, host) => {
  let folder: string;
  let answer: HostAnswer;
  let found: PluginRecord[];
  /** The application itself, where it is a plugin to its host: oclif's commands are. */
  let application: PluginRecord | undefined;

  beforeAll(async () => {
    folder = await installCorpus(corpus);
    // Development plugins are listed, as NODE_ENV=development would have them (see the limits of oclif's profile).
    answer = askHost(host, folder, { load: true, development: true, timeout: 120_000 });
    const records = discover({ folders: [folder] }).plugins.filter((plugin) => plugin.host === host);
    application = records.find((plugin) => plugin.path === '.');
    found = records.filter((plugin) => plugin !== application);
  });

  const named = (status: PluginRecord['status']) =>
    found.filter((plugin) => plugin.status === status).map(({ name }) => name);

  it('names exactly the plugins that the host takes, and finds nothing wrong with them', () => {
    expect(answer.failure).toBeUndefined();
    expect(named('ok')).toEqual(answer.accepted);
    const ok = found.filter(({ status }) => status === 'ok');
    const statuses = ok.flatMap(({ entryPoints }) => entryPoints).map(({ status }) => status);
    expect(statuses.filter((status) => status !== 'ok' && status !== 'external')).toEqual([]);
  });

  it('names nothing else but what the host sees and refuses', () => {
    const refused = answer.seen.filter((name) => !answer.accepted.includes(name));
    const left = refused.filter((name) => !named('rejected').includes(name));
    expect([...named('rejected'), ...left].sort()).toEqual(refused);
    expect(named('ignored')).toEqual([]);
    // Some are published without a file that they declare.
    const unloaded = answer.plugins.filter(({ error = '' }) => NOT_LOADED.test(error));
    expect(named('broken')).toEqual(unloaded.map(({ name }) => name));
    // Libraries that carry a plugin's name and nothing else of a plugin may be left out, and only they.
    expect(left.filter((name) => declaresMoreThanName(folder, name))).toEqual([]);
  });

  it('finds each plugin where the host does', () => {
    const pathOf = (name: string) => {
      const { path: place = '' } = found.find((plugin) => plugin.name === name) ?? {};
      return realPath(path.resolve(folder, place));
    };
    const taken = answer.plugins.filter(({ name }) => answer.accepted.includes(name));
    expect(taken.map(({ name }) => [name, pathOf(name)])).toEqual(
      taken.map((plugin) => [plugin.name, realPath(plugin.path)]),
    );
  });

  it('says what a user may write for each plugin, where the host loads what its user lists', () => {
    const taken = answer.plugins.filter(({ name }) => answer.accepted.includes(name));
    const ours = taken.map(({ name }) => found.find((plugin) => plugin.name === name)?.writtenAs?.toSorted());
    expect(taken.map(({ name }, index) => [name, ours[index]])).toEqual(
      taken.map(({ name, writtenAs }) => [name, writtenAs]),
    );
  });

  it('resolves every entry point to the file that the host loads', () => {
    const pairs: [HostPlugin, PluginRecord | undefined][] = answer.plugins
      .filter(({ name }) => answer.accepted.includes(name))
      .map((plugin) => [plugin, found.find(({ name }) => name === plugin.name)]);
    if (answer.application) pairs.push([answer.application, application]);
    expect(pairs.filter(([, ours]) => ours === undefined)).toEqual([]);
    expect(pairs.flatMap(([plugin, ours]) => compareEntryPoints(plugin, ours!, folder))).toEqual([]);
  });
});

/** Whether a package says in its manifest that it is a plugin of Homebridge or Grunt, which go by names. */
function declaresMoreThanName(folder: string, name: string): boolean {
  const manifest = JSON.parse(readFileSync(path.join(folder, 'node_modules', name, 'package.json'), 'utf8'));
  return Boolean(
    manifest.keywords?.includes('homebridge-plugin') ||
      manifest.keywords?.includes('gruntplugin') ||
      manifest.engines?.homebridge ||
      manifest.peerDependencies?.homebridge,
  );
}
