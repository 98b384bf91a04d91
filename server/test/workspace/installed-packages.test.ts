import { createRequire } from 'node:module';
import { afterAll, describe, expect, it } from 'vitest';
import { DiskFileSystem } from '../../src/workspace/disk';
import { listNodeModules, locateInstalled, walkInstalled } from '../../src/workspace/installed-packages';
import { type MemoryContent, MemoryFileSystem } from '../../src/workspace/memory';
import { makeFolder, removeFolder } from './temporary-folder';

/** The packages below /ws, as 'path' or 'path (link)', sorted. */
function walk(contents: Record<string, MemoryContent>, nested: boolean): string[] {
  const found = [...walkInstalled(new MemoryFileSystem(contents), '/ws', { nested })];
  return found.map(({ path, link }) => path.slice('/ws/'.length) + (link ? ' (link)' : '')).sort();
}

function listed(fs: MemoryFileSystem, nodeModules: string) {
  return listNodeModules(fs, nodeModules).map(({ name, path, link }) => ({ name, path, link }));
}

describe('listNodeModules', () => {
  it('expands scopes, skips files and what installers keep for themselves', () => {
    const fs = new MemoryFileSystem({
      'node_modules/b/package.json': '{}',
      'node_modules/a/package.json': '{}',
      'node_modules/@s/y/package.json': '{}',
      'node_modules/@s/x': { link: '../../packages/x' },
      'node_modules/@s/.hidden/package.json': '{}',
      'node_modules/@s/file': '',
      'node_modules/@empty': null,
      'node_modules/.bin/a': '',
      'node_modules/.package-lock.json': '{}',
      'node_modules/linked': { link: '../packages/linked' },
      'node_modules/file.js': '',
    });
    expect(listed(fs, '/ws/node_modules')).toEqual([
      { name: '@s/x', path: '/ws/node_modules/@s/x', link: true },
      { name: '@s/y', path: '/ws/node_modules/@s/y', link: false },
      { name: 'a', path: '/ws/node_modules/a', link: false },
      { name: 'b', path: '/ws/node_modules/b', link: false },
      { name: 'linked', path: '/ws/node_modules/linked', link: true },
    ]);
  });

  it('takes all of a linked scope for links', () => {
    const fs = new MemoryFileSystem({
      'scope/x/package.json': '{}',
      'node_modules/@s': { link: '../scope' },
    });
    expect(listed(fs, '/ws/node_modules')).toEqual([
      { name: '@s/x', path: '/ws/node_modules/@s/x', link: true },
    ]);
  });

  it('lists nothing where nothing can be listed', () => {
    const fs = new MemoryFileSystem({ node_modules: { unreadable: true, directory: true } });
    expect(listed(fs, '/ws/node_modules')).toEqual([]);
    expect(listed(fs, '/ws/none')).toEqual([]);
  });
});

describe('walkInstalled', () => {
  const npm = {
    'node_modules/a/node_modules/b/node_modules/@s/c/package.json': '{}',
    'node_modules/a/lib/node_modules/hidden/package.json': '{}',
    'node_modules/b/package.json': '{}',
    'node_modules/workspace': { link: '../packages/workspace' },
    'packages/workspace/node_modules/own/package.json': '{}',
  };

  it('finds what is visible from the root', () => {
    expect(walk(npm, false)).toEqual(['node_modules/a', 'node_modules/b', 'node_modules/workspace (link)']);
  });

  it('finds the nested packages too, and does not descend into links', () => {
    expect(walk(npm, true)).toEqual([
      'node_modules/a',
      'node_modules/a/node_modules/b',
      'node_modules/a/node_modules/b/node_modules/@s/c',
      'node_modules/b',
      'node_modules/workspace (link)',
    ]);
  });

  it.each(['.pnpm', '.bun', '.store'])('finds each real package in a virtual store once: %s', (store) => {
    const contents = {
      'node_modules/a': { link: `${store}/a@1.0.0/node_modules/a` },
      [`node_modules/${store}/lock.yaml`]: '',
      [`node_modules/${store}/a@1.0.0/node_modules/a/package.json`]: '{}',
      [`node_modules/${store}/a@1.0.0/node_modules/a/node_modules/bundled/package.json`]: '{}',
      [`node_modules/${store}/a@1.0.0/node_modules/@s/b`]: { link: '../../../@s+b@2.0.0/node_modules/@s/b' },
      [`node_modules/${store}/@s+b@2.0.0/node_modules/@s/b/package.json`]: '{}',
      [`node_modules/${store}/@s+b@2.0.0/node_modules/a`]: { link: '../../a@1.0.0/node_modules/a' },
      [`node_modules/${store}/node_modules/@s/b`]: { link: '../../@s+b@2.0.0/node_modules/@s/b' },
    };
    expect(walk(contents, true)).toEqual([
      `node_modules/${store}/@s+b@2.0.0/node_modules/@s/b`,
      `node_modules/${store}/a@1.0.0/node_modules/a`,
      `node_modules/${store}/a@1.0.0/node_modules/a/node_modules/bundled`,
      'node_modules/a (link)',
    ]);
    expect(walk(contents, false)).toEqual(['node_modules/a (link)']);
  });

  it('follows an entry of a virtual store that lies elsewhere', () => {
    const contents = {
      '/cache/a@1.0.0/node_modules/a/package.json': '{}',
      'node_modules/.bun/a@1.0.0': { link: '/cache/a@1.0.0' },
    };
    expect(walk(contents, true)).toEqual(['node_modules/.bun/a@1.0.0/node_modules/a']);
  });

  it('ends where a node_modules leads back up', () => {
    const contents = {
      'node_modules/a/node_modules': { link: '../../node_modules' },
      'node_modules/b/package.json': '{}',
    };
    expect(walk(contents, true)).toEqual(['node_modules/a', 'node_modules/b']);
  });

  it('finds nothing where nothing is installed', () => {
    expect(walk({ 'package.json': '{}' }, true)).toEqual([]);
    expect(walk({ node_modules: 'a file' }, true)).toEqual([]);
  });

  it('comes in the same order each time', () => {
    const paths = () =>
      [...walkInstalled(new MemoryFileSystem(npm), '/ws', { nested: true })].map((p) => p.path);
    expect(paths()).toEqual(paths());
  });
});

describe('locateInstalled', () => {
  const contents: Record<string, MemoryContent> = {
    'node_modules/a/index.js': '',
    'node_modules/node_modules/odd/index.js': '',
    'node_modules/@s/b/index.js': '',
    'node_modules/file': 'no package',
    'node_modules/dangling': { link: 'nowhere' },
    'node_modules/linked': { link: '../packages/linked' },
    'packages/linked/index.js': '',
    'packages/x/node_modules/a/index.js': '',
    'packages/x/src/deep': null,
    'packages/x/node_modules/a/lib': null,
  };
  const folder = makeFolder(contents);
  afterAll(() => removeFolder(folder));

  it.each([
    ['a', 'packages/x/src/deep', 'packages/x/node_modules/a'],
    ['a', 'packages', 'node_modules/a'],
    ['@s/b', 'packages/x', 'node_modules/@s/b'],
    ['linked', 'packages/x', 'node_modules/linked'],
    ['a', 'packages/x/node_modules/a/lib', 'packages/x/node_modules/a'],
    ['@s/b', 'packages/x/node_modules', 'node_modules/@s/b'],
  ])('finds %s from %s where Node does', (name, from, expected) => {
    const disk = new DiskFileSystem();
    expect(locateInstalled(disk, name, `${folder}/${from}`)).toBe(`${folder}/${expected}`);
    const searched = createRequire(`${folder}/${from}/file.js`).resolve.paths(name) ?? [];
    const first = searched.find((directory) => disk.stat(`${directory}/${name}`) === 'directory');
    expect(`${first}/${name}`).toBe(`${folder}/${expected}`);
  });

  it.each([
    'none',
    'file',
    'dangling',
    '',
    '.',
    '..',
    '../a',
    './a',
    '/a',
    '@s',
    '@s/',
    'a/lib',
    'a/..',
    '@s/../a',
  ])('finds no package for %j', (name) => {
    expect(locateInstalled(new MemoryFileSystem(contents), name, '/ws/packages/x')).toBeUndefined();
  });

  it('passes over directories named node_modules, as Node does', () => {
    const fs = new MemoryFileSystem(contents);
    expect(locateInstalled(fs, 'odd', '/ws/node_modules/a')).toBeUndefined();
    const searched = createRequire('/ws/node_modules/a/index.js').resolve.paths('odd');
    expect(searched).not.toContain('/ws/node_modules/node_modules');
  });

  it('searches up to the root of the disk', () => {
    const fs = new MemoryFileSystem({ '/node_modules/a/index.js': '', 'x/y': null });
    expect(locateInstalled(fs, 'a', '/ws/x/y')).toBe('/node_modules/a');
    const drive = new MemoryFileSystem({ 'C:/node_modules/a/index.js': '' }, 'C:/ws');
    expect(locateInstalled(drive, 'a', 'C:/ws')).toBe('C:/node_modules/a');
  });
});
