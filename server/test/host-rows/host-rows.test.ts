import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/discovery/report';
import { BUILT_IN_PROFILES } from '../../src/hosts/profiles';
import { discover, MemoryFileSystem } from '../../src/index';
import type { Files, HostRow } from './row';

// One row per host: its plugin in the application that finds it, and in its author's editor, changed in turn.

const FOLDER = join(import.meta.dirname, 'rows');

const rows = new Map<string, HostRow>();
for (const file of readdirSync(FOLDER)) {
  rows.set(basename(file, '.ts'), (await import(`./rows/${basename(file, '.ts')}.ts`)).row as HostRow);
}

it('has a row for every host', () => {
  expect([...rows.keys()].sort()).toEqual(BUILT_IN_PROFILES.map(({ id }) => id).sort());
});

describe.each([...rows])('%s', (host, row) => {
  const name = String((row.plugin['package.json'] as { name?: unknown } | undefined)?.name);
  const place = 'place' in row ? row.place : `node_modules/${name}`;
  const isInstalled = place?.startsWith('node_modules/') === true;
  const inApplication = (files: Files) => ({
    'package.json': { name: 'application', private: true, dependencies: { [name]: '*' } },
    ...row.application,
    ...Object.fromEntries(Object.entries(files).map(([path, content]) => [`${place}/${path}`, content])),
  });
  const pluginAt = ({ plugins }: Report, path: string) =>
    plugins.find((plugin) => plugin.host === host && plugin.path === path);
  const open = (files: Files) =>
    place === undefined || isInstalled
      ? { report: report(files), at: '.' }
      : { report: report(inApplication(files)), at: place };

  it('takes it, and what it declares', () => {
    const { report: seen, at } = open(row.plugin);
    expect(spoken(seen)).toEqual([]);
    const plugin = pluginAt(seen, at);
    expect(plugin?.status).toBe('ok');
    const root = at === '.' ? '' : `${at}/`;
    const leads = plugin!.entryPoints.map(
      ({ group, name: id, target, export: taken }) =>
        `${group}:${id} -> ${target?.slice(root.length) ?? ''}${taken === null ? '' : `#${taken}`}`,
    );
    expect(leads.sort()).toEqual(row.entryPoints);
  });

  if (isInstalled) {
    it('finds it in an application', () => {
      const plugin = pluginAt(report(inApplication(row.plugin)), place!);
      expect([plugin?.origin, plugin?.status]).toEqual(['dependency', 'ok']);
    });
  }

  it.each(row.changes)('%s', (_, files, status, code, words = '') => {
    const { report: seen, at } = open(Object.assign({}, row.plugin, files));
    expect(pluginAt(seen, at)?.status ?? 'absent').toBe(status);
    if (code === undefined) expect(spoken(seen)).toEqual([]);
    else {
      const told = seen.diagnostics.filter((one) => one.code === code);
      expect(told.length, `${code} among:\n${spoken(seen).join('\n')}`).toBeGreaterThan(0);
      expect(told.map(({ message }) => message).join('\n')).toContain(words);
    }
  });
});

function report(files: Files): Report {
  const texts = Object.entries(files)
    .filter(([, content]) => content !== undefined)
    .map(([path, content]) => [
      `/ws/${path}`,
      typeof content === 'string' ? content : JSON.stringify(content, null, 2),
    ]);
  return discover({ folders: ['/ws'], fs: new MemoryFileSystem(Object.fromEntries(texts)) });
}

function spoken({ diagnostics }: Report): string[] {
  return diagnostics
    .filter(({ severity }) => severity !== 'hint')
    .map(({ severity, code, message }) => `${severity} ${code} ${message}`);
}
