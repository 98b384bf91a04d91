import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/manifest/manifest';
import { type DeclaredTarget, declaredTargets, resolveDeclared } from '../../src/resolve/declared';
import { MemoryFileSystem } from '../../src/workspace/memory';

const line = ({ group, name, value, used, unreachable }: DeclaredTarget) =>
  `${group} ${name} ${value} ${used}${unreachable ? ' unreachable' : ''}`;

describe('the targets that a manifest declares', () => {
  it('are those of every field of Node and its surroundings', () => {
    const manifest: JsonObject = {
      name: '@scope/tool',
      main: './main.js',
      module: './module.mjs',
      types: './main.d.ts',
      browser: { './a.js': './b.js', fs: false },
      bin: './cli.js',
      exports: { '.': './main.js', './*': './lib/*.js' },
      imports: { '#dep': { node: 'dep', default: './dep.js' } },
    };
    expect(declaredTargets(manifest).map(line)).toEqual([
      'main . ./main.js node',
      'module . ./module.mjs bundler',
      'types . ./main.d.ts types',
      'browser ./a.js ./b.js bundler',
      'bin tool ./cli.js node',
      'exports . ./main.js node',
      'exports ./* ./lib/*.js node',
      'imports #dep dep node',
      'imports #dep ./dep.js bundler',
    ]);
  });

  it('are not for Node behind a condition that always holds there', () => {
    const used = (exports: JsonObject) => declaredTargets({ exports }).map((one) => one.used);
    expect(used({ node: './a.cjs', default: './b.js' })).toEqual(['node', 'bundler']);
    expect(used({ import: { node: './a.mjs', default: './b.js' }, require: './c.cjs' })).toEqual([
      'node',
      'bundler',
      'node',
    ]);
    expect(used({ import: './a.mjs', require: './b.cjs', default: './c.js' })[2]).toBe('bundler');
    expect(used({ node: { import: './a.mjs' }, default: './b.js' })).toEqual(['node', 'node']);
    expect(used({ import: './a.mjs', default: './c.js' })).toEqual(['node', 'node']);
    expect(used({ 'node-addons': './a.cjs', default: './b.js' })).toEqual(['node', 'node']);
    expect(used({ node: './a.cjs', types: './a.d.ts', default: './b.js' })[1]).toBe('types');
  });

  it('say where they stand, and below which conditions', () => {
    const exports = { '.': { types: { import: './a.d.mts' }, default: ['./a.js'] } };
    expect(declaredTargets({ exports })).toMatchObject([
      {
        at: ['exports', '.', 'types', 'import'],
        conditions: ['types', 'import'],
        used: 'types',
        pattern: false,
      },
      { at: ['exports', '.', 'default', 0], conditions: ['default'], used: 'node', pattern: false },
    ]);
    expect(declaredTargets({ exports: { import: './a.mjs' } })).toMatchObject([
      { name: '.', at: ['exports', 'import'] },
    ]);
    expect(declaredTargets({ exports: './a.js' })).toMatchObject([{ name: '.', at: ['exports'] }]);
    expect(declaredTargets({ exports: { './*': './a.js' } })).toMatchObject([{ pattern: false }]);
    expect(declaredTargets({ exports: { './*': './*.js' } })).toMatchObject([{ pattern: true }]);
  });

  it('are custom below a condition that nobody selects unasked', () => {
    const used = (...conditions: string[]) =>
      declaredTargets({
        exports: conditions.reduceRight<JsonObject | string>((inner, one) => ({ [one]: inner }), './a'),
      })[0]?.used;
    for (const name of ['source', '@nx/nx-source', 'development', 'code', 'input']) {
      expect(used(name)).toBe('custom');
      expect(used('import', name, 'types')).toBe('custom');
    }
    expect(used('types@>=5')).toBe('types');
    expect(used('browser', 'import')).toBe('bundler');
    expect(used('browser', 'types')).toBe('types');
    expect(used('node', 'module-sync')).toBe('node');
  });

  it('are unreachable behind one that always answers', () => {
    const all = (exports: JsonObject) => declaredTargets({ exports }).map((target) => target.unreachable);
    expect(all({ '.': ['./a.js', './b.js'] })).toEqual([false, true]);
    expect(all({ '.': ['a.js', './b.js', './c.js'] })).toEqual([false, false, true]);
    expect(all({ '.': [{ import: './a.js' }, './b.js'] })).toEqual([false, false]);
    expect(all({ '.': [{ default: './a.js' }, { x: './b.js' }] })).toEqual([false, true]);
    expect(all({ '.': [null, './b.js'] as never })).toEqual([false]);
    expect(all({ default: './a.js', import: './b.js' })).toEqual([false, true]);
    expect(all({ default: { node: './a.js' }, import: './b.js' })).toEqual([false, false]);
  });

  it("leave out what is somebody else's", () => {
    const manifest = {
      main: 5,
      browser: false,
      bin: ['a'],
      exports: { '.': true },
      imports: 'x',
      types: [],
      module: '',
    };
    expect(declaredTargets(manifest)).toEqual([]);
  });
});

describe('a declared target', () => {
  const fs = new MemoryFileSystem({
    'p/index.js': '',
    'p/cli.js': '',
    'p/lib/a.js': '',
    'p/lib/a.d.ts': '',
    'p/lib/index.js': '',
    'p/lib/index.d.ts': '',
    'p/lib/deep/a/a.js': '',
    'p/lib/deep/b/c.js': '',
    'p/empty': null,
  });
  const outcomes = (manifest: JsonObject) =>
    declaredTargets(manifest).map((target) => {
      const resolution = resolveDeclared(fs, '/ws/p', manifest, target);
      return resolution.outcome === 'found' ? resolution.target.slice(6) : resolution.outcome;
    });

  it('follows its own field', () => {
    expect(outcomes({ main: './lib/a' })).toEqual(['lib/a.js']);
    expect(outcomes({ main: './gone' })).toEqual(['index.js']);
    expect(outcomes({ bin: { x: 'cli', y: 'cli.js', z: './lib' } })).toEqual([
      'not-found',
      'cli.js',
      'is-directory',
    ]);
    expect(outcomes({ exports: { './a': './lib/a', './b': './lib/a.js', './c': './lib/' } })).toEqual([
      'not-found',
      'lib/a.js',
      'is-directory',
    ]);
    expect(outcomes({ module: './lib', browser: 'lib/a' })).toEqual(['lib/index.js', 'lib/a.js']);
    expect(outcomes({ browser: { './x': 'other', y: './lib/a.js', z: './gone' } })).toEqual([
      'external',
      'lib/a.js',
      'not-found',
    ]);
  });

  it('is completed by TypeScript for types', () => {
    expect(outcomes({ types: './lib/a.d.ts', typings: './lib/a' })).toEqual(['lib/a.d.ts', 'lib/a.d.ts']);
    expect(outcomes({ types: './lib' })).toEqual(['lib/index.d.ts']);
    expect(outcomes({ types: './lib/gone.d.ts' })).toEqual(['not-found']);
    expect(outcomes({ exports: { types: './lib/a.d.ts', default: './lib/a.d.ts' } })).toEqual([
      'lib/a.d.ts',
      'lib/a.d.ts',
    ]);
    expect(outcomes({ types: 'lib/deep/../a.mjs' })).toEqual(['not-found']);
  });

  it('may stand for a pattern', () => {
    expect(outcomes({ exports: { './*': './lib/*.js' } })).toEqual(['lib/a.js']);
    expect(outcomes({ exports: { './*': './lib/deep/*/*.js' } })).toEqual(['lib/deep/a/a.js']);
    expect(outcomes({ exports: { './*': './lib/d*/c.js' } })).toEqual(['lib/deep/b/c.js']);
    expect(
      outcomes({ exports: { './*': './lib/*.mjs', './x/*': './gone/*', './e/*': './empty/*' } }),
    ).toEqual(['unknown', 'unknown', 'unknown']);
    expect(outcomes({ imports: { '#lib/*': './lib/*', '#dep/*': 'dep/*' } })).toEqual([
      'lib/a.d.ts',
      'external',
    ]);
  });

  it('is refused where Node refuses it', () => {
    expect(
      outcomes({ exports: { './': './', './lib/': './lib/', './*/*': './lib/*', '.x': './index.js' } }),
    ).toEqual(['invalid', 'invalid', 'invalid', 'invalid']);
    expect(outcomes({ exports: 'lib/a.js', imports: { a: './lib/a.js', '#f': 'node:fs' } })).toEqual([
      'invalid',
      'invalid',
      'invalid',
    ]);
  });

  it('may lie outside the package', () => {
    expect(outcomes({ module: '../x', bin: '../x', exports: '../x' })).toEqual(
      Array.from({ length: 3 }, () => 'outside-package'),
    );
  });
});
