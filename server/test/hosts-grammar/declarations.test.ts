import { describe, expect, it } from 'vitest';
import type { Declaration } from '../../src/hosts/declaration';
import type { JsonObject } from '../../src/manifest/manifest';
import { declared, entryPoints, type Package } from './declared';

const file: Declaration = { value: 'file' };
const files = { 'a.js': '', 'b.js': '' };
const of = (declaration: Declaration, manifest: JsonObject, rest: Package = {}) =>
  declared(declaration, { manifest, files, ...rest });

describe('a declaration steps into its base', () => {
  it.each<[string, Declaration, JsonObject, string[]]>([
    ['at', { at: ['x', 'y'], ...file }, { x: { y: 'a.js' } }, ['x.y:. = a.js -> a.js']],
    ['at nothing', { at: ['x', 'y'], ...file }, { x: 'y' }, []],
    ['at what is inherited', { at: ['constructor', 'name'], ...file }, {}, []],
    ['a group of its own', { at: ['x'], group: 'g', ...file }, { x: 'a.js' }, ['g:. = a.js -> a.js']],
    ['when it is text', { at: ['x'], when: 'string', ...file }, { x: 'a.js' }, ['x:. = a.js -> a.js']],
    ['when it is no list', { at: ['x'], when: ['array', 'null'], ...file }, { x: 'a.js' }, []],
    ['matches', { at: ['x'], matches: ['a*', '!*.ts'], ...file }, { x: 'a.js' }, ['x:. = a.js -> a.js']],
    ['matches not', { at: ['x'], matches: '!a*', ...file }, { x: 'a.js' }, []],
    ['matches no list', { at: ['x'], matches: '*', ...file }, { x: ['a.js'] }, []],
    [
      'if it exists',
      { if: { at: ['y'] }, at: ['x'], ...file },
      { x: 'a.js', y: null },
      ['x:. = a.js -> a.js'],
    ],
    ['if it does not', { if: { at: ['y'] }, at: ['x'], ...file }, { x: 'a.js' }, []],
    [
      'if it equals',
      { if: { at: ['y'], equals: { z: [1] } }, at: ['x'], ...file },
      { x: 'a.js', y: { z: [1] } },
      ['x:. = a.js -> a.js'],
    ],
    ['if it differs', { if: { at: ['y'], equals: null }, at: ['x'], ...file }, { x: 'a.js' }, []],
    ['default', { at: ['x'], default: 'b.js', ...file }, {}, ['x:. = b.js -> b.js']],
    [
      'no default where something stands',
      { at: ['x'], default: 'b.js', ...file },
      { x: 'a.js' },
      ['x:. = a.js -> a.js'],
    ],
    ['no default for another type', { at: ['x'], default: 'b.js', when: 'string', ...file }, { x: 1 }, []],
    ['constant', { constant: 'b.js', ...file }, {}, [':. = b.js -> b.js']],
    ['constant at a key', { at: ['x'], constant: 'b.js', ...file }, { x: 1 }, ['x:. = b.js -> b.js']],
    ['constant at no key', { at: ['x'], constant: 'b.js', ...file }, {}, []],
    ['optional, there', { at: ['x'], optional: true, ...file }, { x: 'a.js' }, ['x:. = a.js -> a.js']],
    ['optional, not there', { at: ['x'], optional: true, ...file }, { x: 'gone.js' }, []],
    [
      'optional for all below',
      { at: ['x'], optional: true, each: file },
      { x: ['a.js', 'gone.js'] },
      ['x:0 = a.js -> a.js'],
    ],
    ['skip', { at: ['x'], value: 'skip' }, { x: 'a.js' }, []],
  ])('%s', (_, declaration, manifest, expected) => {
    expect(of(declaration, manifest)).toEqual(expected);
  });

  it.each<[Declaration, boolean, unknown[]]>([
    [{ at: ['x'], ...file }, false, ['x']],
    [{ at: ['y'], default: 'a.js', ...file }, true, ['y']],
    [{ constant: 'a.js', ...file }, true, []],
    [{ at: ['x'], constant: 'a.js', ...file }, false, ['x']],
  ])('%j: implied %s', (declaration, implied, at) => {
    const [one] = entryPoints(declaration, { manifest: { x: 'a.js' }, files });
    expect([one?.implied, one?.at]).toEqual([implied, at]);
  });
});

describe('combinators', () => {
  it.each<[string, Declaration, JsonObject, string[]]>([
    [
      'each of an object',
      { at: ['x'], each: file },
      { x: { m: 'a.js', n: 'b.js' } },
      ['x:m = a.js -> a.js', 'x:n = b.js -> b.js'],
    ],
    [
      'each of a list',
      { at: ['x'], each: file },
      { x: ['a.js', 'b.js'] },
      ['x:0 = a.js -> a.js', 'x:1 = b.js -> b.js'],
    ],
    ['each of text', { at: ['x'], each: file }, { x: 'a.js' }, []],
    [
      'each unless another object has it',
      { at: ['x'], unlessIn: ['y'], each: file },
      { x: { m: 'a.js', n: 'b.js' }, y: { m: null } },
      ['x:n = b.js -> b.js'],
    ],
    [
      'each of each',
      { at: ['x'], each: { each: file } },
      { x: { m: { n: 'a.js' } } },
      ['x:m.n = a.js -> a.js'],
    ],
    [
      'each with a step below',
      { at: ['x'], each: { at: ['p'], ...file } },
      { x: { m: { p: 'a.js' } } },
      ['x:m = a.js -> a.js'],
    ],
    [
      'each of some keys',
      { at: ['x'], keys: ['n'], each: file },
      { x: { m: 'a.js', n: 'b.js' } },
      ['x:n = b.js -> b.js'],
    ],
    [
      'each, named by a field',
      { at: ['x'], named: ['i', 'd'], each: { at: ['p'], ...file } },
      {
        x: [
          { i: { d: 'one' }, p: 'a.js' },
          { i: 1, p: 'b.js' },
        ],
      },
      ['x:one = a.js -> a.js', 'x:1 = b.js -> b.js'],
    ],
    [
      'all',
      {
        all: [
          { at: ['x'], ...file },
          { at: ['y'], ...file },
        ],
      },
      { x: 'a.js', y: 'b.js' },
      ['x:. = a.js -> a.js', 'y:. = b.js -> b.js'],
    ],
    [
      'one of, the first',
      {
        oneOf: [
          { at: ['x'], ...file },
          { at: ['y'], ...file },
        ],
      },
      { x: 'gone.js', y: 'b.js' },
      ['x:. = gone.js -> (not-found)'],
    ],
    [
      'one of, the next',
      {
        oneOf: [
          { at: ['x'], ...file },
          { at: ['y'], ...file },
        ],
      },
      { y: 'b.js' },
      ['y:. = b.js -> b.js'],
    ],
    [
      'one of, past what is not there',
      {
        oneOf: [
          { at: ['x'], optional: true, ...file },
          { at: ['y'], ...file },
        ],
      },
      { x: 'gone.js', y: 'b.js' },
      ['y:. = b.js -> b.js'],
    ],
    ['one of none', { oneOf: [{ at: ['x'], ...file }] }, {}, []],
  ])('%s', (_, declaration, manifest, expected) => {
    expect(of(declaration, manifest)).toEqual(expected);
  });

  it('each: may take several of one name', () => {
    const list: Declaration = { at: ['x'], named: ['id'], each: { at: ['to'], ...file } };
    const manifest = {
      x: [
        { id: 'n', to: 'a.js' },
        { id: 'n', to: 'b.js' },
      ],
    };
    const repeats = (one: Declaration) => entryPoints(one, { manifest, files }).map((found) => found.repeats);
    expect(repeats(list)).toEqual([undefined, undefined]);
    expect(repeats({ ...list, repeats: true })).toEqual([true, true]);
  });

  it('use: another declaration, from where it stands', () => {
    const define: Package['define'] = {
      tree: { oneOf: [{ when: 'string', ...file }, { each: { use: 'tree' } }] },
    };
    const manifest = { x: { m: 'a.js', n: { o: ['b.js'] } } };
    expect(of({ at: ['x'], use: 'tree' }, manifest, { define })).toEqual([
      'x:m = a.js -> a.js',
      'x:n.o.0 = b.js -> b.js',
    ]);
    for (const use of ['gone', 'constructor', '__proto__'])
      expect(of({ at: ['x'], use }, manifest, { define })).toEqual([]);
  });
});

describe('what points at itself comes to an end', () => {
  it.each<[string, Declaration, Package]>([
    ['a use of itself', { use: 'a' }, { define: { a: { use: 'a' } } }],
    [
      'many uses of themselves',
      { use: 'a' },
      { define: { a: { all: Array.from({ length: 9 }, () => ({ use: 'a' })) } } },
    ],
    [
      'a JSON file that names itself',
      { at: ['x'], use: 'a' },
      {
        manifest: { x: 'c.json' },
        files: { 'c.json': '{"x":"c.json"}' },
        define: { a: { value: 'json', declares: { at: ['x'], use: 'a' } } },
      },
    ],
    [
      'one that names itself many times',
      { at: ['x'], use: 'a' },
      {
        manifest: { x: ['c.json'] },
        files: { 'c.json': JSON.stringify({ x: Array.from({ length: 20 }, () => 'c.json') }) },
        define: { a: { each: { value: 'json', declares: { at: ['x'], use: 'a' } } } },
      },
    ],
    [
      'packages that name each other',
      { at: ['x'], use: 'a' },
      {
        manifest: { x: 'p' },
        files: { 'node_modules/p/package.json': '{"x":["p","p","p"]}' },
        define: {
          a: {
            oneOf: [
              { when: 'array', each: { use: 'a' } },
              { value: 'package', declares: { at: ['x'], use: 'a' } },
            ],
          },
        },
      },
    ],
    [
      'a list without end',
      { at: ['x'], each: file },
      { manifest: { x: Array.from({ length: 60_000 }, () => 'a.js') } },
    ],
  ])('%s', (_, declaration, scene) => {
    const start = performance.now();
    expect(entryPoints(declaration, scene).length).toBeLessThanOrEqual(50_000);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
