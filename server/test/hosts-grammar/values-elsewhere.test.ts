import { describe, expect, it } from 'vitest';
import type { Declaration } from '../../src/hosts/declaration';
import type { JsonObject } from '../../src/manifest/manifest';
import { declared, entryPoints, leads } from './declared';

/** Values that lead out of the manifest: other files, other packages, Node's own resolution. */

describe('json', () => {
  const inner: Declaration = { at: ['list'], group: 'g', each: { value: 'file', base: 'file' } };
  const one: Declaration = { at: ['x'], value: 'json', declares: inner };

  it('becomes the base of what it declares, with its own positions', () => {
    const files = { 'd/c.json': '{"list":{"a":"./a.js","b":"../b.js"}}', 'd/a.js': '', 'b.js': '' };
    const found = entryPoints(one, { manifest: { x: 'd/c.json' }, files });
    expect(found.map(({ file, at }) => [file, at])).toEqual([
      ['/ws/package.json', ['x']],
      ['/ws/d/c.json', ['list', 'a']],
      ['/ws/d/c.json', ['list', 'b']],
    ]);
    expect(leads(one, { manifest: { x: 'd/c.json' }, files })).toEqual(['d/c.json', 'd/a.js', 'b.js']);
  });

  it.each([
    ['is not there', {}, ['x:. = c.json -> (not-found)']],
    ['is no JSON', { 'c.json': '<x>' }, ['x:. = c.json -> c.json']],
    ['is a list', { 'c.json': '[]' }, ['x:. = c.json -> c.json']],
    ['declares nothing', { 'c.json': '{}' }, ['x:. = c.json -> c.json']],
    ['cannot be read', { 'c.json': { unreadable: true as const } }, ['x:. = c.json -> (unknown)']],
  ])('that %s is only itself', (_, files, expected) => {
    expect(declared(one, { manifest: { x: 'c.json' }, files })).toEqual(expected);
  });

  it('is found as its declaration says', () => {
    const found = (rest: object, x: string) =>
      leads({ ...one, ...rest } as Declaration, { manifest: { x }, files: { 'c.json': '{}' } });
    expect(found({ probe: 'require' }, './c')).toEqual(['c.json']);
    expect(found({ by: 'resolve' }, '/c.json')).toEqual(['(outside-package)']);
    expect(declared({ ...one, name: 'basename' } as Declaration, { manifest: { x: 'c.json' } })).toEqual([
      'x:c = c.json -> (not-found)',
    ]);
  });
});

describe('specifier', () => {
  const files = {
    'a.js': '',
    'node_modules/p/package.json':
      '{"main":"m.js","exports":{".":"./m.js","./x":{"import":"./i.mjs","require":"./r.js"}}}',
    'node_modules/p/m.js': '',
    'node_modules/p/i.mjs': '',
    'node_modules/p/r.js': '',
  };
  it.each([
    ['./a', {}, 'a.js'],
    ['./b', {}, '(not-found)'],
    ['p', {}, 'node_modules/p/m.js'],
    ['p/x', {}, 'node_modules/p/r.js'],
    ['p/x', { loader: 'import' }, 'node_modules/p/i.mjs'],
    ['p/hidden', {}, '(not-exported)'],
    ['gone/x', {}, '(external)'],
    ['@s/gone', {}, '(external)'],
    ['node:fs', {}, '(external)'],
    ['', {}, '(invalid)'],
    ['p/x#y', { form: 'path#export' }, 'node_modules/p/r.js#y'],
    ['p', { form: 'path#export', export: 'default' }, 'node_modules/p/m.js#default'],
  ])('%s %j', (x, rest, target) => {
    const one = { at: ['x'], value: 'specifier', ...rest } as Declaration;
    expect(leads(one, { manifest: { x }, files })).toEqual([target]);
  });

  it('starts from the file that declares it, if the host does', () => {
    const one = (base: 'package' | 'file'): Declaration => ({
      at: ['x'],
      value: 'json',
      declares: { at: ['y'], value: 'specifier', base },
    });
    const scene = {
      manifest: { x: 'd/c.json' },
      files: { 'd/c.json': '{"y":"./a"}', 'd/a.js': '', 'a.js': '' },
    };
    expect(leads(one('file'), scene)[1]).toBe('d/a.js');
    expect(leads(one('package'), scene)[1]).toBe('a.js');
  });
});

describe('subpath', () => {
  const files = { 'lib/a.js': '', 'out/a.js': '' };
  const exports: JsonObject = { './lib/*': './out/*.js', './gone': './gone.js' };
  it.each<[string, JsonObject, string]>([
    ['lib/a', {}, 'lib/a.js'],
    ['./lib/a', {}, 'lib/a.js'],
    ['lib/b', {}, '(not-found)'],
    ['../a', {}, '(outside-package)'],
    ['lib/a', { exports }, 'out/a.js'],
    ['lib/../lib/a', { exports }, 'out/a.js'],
    ['gone', { exports }, '(not-found)'],
    ['hidden', { exports }, '(not-exported)'],
    ['.', { main: 'lib/a.js' }, 'lib/a.js'],
  ])('%s with %j', (x, manifest, target) => {
    expect(leads({ at: ['x'], value: 'subpath' }, { manifest: { x, ...manifest }, files })).toEqual([target]);
  });
});

describe('package', () => {
  const declares: Declaration = { at: ['y'], value: 'file' };
  const files = { 'node_modules/p/package.json': '{"y":"y.js"}', 'node_modules/p/y.js': '', 'y.js': '' };

  it.each([
    ['p', {}, ['x:. = p -> (external)']],
    ['p', { declares }, ['x:. = p -> (external)', 'x.y:. = y.js -> node_modules/p/y.js']],
    ['p:b', { declares, until: ':' }, ['x:. = p:b -> (external)', 'x.y:. = y.js -> node_modules/p/y.js']],
    ['p:b', { declares }, ['x:. = p:b -> (external)']],
    ['gone', { declares }, ['x:. = gone -> (external)']],
    ['../..', { declares }, ['x:. = ../.. -> (external)']],
    ['', { declares }, []],
  ])('%s %j', (x, rest, expected) => {
    const one = { at: ['x'], value: 'package', ...rest } as Declaration;
    expect(declared(one, { manifest: { x }, files })).toEqual(expected);
  });

  it('is looked for from the package that names it', () => {
    const chain: Declaration = {
      at: ['x'],
      value: 'package',
      declares: { at: ['x'], value: 'package', declares },
    };
    const nested = {
      'node_modules/p/package.json': '{"x":"q"}',
      'node_modules/p/node_modules/q/package.json': '{"y":"y.js"}',
      'node_modules/p/node_modules/q/y.js': '',
    };
    expect(leads(chain, { manifest: { x: 'p' }, files: nested })).toEqual([
      '(external)',
      '(external)',
      'node_modules/p/node_modules/q/y.js',
    ]);
  });
});

describe('refused', () => {
  const one: Declaration = {
    at: ['x'],
    each: {
      matches: '* *',
      value: 'refused',
      wants: 'a name without a space',
      otherwise: { does: 'silent' },
    },
  };

  it('is an entry point that fails, whatever is there; what it does not match is none', () => {
    const found = entryPoints(one, { manifest: { x: ['a b', 'ab', 1] }, files: { 'a b': '' } });
    expect(found.map(({ value, at, resolution }) => [value, at, resolution.outcome])).toEqual([
      ['a b', ['x', 0], 'invalid'],
    ]);
    expect(found[0]).toMatchObject({ wanted: 'a name without a space', otherwise: { does: 'silent' } });
  });

  it('shows what is no text as JSON', () => {
    const any: Declaration = { at: ['x'], value: 'refused', wants: 'a text' };
    expect(declared(any, { manifest: { x: { y: [1] } } })).toEqual(['x:. = {"y":[1]} -> (invalid)']);
  });
});

describe('keys', () => {
  const one: Declaration = { at: ['x'], value: 'keys', anyOf: ['a', 'b'] };
  it.each<[string, JsonObject, string[]]>([
    ['one of them', { x: { b: null } }, []],
    ['none of them', { x: { c: 1 } }, ['x:. =  -> (invalid)']],
    ['no object', { x: 'a' }, []],
    ['a list', { x: ['a'] }, []],
    ['nothing', {}, []],
    ['what is inherited', { x: {} }, ['x:. =  -> (invalid)']],
  ])('%s', (_, manifest, expected) => {
    expect(declared(one, { manifest })).toEqual(expected);
  });

  it('of a file that is no sound JSON are not asked for', () => {
    const outer: Declaration = { at: ['f'], value: 'json', declares: { value: 'keys', anyOf: ['a'] } };
    const found = (text: string) =>
      entryPoints(outer, { manifest: { f: 'c.json' }, files: { 'c.json': text } }).map(({ lacks }) => lacks);
    expect(found('{}')).toEqual([undefined, ['a']]);
    expect(found('{')).toEqual([undefined]);
  });
});

describe('what must be declared', () => {
  it.each<[Declaration, string, string | undefined]>([
    [{ value: 'specifier', declared: true }, '@s/p/x.json', '@s/p'],
    [{ value: 'specifier', declared: true, form: 'path#export' }, 'p/x#y', 'p'],
    [{ value: 'specifier', declared: true }, './p/x.json', undefined],
    [{ value: 'specifier' }, 'p/x.json', undefined],
    [{ value: 'package', declared: true, until: ':' }, '@s/p:x', '@s/p'],
    [{ value: 'package' }, 'p', undefined],
  ])('%j of %s: %s', (declaration, x, expected) => {
    const [one] = entryPoints({ at: ['x'], ...declaration } as Declaration, { manifest: { x } });
    expect(one?.names).toBe(expected);
  });
});
