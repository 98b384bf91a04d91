import { describe, expect, it } from 'vitest';
import type { Predicate } from '../../src/hosts/predicate';
import { compilePredicate } from '../../src/hosts/predicates/compile';
import { MemoryFileSystem } from '../../src/index';
import type { JsonObject } from '../../src/manifest/manifest';
import type { MemoryContent } from '../../src/workspace/memory';

interface Scene {
  readonly manifest?: JsonObject;
  readonly directory?: string;
  readonly files?: Record<string, MemoryContent>;
  readonly hostVersion?: string;
}

/** What a predicate says of a package: whether it holds, and the evidence as `expected | actual`. */
function ask(predicate: Predicate, { manifest = {}, directory = 'x', files = {}, hostVersion }: Scene) {
  const fs = new MemoryFileSystem(files);
  const name = typeof manifest.name === 'string' ? manifest.name : '';
  const facts = { fs, path: '/ws', name, directory, manifest, hostVersion };
  const compiled = compilePredicate(predicate);
  return {
    holds: compiled.holds(facts),
    evidence: compiled.evidence(facts).map(({ expected, actual }) => `${expected} | ${actual}`),
    demands: compiled.evidence(facts).map(({ demand, wanted, holds }) => `${demand} ${wanted} ${holds}`),
  };
}

const name = (value: string): Scene => ({ manifest: { name: value } });
const keys = (manifest: JsonObject): Scene => ({ manifest });

describe.each<[string, Predicate, [scene: Scene, holds: boolean | undefined, evidence: string][]]>([
  [
    'key, by expression',
    { key: ['engines', 'acme'], matches: { pattern: '^\\^?\\d+$', except: ['0'], shown: '^1' } },
    [
      [keys({ engines: { acme: '^12' } }), true, '`engines.acme` matches `^1` | "^12"'],
      [keys({ engines: { acme: '~12' } }), false, '`engines.acme` matches `^1` | "~12"'],
      [keys({ engines: { acme: '0' } }), false, '`engines.acme` matches `^1` | "0"'],
      [keys({ engines: { acme: 12 } }), false, '`engines.acme` matches `^1` | 12'],
      [keys({ engines: {} }), false, '`engines.acme` matches `^1` | absent'],
      [
        keys({ engines: { acme: '1'.repeat(2000) } }),
        false,
        `\`engines.acme\` matches \`^1\` | "${'1'.repeat(2000)}"`,
      ],
    ],
  ],
  [
    'name, by glob',
    { name: ['a-*', '@*/a-*', '!a-core'] },
    [
      [name('a-b'), true, '`name` matches `a-*`, `@*/a-*` | a-b'],
      [name('@s/a-b'), true, '`name` matches `a-*`, `@*/a-*` | @s/a-b'],
      [name('@s/b'), false, '`name` matches `a-*`, `@*/a-*` | @s/b'],
      [name('a-core'), false, '`name` matches `a-*`, `@*/a-*` | a-core'],
      [name(`a-${'x'.repeat(300)}`), false, `\`name\` matches \`a-*\`, \`@*/a-*\` | a-${'x'.repeat(300)}`],
      [keys({}), false, '`name` matches `a-*`, `@*/a-*` | no name'],
    ],
  ],
  [
    'name, by pattern',
    { name: { pattern: '^a-', except: ['a-b'] } },
    [
      [name('a-c'), true, '`name` matches `^a-` | a-c'],
      [name('a-b'), false, '`name` matches `^a-` | a-b'],
    ],
  ],
  [
    'directory',
    { directory: ['a-*'] },
    [
      [{ directory: 'a-x', manifest: { name: 'other' } }, true, "the folder's name matches `a-*` | a-x"],
      [{ directory: 'other', manifest: { name: 'a-x' } }, false, "the folder's name matches `a-*` | other"],
    ],
  ],
  [
    'keyword',
    { keyword: ['p', 'q'] },
    [
      [keys({ keywords: ['x', 'q'] }), true, '`keywords` has `p` or `q` | [x, q]'],
      [keys({ keywords: ['pq'] }), false, '`keywords` has `p` or `q` | [pq]'],
      [keys({ keywords: 'pq' }), true, '`keywords` has `p` or `q` | "pq"'],
      [keys({ keywords: { p: true } }), false, '`keywords` has `p` or `q` | {"p":true}'],
      [keys({}), false, '`keywords` has `p` or `q` | no keywords'],
    ],
  ],
  [
    'keyword, in any case',
    { keyword: ['p', 'q'], anyCase: true },
    [
      [keys({ keywords: ['x', 'Q'] }), true, '`keywords` has `p` or `q` | [x, Q]'],
      [keys({ keywords: [1, 'PQ'] }), false, '`keywords` has `p` or `q` | [1, PQ]'],
      [keys({ keywords: 'p' }), false, '`keywords` has `p` or `q` | "p"'],
    ],
  ],
  [
    'key',
    { key: ['a', 'b'] },
    [
      [keys({ a: { b: null } }), true, '`a.b` exists | null'],
      [keys({ a: { b: 0 } }), true, '`a.b` exists | a number'],
      [keys({ a: 'b' }), false, '`a.b` exists | absent'],
      [keys({ a: {} }), false, '`a.b` exists | absent'],
    ],
  ],
  [
    'key that other objects inherit',
    { key: ['constructor', 'name'] },
    [
      [keys({}), false, '`constructor.name` exists | absent'],
      [keys({ constructor: { name: 'x' } }), true, '`constructor.name` exists | a string'],
    ],
  ],
  [
    'key of a type',
    { key: ['a'], type: ['object', 'null'] },
    [
      [keys({ a: {} }), true, '`a` is an object or null | an object'],
      [keys({ a: null }), true, '`a` is an object or null | null'],
      [keys({ a: [] }), false, '`a` is an object or null | an array'],
    ],
  ],
  [
    'key with one of some values',
    { key: ['a'], oneOf: ['x', true] },
    [
      [keys({ a: true }), true, '`a` is one of `x`, `true` | true'],
      [keys({ a: 'true' }), false, '`a` is one of `x`, `true` | "true"'],
    ],
  ],
  [
    'key that matches',
    { key: ['a'], matches: ['./*', '!*.md'] },
    [
      [keys({ a: './x.js' }), true, '`a` matches `./*`, but not `*.md` | "./x.js"'],
      [keys({ a: './x.md' }), false, '`a` matches `./*`, but not `*.md` | "./x.md"'],
      [keys({ a: ['./x'] }), false, '`a` matches `./*`, but not `*.md` | ["./x"]'],
    ],
  ],
  [
    'key that is truthy',
    { key: ['a'], truthy: true },
    [
      [keys({ a: 'x' }), true, '`a` exists | a string'],
      [keys({ a: '' }), false, '`a` exists | a string'],
      [keys({ a: false }), false, '`a` exists | a boolean'],
    ],
  ],
  [
    'range',
    { range: ['engines', 'h'], includes: 'host' },
    [
      [
        { ...keys({ engines: { h: '^2.0.0' } }), hostVersion: '2.1.0' },
        true,
        '`engines.h` includes 2.1.0 | ^2.0.0',
      ],
      [{ ...keys({ engines: { h: '^1' } }), hostVersion: '2.1.0' }, false, '`engines.h` includes 2.1.0 | ^1'],
      [
        { ...keys({ engines: { h: 'new' } }), hostVersion: '2.1.0' },
        false,
        '`engines.h` includes 2.1.0 | new',
      ],
      [keys({ engines: { h: '^1' } }), undefined, "`engines.h` includes the host's version | ^1"],
      [{ hostVersion: '2.1.0' }, true, '`engines.h` includes 2.1.0 | absent'],
    ],
  ],
  [
    'installed',
    { installed: '<2.1' },
    [
      [{ ...keys({}), hostVersion: '2.0.9' }, true, "the host's version is <2.1 | 2.0.9"],
      [{ ...keys({}), hostVersion: '2.1.0-rc.1' }, false, "the host's version is <2.1 | 2.1.0-rc.1"],
      [{ ...keys({}), hostVersion: '2.1.0' }, false, "the host's version is <2.1 | 2.1.0"],
      [{ ...keys({}), hostVersion: 'new' }, false, "the host's version is <2.1 | new"],
      [keys({}), false, "the host's version is <2.1 | not installed"],
    ],
  ],
  [
    'integer',
    { integer: ['n'], min: 1, max: 3 },
    [
      [keys({ n: 1 }), true, '`n` is a whole number from 1 to 3 | 1'],
      [keys({ n: 4 }), false, '`n` is a whole number from 1 to 3 | 4'],
      [keys({ n: 1.5 }), false, '`n` is a whole number from 1 to 3 | 1.5'],
      [keys({ n: '2' }), false, '`n` is a whole number from 1 to 3 | "2"'],
      [keys({}), false, '`n` is a whole number from 1 to 3 | absent'],
    ],
  ],
  [
    'exposes',
    { exposes: './package.json' },
    [
      [keys({}), true, '`exports` offers `./package.json` | no `exports`: all is offered'],
      [
        { ...keys({ exports: { './*': './*' } }), files: { 'package.json': '' } },
        true,
        '`exports` offers `./package.json` | offered',
      ],
      [keys({ exports: './x.js' }), false, '`exports` offers `./package.json` | hidden'],
      [keys({ exports: { './package.json': null } }), false, '`exports` offers `./package.json` | hidden'],
    ],
  ],
  [
    'file',
    { file: 'plugin.xml' },
    [
      [{ files: { 'plugin.xml': '' } }, true, 'the file `plugin.xml` exists | there'],
      [{ files: { 'plugin.xml': null } }, false, 'the file `plugin.xml` exists | not there'],
      [
        { files: { 'plugin.xml': { unreadable: true } } },
        undefined,
        'the file `plugin.xml` exists | not there',
      ],
    ],
  ],
  [
    'file, by glob',
    { file: ['a.js', 'lib/*/index.js'] },
    [
      [{ files: { 'lib/x/index.js': '' } }, true, 'the file `a.js` or `lib/*/index.js` exists | there'],
      [{ files: { 'a.js': '' } }, true, 'the file `a.js` or `lib/*/index.js` exists | there'],
      [
        { files: { 'lib/x/y/index.js': '' } },
        false,
        'the file `a.js` or `lib/*/index.js` exists | not there',
      ],
    ],
  ],
  [
    'dependsOn',
    { dependsOn: 'h' },
    [
      [keys({ peerDependencies: { h: '*' } }), true, 'a dependency on `h` is declared | declared'],
      [keys({ dependencies: { i: '*' } }), false, 'a dependency on `h` is declared | absent'],
      [keys({ dependencies: 'h' }), false, 'a dependency on `h` is declared | absent'],
    ],
  ],
  [
    'dependsOn, in some sections',
    { dependsOn: 'h', sections: ['dependencies'] },
    [
      [keys({ dependencies: { h: '*' } }), true, 'a dependency on `h` is declared | declared'],
      [keys({ devDependencies: { h: '*' } }), false, 'a dependency on `h` is declared | absent'],
    ],
  ],
])('%s', (_, predicate, cases) => {
  it.each(cases)('%j: %s', (scene, holds, evidence) => {
    expect(ask(predicate, scene)).toMatchObject({ holds, evidence: [evidence] });
  });
});

describe('combinators', () => {
  const yes: Predicate = { key: ['yes'] };
  const no: Predicate = { key: ['no'] };
  const open: Predicate = { range: ['range'], includes: 'host' };
  const scene = keys({ yes: 1, range: '1' });

  it.each<[string, Predicate, boolean | undefined]>([
    ['all: every one holds', { all: [yes, yes] }, true],
    ['all: one does not', { all: [yes, open, no] }, false],
    ['all: one cannot be told', { all: [yes, open] }, undefined],
    ['any: one holds', { any: [no, open, yes] }, true],
    ['any: none holds', { any: [no, no] }, false],
    ['any: one cannot be told', { any: [no, open] }, undefined],
    ['not: it holds', { not: yes }, false],
    ['not: it does not', { not: no }, true],
    ['not: it cannot be told', { not: open }, undefined],
    ['not within all within any', { any: [{ all: [yes, { not: yes }] }, { not: no }] }, true],
  ])('%s', (_, predicate, holds) => {
    expect(ask(predicate, scene).holds).toBe(holds);
  });

  it.each<[string, Predicate, string[]]>([
    ['all gives that of every part', { all: [yes, no] }, ['key yes true', 'key no false']],
    ['any gives that of the part that holds', { any: [no, yes] }, ['key yes true']],
    ['any gives that of the first part, where none holds', { any: [no, { keyword: 'k' }] }, ['key no false']],
    ['not turns it round', { not: yes }, ['key yes false']],
  ])('evidence: %s', (_, predicate, demands) => {
    expect(ask(predicate, scene).demands).toEqual(demands);
  });

  it.each<[Predicate, string]>([
    [{ key: ['yes'] }, '`yes` does not exist | a number'],
    [{ key: ['yes'], oneOf: ['plugin'] }, '`yes` is not `plugin` | 1'],
    [{ key: ['yes'], oneOf: [1, 2] }, '`yes` is none of `1`, `2` | 1'],
    [{ key: ['yes'], type: ['object', 'null'] }, '`yes` is neither an object nor null | a number'],
    [{ key: ['yes'], type: 'number' }, '`yes` is not a number | a number'],
    [{ key: ['yes'], matches: '!./*' }, '`yes` matches `./*` | 1'],
    [{ key: ['yes'], matches: ['a*', '!ab'] }, '`yes` does not match `a*`, or matches `ab` | 1'],
    [{ key: ['yes'], matches: { pattern: '^a', shown: 'abc' } }, '`yes` does not match `abc` | 1'],
    [{ name: ['a-*'] }, '`name` does not match `a-*` | no name'],
    [{ directory: ['a-*'] }, "the folder's name does not match `a-*` | x"],
    [{ keyword: 'k' }, '`keywords` does not have `k` | no keywords'],
    [{ range: ['range'], includes: 'host' }, "`range` excludes the host's version | 1"],
    [{ installed: '1' }, "the host's version is not 1 | not installed"],
    [{ integer: ['n'], min: 1, max: 1 }, '`n` is not the number 1 | absent'],
    [{ exposes: './x' }, '`exports` does not offer `./x` | no `exports`: all is offered'],
    [{ file: 'f' }, 'the file `f` does not exist | not there'],
    [{ dependsOn: 'd' }, 'no dependency on `d` is declared | absent'],
    [{ not: { key: ['yes'] } }, '`yes` exists | a number'],
  ])('the opposite of %j is a sentence', (predicate, sentence) => {
    expect(ask({ not: predicate }, scene).evidence).toEqual([sentence]);
  });

  it('of "not all", what makes it hold is the evidence: the rest is no objection', () => {
    expect(ask({ not: { all: [yes, no] } }, scene)).toEqual({
      holds: true,
      evidence: ['`no` does not exist | absent'],
      demands: ['key no true'],
    });
  });

  it.each<[Predicate, string]>([
    [{ name: ['a-*'] }, 'name a-* false'],
    [{ directory: ['a-*'] }, 'name a-* false'],
    [{ keyword: ['k', 'l'] }, 'keyword k false'],
    [{ key: ['engines', 'h'] }, 'engine engines.h false'],
    [{ key: ['h'] }, 'key h false'],
    [{ range: ['range'], includes: 'host' }, 'version * undefined'],
    [{ installed: '1' }, 'version 1 false'],
    [{ integer: ['n'] }, 'key n false'],
    [{ exposes: './x' }, 'subpath ./x true'],
    [{ file: 'f' }, 'file f false'],
    [{ dependsOn: 'd' }, 'key d false'],
  ])('%j demands', (predicate, demand) => {
    expect(ask(predicate, scene).demands).toEqual([demand]);
  });
});
