import { describe, expect, it } from 'vitest';
import type { Declaration, FileValue } from '../../src/hosts/declaration';
import type { JsonObject, JsonValue } from '../../src/manifest/manifest';
import { declared, entryPoints, leads } from './declared';

const file = (rest: Partial<FileValue> = {}): Declaration => ({ at: ['x'], value: 'file', ...rest });
const x = (value: JsonValue, more: JsonObject = {}): JsonObject => ({ x: value, ...more });

describe('file: probing', () => {
  const files = {
    'a.js': '',
    'b.json': '',
    'c.ts': '',
    'd/index.js': '',
    'e/package.json': '{"main":"m.js"}',
    'e/m.js': '',
    'f.mjs': '',
    'g.html': '',
  };
  const byExtension = { extensions: ['.ts', '.js'], index: ['index.js'] };
  it.each<[FileValue['probe'], string, string]>([
    [undefined, 'a.js', 'a.js'],
    [undefined, './a.js', 'a.js'],
    [undefined, 'a', '(not-found)'],
    [undefined, 'd', '(is-directory)'],
    ['none', 'a', '(not-found)'],
    ['require', 'a', 'a.js'],
    ['require', 'b', 'b.json'],
    ['require', 'c', '(not-found)'],
    ['require', 'd', 'd/index.js'],
    ['require', 'e', 'e/m.js'],
    [byExtension, 'c', 'c.ts'],
    [byExtension, 'a.js', 'a.js'],
    [byExtension, 'd', 'd/index.js'],
    [byExtension, 'e', '(is-directory)'],
    [{ extensions: ['.js'] }, 'd', '(is-directory)'],
    [{ replacing: ['.js', '.html'] }, 'a.ts', 'a.js'],
    [{ replacing: ['.js', '.html'] }, 'g.js', 'g.html'],
    [{ replacing: ['.js', '.html'] }, 'h.js', '(not-found)'],
    [{ replacing: ['.js'] }, 'a', '(not-found)'],
  ])('%j: %s', (probe, value, target) => {
    expect(leads(file(probe && { probe }), { manifest: x(value), files })).toEqual([target]);
  });

  it.each([
    ['a', {}, 'a.js'],
    ['f.mjs', {}, 'f.mjs'],
    ['a.js', { type: 'module' }, 'a.js'],
    ['d', { type: 'module' }, 'd/index.js'],
    ['d.js', { type: 'module' }, '(not-found)'],
  ])('by format: %s in %j', (value, more, target) => {
    expect(leads(file({ probe: 'by-format' }), { manifest: x(value, more), files })).toEqual([target]);
  });
});

describe('file: how it is written', () => {
  const files = { 'a.js': '', 'lib/b.node.js': '' };
  it.each<[string, Partial<FileValue>, JsonValue, string[]]>([
    ['a path', {}, 'a.js', ['x:. = a.js -> a.js']],
    ['a "#" is part of a path', {}, 'a.js#b', ['x:. = a.js#b -> (not-found)']],
    ['path#export', { form: 'path#export' }, 'a.js#b', ['x:. = a.js#b -> a.js#b']],
    [
      'path#export, split at the last "#"',
      { form: 'path#export' },
      'a.js#b#c',
      ['x:. = a.js#b#c -> (not-found)#c'],
    ],
    [
      'path#export without one',
      { form: 'path#export', export: 'default' },
      'a.js',
      ['x:. = a.js -> a.js#default'],
    ],
    ['segments', { form: 'segments' }, ['lib', 'b.node.js'], ['x:. = lib/b.node.js -> lib/b.node.js']],
    ['segments that are none', { form: 'segments' }, ['lib', 1], []],
    ['named after the file', { name: 'basename' }, 'lib/b.node.js', ['x:b = lib/b.node.js -> lib/b.node.js']],
    ['an export of one name', { export: 'activate' }, 'a.js', ['x:. = a.js -> a.js#activate']],
    [
      'an export named as the file',
      { export: { from: 'basename' } },
      'lib/b.node.js',
      ['x:. = lib/b.node.js -> lib/b.node.js#b'],
    ],
    ['nothing', {}, '', ['x:. =  -> (invalid)']],
    ['out of the package', {}, '../a.js', ['x:. = ../a.js -> (outside-package)']],
    ['path.join takes "/a.js" for within', { by: 'join' }, '/a.js', ['x:. = /a.js -> a.js']],
    ['path.resolve does not', { by: 'resolve' }, '/a.js', ['x:. = /a.js -> (outside-package)']],
    ['no text', {}, { a: 1 }, []],
    ['null', {}, null, []],
  ])('%s', (_, rest, value, expected) => {
    expect(declared(file(rest), { manifest: x(value), files })).toEqual(expected);
  });

  it('takes the export that a sibling field names', () => {
    const one: Declaration = {
      at: ['x'],
      each: file({ at: ['path'], export: { field: ['is', 'export'] } } as object),
    };
    const manifest = {
      x: [
        { x: 'a.js', is: { export: 'up' } },
        { x: 'a.js', is: { export: 3 } },
      ],
    };
    expect(declared(one, { manifest, files })).toEqual([]);
    const at: Declaration = {
      at: ['x'],
      each: { at: ['x'], value: 'file', export: { field: ['is', 'export'] } },
    };
    expect(leads(at, { manifest, files })).toEqual(['a.js#up', 'a.js']);
  });
});

describe('file: its companion', () => {
  const companion = { from: ['.js', '.cjs'], to: '.html', otherwise: { does: 'silent' } } as const;
  it.each([
    ['a.js', { 'a.js': '', 'a.html': '' }, ['/ws/a.html', 'file']],
    ['a.cjs', { 'a.cjs': '' }, ['/ws/a.html', 'missing']],
    ['a.js', { 'a.js': '', 'a.html': null }, ['/ws/a.html', 'directory']],
    ['a.ts', { 'a.ts': '', 'a.html': '' }, undefined],
    // It may be that both are to be made.
    ['a.js', { 'a.html': '' }, ['/ws/a.html', 'file']],
  ])('%s in %j', (value, files, expected) => {
    const [one] = entryPoints(file({ companion }), { manifest: x(value), files });
    expect(one?.companion && [one.companion.path, one.companion.kind]).toEqual(expected);
    if (expected) expect(one?.companion?.otherwise).toEqual({ does: 'silent' });
  });
});

describe('main', () => {
  const files = { 'm.js': '', 'index.js': '', 'e.mjs': '', 'e.cjs': '' };
  const exports = { '.': { import: './e.mjs', require: './e.cjs' } };
  it.each<[Declaration, JsonObject, string, boolean]>([
    [{ value: 'main' }, { main: './m' }, 'main:. = ./m -> m.js', false],
    [{ value: 'main' }, {}, 'main:. = index.js -> index.js', true],
    [{ value: 'main' }, { main: 'm.js', exports }, 'exports:. = . -> e.cjs', false],
    [{ value: 'main', loader: 'import' }, { exports }, 'exports:. = . -> e.mjs', false],
    [{ value: 'main', loader: 'bundler' }, { exports }, 'exports:. = . -> e.mjs', false],
    [{ value: 'main', export: 'default' }, { exports }, 'exports:. = . -> e.cjs#default', false],
    [{ value: 'main', as: 'directory' }, { main: 'm.js', exports }, 'main:. = m.js -> m.js', false],
    [{ value: 'main' }, { exports: { './x': './m.js' } }, 'exports:. = . -> (not-exported)', false],
    [{ value: 'main', group: 'g' }, { main: 'm.js' }, 'g:. = m.js -> m.js', false],
  ])('%j of %j', (declaration, manifest, expected, implied) => {
    expect(declared(declaration, { manifest, files })).toEqual([expected]);
    expect(entryPoints(declaration, { manifest, files })[0]?.implied).toBe(implied);
  });

  it('below a key only stands where the key does', () => {
    const one: Declaration = { at: ['k'], value: 'main' };
    expect(declared(one, { manifest: { main: 'm.js' }, files })).toEqual([]);
    expect(declared(one, { manifest: { k: true, main: 'm.js' }, files })).toEqual(['k:. = m.js -> m.js']);
  });
});
