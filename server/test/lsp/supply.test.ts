import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { treeRequest } from '../../src/lsp/protocol';
import { Editor } from './editor';
import { folderOf, textOf, write } from './folder-on-disk';

vi.setConfig({ testTimeout: 30_000 });

const MANIFEST = {
  name: 'a-library',
  version: '1.0.0',
  license: 'MIT',
  type: 'module',
  exports: './index.js',
  'jsnext:main': './index.js',
  files: ['index.js'],
};
const FILES = { 'package.json': MANIFEST, 'index.js': 'export const a = 1;\n' };

async function open(files: Parameters<typeof folderOf>[0]) {
  const folder = folderOf(files);
  const editor = await Editor.start({ folders: [folder] });
  onTestFinished(() => editor.kill());
  await editor.ask(treeRequest, { groupBy: 'host', onlyProblems: false });
  const manifest = join(folder, 'package.json');
  editor.open(manifest, textOf(MANIFEST));
  return { editor, folder, manifest };
}

it('finds in idle time what publint says, and again after an edit', async () => {
  const { editor, manifest } = await open(FILES);
  await vi.waitFor(
    async () => expect(await editor.codes(manifest)).toEqual(['DEPRECATED_FIELD_JSNEXT']),
    10_000,
  );
  const { 'jsnext:main': _, ...mended } = MANIFEST;
  editor.edit(manifest, textOf(mended));
  await vi.waitFor(async () => expect(await editor.codes(manifest)).toEqual([]), 10_000);
});

it('asks nothing of publint where the root manifest turns it off', async () => {
  const { editor, folder, manifest } = await open(FILES);
  await vi.waitFor(
    async () => expect(await editor.codes(manifest)).toEqual(['DEPRECATED_FIELD_JSNEXT']),
    10_000,
  );
  editor.edit(manifest, textOf({ ...MANIFEST, pluginScout: { publint: false } }));
  write(join(folder, 'other.js'), '');
  await vi.waitFor(async () => expect(await editor.codes(manifest)).toEqual([]), 10_000);
});
