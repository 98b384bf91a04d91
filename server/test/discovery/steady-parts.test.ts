import { expect, it } from 'vitest';
import { Engine } from '../../src/discovery/engine';
import type { FileSystem } from '../../src/workspace/file-system';
import { MemoryFileSystem } from '../../src/workspace/memory';

const MANIFEST = { name: 'a', version: '1.0.0', main: './lib/index.js' };
const FILES = {
  'lib/index.js': "require('./inner'); require('a/lib/x');",
  'lib/inner.js': "require('./gone');",
  'lib/x.js': '',
};

/** An engine over a package at /ws, and the paths that it has read since last asked. */
function watched() {
  const files = new MemoryFileSystem({ 'package.json': JSON.stringify(MANIFEST), ...FILES });
  const read: string[] = [];
  const fs: FileSystem = {
    stat: (path) => files.stat(path),
    readFile(path) {
      read.push(path);
      return files.readFile(path);
    },
    readDirectory: (path) => files.readDirectory(path),
    realPath: (path) => files.realPath(path),
  };
  const engine = new Engine({ fs, folders: [{ name: 'ws', path: '/ws' }] });
  const edit = (manifest: object) => {
    files.write('/ws/package.json', JSON.stringify(manifest));
    engine.invalidate([{ path: '/ws/package.json', kind: 'changed' }]);
    read.length = 0;
    for (const _ of engine.update());
    return [...new Set(read)].sort();
  };
  for (const _ of engine.update());
  const codes = () => engine.report().diagnostics.map(({ code }) => code);
  return { codes, edit };
}

it('does not follow the modules again after an edit that says nothing to them', () => {
  const { codes, edit } = watched();
  expect(codes()).toContain('required-file-missing');
  expect(edit({ ...MANIFEST, description: 'b' })).toEqual(['/ws/package.json']);
  expect(codes()).toContain('required-file-missing');
});

it('follows them again, from what is known of their texts, where their package has another name', () => {
  const { codes, edit } = watched();
  const before = codes();
  edit({ ...MANIFEST, name: 'b' });
  expect(codes()).not.toEqual(before);
  expect(codes()).toContain('dependency-not-declared');
});
