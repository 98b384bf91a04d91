import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { discover } from '../../src/index';
import { realPath } from './comparison';
import { installCorpus } from './install';
import { askHost } from './oracle';

const FILES = [
  'nodes/80-lamp.js',
  'nodes/80-lamp.html',
  'nodes/valve.cjs',
  'nodes/valve.html',
  'nodes/module.mjs',
  'nodes/module.html',
  'nodes/alone.js',
  'nodes/index.js',
  'nodes/index.html',
  'nodes/deep/er/tap.js',
  'nodes/deep/er/tap.html',
  'nodes/deep/lib/no.js',
  'nodes/deep/lib/no.html',
  'nodes/deep/package.json',
  'nodes/icons/no.js',
  'nodes/icons/no.html',
  'nodes/test/no.js',
  'nodes/test/no.html',
  'nodes/locales/no.js',
  'nodes/locales/no.html',
  'nodes/.old/no.js',
  'nodes/.old/no.html',
  'nodes/node_modules/x/no.js',
  'nodes/node_modules/x/no.html',
  'nodes/library/yes.js',
  'nodes/library/yes.html',
  'nodes/z/10-lamp.js',
  'nodes/z/10-lamp.html',
];

it('Node-RED finds the same in the nodes folder of its user directory', async () => {
  const corpus = await installCorpus('node-red');
  const folder = realPath(mkdtempSync(path.join(tmpdir(), 'node-red-directory-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const file of FILES) {
    mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(folder, file), file.endsWith('.json') ? '{}' : '');
  }
  const manifest = { name: 'flows', private: true, dependencies: { 'node-red': '*' } };
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));

  const { plugins } = askHost('node-red', folder, { hostFolder: corpus });
  const theirs = plugins.map((one) => `${one.name} ${path.relative(folder, one.path)}`);
  const report = discover({ folders: [folder] });
  const ours = report.plugins.filter(({ status }) => status === 'ok');
  expect(ours.map((one) => `${one.name} ${one.path}`).sort()).toEqual(theirs.sort());
  expect(theirs).toContain('lamp nodes/z/10-lamp.js');
  expect(report.plugins.filter(({ status }) => status === 'ignored').map((one) => one.path)).toEqual([
    'nodes/80-lamp.js',
  ]);
});
