import { describe, expect, it } from 'vitest';
import { resolveBare } from '../../src/resolve/bare';
import { resolveDirectory, resolvePackageEntry } from '../../src/resolve/package-entry';
import { MemoryFileSystem } from '../../src/workspace/memory';

describe('a bare specifier', () => {
  it('says in which node_modules it was looked for', () => {
    const fs = new MemoryFileSystem({
      'node_modules/x/package.json': '{"main":"a"}',
      'node_modules/x/a.js': '',
    });
    const resolution = resolveBare(fs, 'x', '/ws/packages/app', 'import');
    expect(resolution).toMatchObject({ outcome: 'found', target: '/ws/node_modules/x/a.js' });
    expect(resolution.trail.filter((step) => step.kind === 'package')).toEqual([
      { kind: 'package', subject: '/ws/packages/app/node_modules/x', result: 'missing' },
      { kind: 'package', subject: '/ws/packages/node_modules/x', result: 'missing' },
      { kind: 'package', subject: '/ws/node_modules/x', result: 'taken' },
    ]);
  });

  it('is found behind a link, and named where the link lies', () => {
    const fs = new MemoryFileSystem({
      'packages/x/package.json': '{"exports":"./a.js"}',
      'packages/x/a.js': '',
      'node_modules/x': { link: '../packages/x' },
    });
    for (const mode of ['require', 'import'] as const) {
      expect(resolveBare(fs, 'x', '/ws', mode)).toMatchObject({ target: '/ws/node_modules/x/a.js' });
    }
  });

  it('is unknown where a package on the way cannot be read', () => {
    const fs = new MemoryFileSystem({
      'app/node_modules': { unreadable: true },
      'node_modules/x/index.js': '',
      'node_modules/y/package.json': { unreadable: true },
      'node_modules/y/index.js': '',
    });
    for (const mode of ['require', 'import'] as const) {
      expect(resolveBare(fs, 'x', '/ws/app', mode).outcome).toBe('unknown');
      expect(resolveBare(fs, 'y', '/ws', mode).outcome).toBe('unknown');
      expect(resolveBare(fs, 'x', '/ws', mode).outcome).toBe('found');
    }
  });

  it('is external where Node answers itself, and unknown where it is a URL', () => {
    const fs = new MemoryFileSystem({ 'node_modules/fs/index.js': '' });
    expect(resolveBare(fs, 'fs', '/ws', 'require').outcome).toBe('external');
    expect(resolveBare(fs, 'node:sqlite', '/ws', 'import').outcome).toBe('external');
    expect(resolveBare(fs, 'fs/', '/ws', 'require')).toMatchObject({
      target: '/ws/node_modules/fs/index.js',
    });
    expect(resolveBare(fs, 'data:text/javascript,1', '/ws', 'import').outcome).toBe('unknown');
  });

  it('is invalid where it is a path', () => {
    const fs = new MemoryFileSystem({ 'a.js': '' });
    for (const path of ['./a.js', '../a.js', '/a.js', '.', '..', '']) {
      expect(resolveBare(fs, path, '/ws', 'require').outcome).toBe('invalid');
    }
  });
});

describe('the entry of a package', () => {
  const fs = new MemoryFileSystem({
    'p/main.js': '',
    'p/exported.js': '',
    'p/sub.js': '',
    'p/sub%20.js': '',
    'p/index.js': '',
  });
  const both = { main: './main', exports: { '.': './exported.js' } };

  it('comes from exports, but not where the directory is required by its path', () => {
    expect(resolvePackageEntry(fs, '/ws/p', both, { subpath: '.', mode: 'require' })).toMatchObject({
      target: '/ws/p/exported.js',
    });
    expect(resolveDirectory(fs, '/ws/p', both)).toMatchObject({ target: '/ws/p/main.js' });
    expect(resolveDirectory(fs, '/ws/p', {})).toMatchObject({ target: '/ws/p/index.js' });
  });

  it('is probed for require alone where a subpath is meant', () => {
    const ask = (subpath: string, mode: 'require' | 'import') =>
      resolvePackageEntry(fs, '/ws/p', { main: './main' }, { subpath, mode });
    expect(ask('./sub', 'require')).toMatchObject({ target: '/ws/p/sub.js' });
    expect(ask('./sub', 'import')).toMatchObject({ outcome: 'not-found', expected: '/ws/p/sub' });
    expect(ask('./sub%2520.js', 'import')).toMatchObject({ target: '/ws/p/sub%20.js' });
  });

  it('tells when main led nowhere and the index stands in', () => {
    const resolution = resolveDirectory(fs, '/ws/p', { main: './gone.js' });
    expect(resolution).toMatchObject({ outcome: 'found', target: '/ws/p/index.js' });
    const main = resolution.trail.filter((step) => step.subject === 'main').map((step) => step.result);
    expect(main).toEqual(['taken', 'no-match']);
  });

  it('does not follow main out of the package, where nothing of it will be installed', () => {
    const outer = new MemoryFileSystem({ 'p/package.json': '', 'q/a.js': '', 'r/index.js': '' });
    const main = { main: '../q/a.js' };
    expect(resolveDirectory(outer, '/ws/p', main)).toMatchObject({
      outcome: 'outside-package',
      expected: '/ws/q/a.js',
    });
    expect(resolveDirectory(outer, '/ws/r', main)).toMatchObject({
      outcome: 'found',
      target: '/ws/r/index.js',
    });
  });
});
