import { describe, expect, it } from 'vitest';
import type { Declaration } from '../../src/hosts/declaration';
import type { MemoryContent } from '../../src/workspace/memory';
import { declared } from './declared';

const directory = (rest: object): Declaration =>
  ({ at: ['x'], value: 'directory', glob: '**/*.js', ...rest }) as Declaration;
const manifest = { x: './lib', version: '1.0.0' };
const scene = (files: Record<string, MemoryContent>, more = {}) => ({
  manifest: { ...manifest, ...more },
  files,
});
/** `name -> target`, without what is the same for all. */
const members = (rest: object, files: Record<string, MemoryContent>, more = {}) =>
  declared(directory(rest), scene(files, more)).map((text) =>
    text.replace(/^x:(.*) = \.\/lib -> /, '$1 -> '),
  );

describe('a directory of JSON files', () => {
  const declares: Declaration = { at: ['file'], value: 'file', base: 'file' };

  it('reads each of them', () => {
    expect(
      members(
        { glob: '*.json', declares },
        { 'lib/a.json': '{ "file": "a.js" }', 'lib/b.c.json': '{ "file": "gone.js" }', 'lib/a.js': '' },
      ),
    ).toEqual([
      'x:a = ./lib/a.json -> lib/a.json',
      'x.file:a = a.js -> lib/a.js',
      'x:b.c = ./lib/b.c.json -> lib/b.c.json',
      'x.file:b.c = gone.js -> (not-found)',
    ]);
  });

  it('passes over what is none', () => {
    expect(members({ glob: '*.json', declares }, { 'lib/a.json': '[]' })).toEqual([
      'x:a = ./lib/a.json -> lib/a.json',
    ]);
  });
});

describe('directory', () => {
  const files = {
    'lib/a.js': '',
    'lib/b/index.js': '',
    'lib/b/c.js': '',
    'lib/d.md': '',
    'lib/node_modules/e.js': '',
  };

  it.each<[string, object, string[]]>([
    ['named after paths', {}, ['a -> lib/a.js', 'b/c -> lib/b/c.js', 'b/index -> lib/b/index.js']],
    [
      'with a separator',
      { id: { separator: ':', dropIndex: true } },
      ['a -> lib/a.js', 'b:c -> lib/b/c.js', 'b -> lib/b/index.js'],
    ],
    ['one folder', { glob: '*.js' }, ['a -> lib/a.js']],
    ['several globs', { glob: ['*.js', '*.md'] }, ['a -> lib/a.js', 'd -> lib/d.md']],
    ['without some', { exclude: ['b/**'] }, ['a -> lib/a.js']],
    [
      'without some, by glob',
      { glob: ['**/*.js', '!a.js'] },
      ['b/c -> lib/b/c.js', 'b/index -> lib/b/index.js'],
    ],
    ['an index for its folder', { index: 'index.js' }, ['a -> lib/a.js', 'b/index -> lib/b/index.js']],
    ['with nothing in it, itself', { glob: '*.ts' }, ['. -> lib']],
    ['with something that there must be', { glob: '*.js', some: true }, ['a -> lib/a.js']],
    ['with nothing that there must be', { glob: '*.ts', some: true }, ['x:. = ./lib/*.ts -> (not-found)']],
    ['without globs, itself', { glob: undefined }, ['. -> lib']],
    ['with nothing in it, optional', { glob: '*.ts', optional: true }, []],
    ['without globs, optional', { glob: undefined, optional: true }, ['. -> lib']],
  ])('%s', (_, rest, expected) => {
    expect(members(rest, files)).toEqual(expected);
  });

  it.each<[string, Record<string, MemoryContent>, string[], string[]]>([
    ['is not there', {}, ['. -> (not-found)'], []],
    ['is a file', { lib: '' }, ['. -> (not-found)'], []],
    ['cannot be read', { lib: { unreadable: true, directory: true } }, ['. -> lib'], []],
  ])('that %s', (_, content, expected, optional) => {
    expect(members({}, content)).toEqual(expected);
    expect(members({ optional: true }, content)).toEqual(optional);
  });

  it('takes one of the files that differ in their extension', () => {
    const twins = { 'lib/a.ts': '', 'lib/a.js': '', 'lib/a.mjs': '', 'lib/b.ts': '' };
    const found = members({ glob: '*.{ts,js,mjs}', prefer: ['.mjs', '.js'] }, twins);
    expect(found).toEqual(['a -> lib/a.mjs', 'b -> lib/b.ts']);
  });

  it('misses the index of a folder that must have one, though the directory is optional', () => {
    const rest = { index: 'index.{js,mjs}', wantsIndex: 'package.json', optional: true };
    const inside = { 'lib/b/package.json': '{}', 'lib/b/index.js': '', 'lib/b/deep/package.json': '{}' };
    expect(members(rest, inside)).toEqual([
      'b/index -> lib/b/index.js',
      'x:b/deep = ./lib/b/deep/index.js -> (not-found)',
    ]);
    expect(members(rest, { 'lib/package.json': '{}' })).toEqual(['x:. = ./lib/index.js -> (not-found)']);
    expect(members(rest, { 'package.json': '{}' })).toEqual([]);
  });

  it('follows links once', () => {
    const loop = {
      'lib/a.js': '',
      'lib/again': { link: '../lib' },
      'lib/out.js': { link: '../o.js' },
      'o.js': '',
    };
    expect(members({}, loop)).toEqual(['a -> lib/a.js', 'out -> lib/out.js']);
  });

  it('finds what lies near in a directory that holds very much', () => {
    const many = Object.fromEntries(Array.from({ length: 6000 }, (_, index) => [`lib/big/${index}.txt`, '']));
    expect(members({}, { ...many, 'lib/z/a.js': '', 'lib/a.js': '' })).toEqual(['a -> lib/a.js']);
    expect(members({ glob: '*/*.js' }, { ...many, 'lib/a/a.js': '' })).toEqual(['a/a -> lib/a/a.js']);
  });
});

describe('directory: globs from a sibling field', () => {
  const files = { 'lib/a.js': '', 'lib/b.ts': '' };
  const one: Declaration = { at: ['k', 'dir'], value: 'directory', glob: '*.js', globFrom: ['globs'] };
  it.each([
    ['none', undefined, ['k.dir:a = lib -> lib/a.js']],
    ['one', '*.ts', ['k.dir:b = lib -> lib/b.ts']],
    ['several', ['*.ts', '*.js', '!a.*'], ['k.dir:b = lib -> lib/b.ts']],
    ['no glob', [''], ['k.dir:. = lib -> lib']],
    ['what would take long', '+(*a)+(*a)b', ['k.dir:. = lib -> lib']],
    ['no text', 3, ['k.dir:. = lib -> lib']],
  ])('%s', (_, globs, expected) => {
    const k = { dir: 'lib', ...(globs === undefined ? {} : { globs }) };
    expect(declared(one, { manifest: { k }, files })).toEqual(expected);
  });
});

describe('directory: replaced by a generated file', () => {
  const declares: Declaration = { at: ['c'], each: { at: ['path'], value: 'file', form: 'segments' } };
  const rest = (sameVersion: boolean) => ({ replacedBy: { file: 'made.json', sameVersion, declares } });
  const made = (version: string) => JSON.stringify({ version, c: { one: { path: ['lib', 'one.js'] } } });
  const files = { 'lib/a.js': '', 'lib/one.js': '' };

  it.each([
    ['there', false, made('2.0.0'), ['x:one = lib/one.js -> lib/one.js']],
    ['of the same version', true, made('1.0.0'), ['x:one = lib/one.js -> lib/one.js']],
    ['of another version', true, made('2.0.0'), ['x:a = ./lib -> lib/a.js', 'x:one = ./lib -> lib/one.js']],
    ['no JSON', false, '<x>', ['x:a = ./lib -> lib/a.js', 'x:one = ./lib -> lib/one.js']],
    ['empty', false, '{}', ['x:a = ./lib -> lib/a.js', 'x:one = ./lib -> lib/one.js']],
  ])('that is %s', (_, sameVersion, text, expected) => {
    expect(declared(directory(rest(sameVersion)), scene({ ...files, 'made.json': text }))).toEqual(expected);
  });
});
