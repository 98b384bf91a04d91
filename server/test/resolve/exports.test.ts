import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../../src/manifest/manifest';
import { IMPORT_CONDITIONS, REQUIRE_CONDITIONS } from '../../src/resolve/conditions';
import { resolveExports } from '../../src/resolve/exports';
import { resolveImports } from '../../src/resolve/imports';
import type { Resolution } from '../../src/resolve/resolution';
import { MemoryFileSystem } from '../../src/workspace/memory';

const fs = new MemoryFileSystem({
  'p/a.js': '',
  'p/lib/b.js': '',
  'p/locked.js': { unreadable: true },
});

/** The steps about the manifest, as 'subject result at'. */
function steps(resolution: Resolution): string[] {
  return resolution.trail.map(({ subject, result, at }) =>
    [subject, result, ...(at ? [at.join('>')] : [])].join(' '),
  );
}

function exported(exports: JsonValue, subpath: string, conditions = REQUIRE_CONDITIONS): Resolution {
  return resolveExports(fs, '/ws/p', { exports }, subpath, conditions);
}

describe('exports explains itself', () => {
  it('says through which key and conditions it came to the file', () => {
    const resolution = exported({ './b': { import: './x.mjs', node: { require: './lib/b.js' } } }, './b');
    expect(resolution).toMatchObject({ outcome: 'found', target: '/ws/p/lib/b.js' });
    expect(steps(resolution)).toEqual([
      'exports taken exports',
      './b taken exports>./b',
      'import no-match exports>./b>import',
      'node taken exports>./b>node',
      'require taken exports>./b>node>require',
      '/ws/p/lib/b.js taken exports>./b>node>require',
    ]);
  });

  it('points at the very target whose file is missing', () => {
    const resolution = exported({ './*': [null, { default: './lib/*.js' }] }, './c');
    expect(resolution).toMatchObject({ outcome: 'not-found', expected: '/ws/p/lib/c.js' });
    expect(resolution.trail.at(-1)).toMatchObject({
      result: 'missing',
      at: ['exports', './*', 1, 'default'],
    });
  });

  it('points at the target that Node refuses', () => {
    const resolution = exported({ '.': { default: 'a.js' } }, '.');
    expect(resolution).toMatchObject({ outcome: 'invalid', expected: undefined });
    expect(resolution.trail.at(-1)).toMatchObject({ result: 'invalid', at: ['exports', '.', 'default'] });
  });

  it('tells closed from never offered', () => {
    expect(steps(exported({ './a': null }, './a')).at(-1)).toBe('exports null-target exports>./a');
    expect(steps(exported({ './a': './a.js' }, './b')).at(-1)).toBe('./b no-match exports');
    expect(steps(exported({ '.': { import: './a.js' } }, '.')).at(-1)).toBe(
      'import no-match exports>.>import',
    );
    const silent: JsonValue[] = [
      { './b': null },
      { './a': './a.js' },
      { './b': { import: './a.js' } },
      './a.js',
    ];
    for (const value of silent) {
      expect(exported(value, './b').outcome).toBe('not-exported');
    }
  });

  it('says where a target outside the package would lie', () => {
    expect(exported('../q/a.js', '.')).toMatchObject({ outcome: 'outside-package', expected: '/ws/q/a.js' });
    expect(exported('./../q/a.js', '.')).toMatchObject({
      outcome: 'outside-package',
      expected: '/ws/q/a.js',
    });
  });

  it('is unknown where Nodes differ: whether a number is a map without entries, or none', () => {
    expect(exported(5, '.').outcome).toBe('unknown');
    expect(steps(exported(false, './a'))).toEqual(['exports invalid exports']);
  });

  it('is unknown where the file cannot be looked at', () => {
    expect(exported('./locked.js', '.').outcome).toBe('unknown');
  });

  it('selects by condition in the order of the keys', () => {
    const exports = { default: './a.js', import: './lib/b.js' };
    expect(exported(exports, '.', IMPORT_CONDITIONS)).toMatchObject({ target: '/ws/p/a.js' });
    expect(exported({ custom: './a.js' }, '.', new Set(['custom']))).toMatchObject({ target: '/ws/p/a.js' });
  });
});

describe('imports explains itself', () => {
  const manifest: JsonObject = {
    name: 'self',
    exports: { './b': './lib/b.js' },
    imports: {
      '#a': './a.js',
      '#/*': './*.js',
      '#dep': 'dep/x',
      '#fs': 'fs',
      '#node': 'node:fs',
      '#self': 'self/b',
      '#gone': 'self/c',
    },
  };
  const ask = (name: string) => resolveImports(fs, '/ws/p', manifest, name, REQUIRE_CONDITIONS);

  it('resolves files, and the package itself by its name', () => {
    expect(ask('#a')).toMatchObject({ outcome: 'found', target: '/ws/p/a.js' });
    expect(ask('#self')).toMatchObject({ outcome: 'found', target: '/ws/p/lib/b.js' });
    expect(ask('#gone')).toMatchObject({ outcome: 'not-exported' });
    expect(steps(ask('#gone')).at(-1)).toBe('./c no-match exports');
  });

  it("leaves other packages' files to them", () => {
    expect(ask('#dep').outcome).toBe('external');
    expect(ask('#fs').outcome).toBe('external');
    expect(ask('#dep').trail.at(-1)).toMatchObject({
      kind: 'package',
      subject: 'dep/x',
      at: ['imports', '#dep'],
    });
  });

  it('takes names that only the later ones of Node take', () => {
    expect(ask('#/a')).toMatchObject({ outcome: 'found', target: '/ws/p/a.js' });
    expect(ask('#/b')).toMatchObject({ outcome: 'not-found', expected: '/ws/p/b.js' });
  });

  it('refuses names and targets that Node refuses', () => {
    expect(ask('#node').outcome).toBe('invalid');
    expect(ask('#').outcome).toBe('invalid');
    expect(ask('#b').outcome).toBe('not-exported');
  });
});
