import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../../src/manifest/manifest';
import { mappedTargets } from '../../src/rules/shape/target-map';
import { DiskFileSystem } from '../../src/workspace/disk';
import type { Query } from '../resolve/ask-node';
import { findingsIn, severityOf } from './checked';
import { InstalledForNode } from './installed-for-node';

/** What Node throws before it looks for a file. What it throws after, of a file that is not there, is another's. */
const REFUSALS = new Set([
  'ERR_INVALID_PACKAGE_CONFIG',
  'ERR_INVALID_PACKAGE_TARGET',
  'ERR_INVALID_MODULE_SPECIFIER',
  'URIError',
  'TypeError',
]);
const CODES = new Set(['exports-mixed-keys', 'exports-numeric-key', 'exports-invalid-target']);
const PATIENCE = 60_000;

const fs = new DiskFileSystem();
let installed: InstalledForNode;

beforeAll(() => {
  installed = new InstalledForNode();
});
afterAll(() => installed.close());

/** The keys of `exports` and `imports` for which Node throws, whatever files there are. */
async function refusedByNode(manifest: JsonObject, { name, root }: { name: string; root: string }) {
  const keys = new Map<string, Query[]>();
  for (const field of ['exports', 'imports'] as const) {
    const map = manifest[field];
    if (typeof map !== 'object' || map === null || Array.isArray(map)) {
      if (field === 'exports') keys.set('.', bothModes(installed.folder, name));
      continue;
    }
    const own = Object.keys(map);
    const isSugar = field === 'exports' && own.every((key) => !key.startsWith('.'));
    for (const key of isSugar ? ['.'] : own.filter((one) => /^[.#]/.test(one))) {
      const request = key.replace('*', 'x');
      if (field === 'exports') keys.set(key, bothModes(installed.folder, name + request.slice(1)));
      else keys.set(key, bothModes(root, request));
    }
  }
  const answers = await installed.node.ask([...keys.values()].flat());
  return [...keys.keys()].filter((_, index) =>
    answers.slice(index * 2, index * 2 + 2).some((answer) => 'code' in answer && REFUSALS.has(answer.code)),
  );
}

function bothModes(from: string, specifier: string): Query[] {
  return [
    { from, specifier, mode: 'require' },
    { from, specifier, mode: 'import' },
  ];
}

/** The same keys, by our errors. */
function refusedByUs(manifest: JsonObject, root: string): string[] {
  const errors = findingsIn(fs, root).filter(
    ({ code, severity }) => CODES.has(code) && (severity ?? severityOf(code)) === 'error',
  );
  if (errors.some(({ code }) => code === 'exports-mixed-keys')) {
    const subpaths = Object.keys(manifest.exports as JsonObject).filter((key) => key.startsWith('.'));
    return [...subpaths, ...keysOf(errors, 'imports')];
  }
  const sugar = mappedTargets(manifest).some(({ at }) => at.length === 1 && at[0] === 'exports');
  const exported = sugar && errors.some(({ at }) => at[0] === 'exports') ? ['.'] : keysOf(errors, 'exports');
  return [...exported, ...keysOf(errors, 'imports')];
}

function keysOf(errors: readonly { at: readonly (string | number)[] }[], field: string): string[] {
  return [...new Set(errors.filter(({ at }) => at[0] === field).map(({ at }) => String(at[1])))];
}

async function compare(manifest: JsonObject): Promise<void> {
  const subject = installed.install(manifest);
  const [theirs, ours] = [await refusedByNode(manifest, subject), refusedByUs(manifest, subject.root)];
  expect(ours.sort(), JSON.stringify(manifest)).toEqual(theirs.sort());
}

describe('Node refuses what we call an error, and nothing else', () => {
  const EXPORTS: readonly JsonValue[] = [
    './a.js',
    'a.js',
    '',
    '/a.js',
    '../a.js',
    './lib/../a.js',
    './lib/./a.js',
    './node_modules/x/a.js',
    './%6eode_modules/x/a.js',
    './lib\\..\\a.js',
    './a%2fb.js',
    './%zz.js',
    'https://example.org/a.js',
    'file:///a.js',
    './',
    './lib//a.js',
    {},
    [],
    ['a.js'],
    ['a.js', './a.js'],
    ['a.js', null],
    ['a.js', { browser: './a.js' }],
    [null, 'a.js'],
    [{ 0: './a.js' }, './a.js'],
    { import: 'a.js', default: './a.js' },
    { node: './a.js', default: 'a.js' },
    { browser: 'a.js', default: './a.js' },
    { development: '../a.js', default: './a.js' },
    { require: { import: 'a.js' }, default: './a.js' },
    { default: './a.js', require: 'a.js' },
    { 0: './a.js' },
    { '01': './a.js', default: './a.js' },
    { '-1': './a.js', '1.5': 'x', default: './a.js' },
    { browser: { 1: './a.js' }, default: './a.js' },
    { '.': './a.js', './b': 'b.js' },
    { '.': './a.js', import: './a.js' },
    { './b': './b.js', '': './a.js' },
    { '.': true, './b': 5, './c': false, './d': null },
    { './b/*': './lib/*.js', './c/*': 'lib/*.js', './d/*': './lib/../*.js' },
    { './b': { import: { 4294967294: './a.js' } }, './c': { 4294967295: './a.js' } },
  ];
  it.each(EXPORTS.map((exports) => [JSON.stringify(exports), exports]))(
    'exports: %s',
    async (_, exports) => compare({ exports: exports as JsonValue }),
    PATIENCE,
  );

  const TARGETS: readonly JsonValue[] = [
    './a.js',
    'fs',
    'fs/promises',
    'node:fs',
    'other',
    '@scope/other/x',
    '@scope',
    '.hidden',
    'a%62',
    'a\\b',
    '../a.js',
    '/a.js',
    'https://example.org/a.js',
    './lib/../a.js',
    true,
    ['node:fs', 'fs'],
    ['node:fs'],
    { node: 'node:fs', default: './a.js' },
    { browser: 'node:fs', default: './a.js' },
    { 0: './a.js' },
  ];
  it.each(TARGETS.map((target) => [JSON.stringify(target), target]))(
    'imports: %s',
    async (_, target) => compare({ imports: { '#a': target as JsonValue, '#p/*': './lib/*.js' } }),
    PATIENCE,
  );

  const text = fc.constantFrom(
    ...[
      './a.js',
      './lib/a.js',
      './a b.js',
      'a.js',
      '../a.js',
      './lib/../a.js',
      './node_modules/a.js',
      '/a.js',
    ],
    ...['./lib/', 'node:fs', 'fs', 'other/x', './a%2fb.js', '', './*.js', './.hidden'],
  );
  const condition = fc.constantFrom('import', 'require', 'node', 'browser', 'default', 'types', 'acme', '0');
  const target = fc.letrec<{ any: JsonValue }>((tie) => ({
    any: fc.oneof(
      { depthSize: 'small', maxDepth: 3 },
      { arbitrary: text, weight: 6 },
      { arbitrary: fc.constantFrom<JsonValue>(null, true, 3), weight: 1 },
      { arbitrary: fc.array(tie('any'), { maxLength: 3 }), weight: 2 },
      { arbitrary: fc.dictionary(condition, tie('any'), { maxKeys: 4, noNullPrototype: true }), weight: 4 },
    ),
  })).any;
  const subpath = fc.constantFrom('.', './a', './b/*', './c/*.js', './d');
  const exports = fc.oneof(
    { arbitrary: fc.dictionary(subpath, target, { maxKeys: 4, noNullPrototype: true }), weight: 8 },
    { arbitrary: target, weight: 2 },
  );
  const name = fc.constantFrom('#a', '#b/*', '#c/*.js', '#d');
  // Of an empty name Node says that it is not found.
  const named = target.filter((one) => !JSON.stringify(one).includes('""'));
  const imports = fc.dictionary(name, named, { maxKeys: 3, noNullPrototype: true });

  it(
    'in maps of any shape',
    async () => {
      const isMap = (value: JsonValue) =>
        typeof value === 'string' || (typeof value === 'object' && value !== null);
      const maps = fc.record({ exports: exports.filter(isMap), imports });
      await fc.assert(
        fc.asyncProperty(maps, (manifest) => compare(manifest)),
        { numRuns: 400, seed: 20_261_122 },
      );
    },
    PATIENCE,
  );
});

describe('Node never comes to', () => {
  const codeFor = async (manifest: JsonObject, subpath: string) => {
    const { name } = installed.install(manifest);
    const [answer] = await installed.node.ask([
      { from: installed.folder, specifier: name + subpath, mode: 'import' },
    ]);
    return answer;
  };
  const NOT_EXPORTED = { code: 'ERR_PACKAGE_PATH_NOT_EXPORTED' };

  it('keys with two stars, and to folders', async () => {
    const target = './package.json';
    expect(await codeFor({ exports: { './a*b*': target } }, '/axbx')).toEqual(NOT_EXPORTED);
    expect(await codeFor({ exports: { './a*b*': target } }, '/a*b*')).toEqual(NOT_EXPORTED);
    expect(await codeFor({ exports: { './': './' } }, '/package.json')).toEqual(NOT_EXPORTED);
    expect(await codeFor({ exports: { '.a': target } }, '.a')).not.toHaveProperty('path');
    expect(await codeFor({ exports: { './a*': './*/*.js' } }, '/ax')).toEqual({
      code: 'ERR_MODULE_NOT_FOUND',
    });
  });

  it('names in `imports` without `#`, nor to `#` and folders', async () => {
    const imports = { a: './package.json', '#': './package.json', '#a/': './' };
    const { root } = installed.install({ imports });
    const ask = (specifier: string) =>
      installed.node.ask([{ from: root, specifier, mode: 'import' as const }]);
    expect(await ask('a')).toEqual([{ code: 'ERR_MODULE_NOT_FOUND' }]);
    expect(await ask('#')).toEqual([{ code: 'ERR_INVALID_MODULE_SPECIFIER' }]);
    expect(await ask('#a/package.json')).toEqual([{ code: 'ERR_PACKAGE_IMPORT_NOT_DEFINED' }]);
  });

  it('names that begin with `#/`, unless it is new enough', async () => {
    const { root } = installed.install({ imports: { '#/a': './package.json' } });
    const [answer] = await installed.node.ask([{ from: root, specifier: '#/a', mode: 'import' }]);
    const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
    const isNew = major > 25 || (major === 25 && minor >= 4) || (major === 24 && minor >= 14);
    expect(answer).toEqual(
      isNew ? { path: `${root}/package.json` } : { code: 'ERR_INVALID_MODULE_SPECIFIER' },
    );
  });
});
