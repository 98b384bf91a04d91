import { exec } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonValue } from '../../src/manifest/manifest';
import { toPortable } from '../../src/workspace/paths';
import { found } from './checked';
import { InstalledForNode } from './installed-for-node';

const CODE = 'invalid-value-type';
const FILES = { 'index.js': '', 'a.js': '', 'lib/b.js': '' };
let installed: InstalledForNode;

beforeAll(() => {
  installed = new InstalledForNode();
});
afterAll(() => installed.close());

/** What Node makes of a package with these fields: the file that it loads, or its error. */
async function loaded(fields: object): Promise<string> {
  const { name, root } = installed.install(fields, FILES);
  const [answer] = await installed.node.ask([{ from: installed.folder, specifier: name, mode: 'import' }]);
  if (answer === undefined || 'builtin' in answer) throw new Error('no answer');
  return 'path' in answer ? toPortable(answer.path).slice(root.length + 1) : answer.code;
}

/** What npm would publish, or that it fails. */
function packed(files: JsonValue): Promise<string> {
  const { root } = installed.install({ version: '1.0.0', files }, FILES);
  return new Promise((resolve) => {
    exec('npm pack --dry-run --json --offline', { cwd: root }, (error, stdout) => {
      if (error) return resolve('fails');
      const [one]: [{ files: { path: string }[] }] = JSON.parse(stdout);
      resolve(one.files.map(({ path }) => path).join(' '));
    });
  });
}

const major = Number(process.versions.node.split('.')[0]);
const ALL = 'a.js index.js lib/b.js package.json';

describe('name and type', () => {
  it.each<[string, JsonValue]>([
    ['type', 5],
    ['type', null],
    ['type', {}],
    ['type', true],
    ['name', 5],
    ['name', null],
  ])('%s that is %j is an error: Node refuses the package since version 22', async (field, value) => {
    expect(found(CODE, { [field]: value })).toEqual([`error ${field}`]);
    // What the specifier names is the folder.
    expect(await loaded({ [field]: value })).toBe(major < 22 ? 'index.js' : 'ERR_INVALID_PACKAGE_CONFIG');
  });

  it.each<[string, string[]]>([
    ['module', []],
    ['commonjs', []],
    ['esm', ['warning type']],
    ['Module', ['warning type']],
    ['comonjs', ['warning type']],
    ['cjs', ['warning type']],
    ['script', ['hint type']],
    ['', ['hint type']],
  ])('type `%s`', async (type, expected) => {
    expect(found(CODE, { type })).toEqual(expected);
    expect(await loaded({ type })).toBe('index.js');
  });
});

describe('main', () => {
  it.each<[JsonValue]>([[5], [['a.js']], [{ a: 'a.js' }], [true]])(
    '%j is passed over by Node',
    async (main) => {
      expect(found(CODE, { main })).toEqual(['warning main']);
      expect(await loaded({ main })).toBe('index.js');
    },
  );

  it.each<[JsonValue]>([[''], [null], [false]])('%j stands for none', async (main) => {
    expect(found(CODE, { main })).toEqual([]);
    expect(await loaded({ main })).toBe('index.js');
  });

  it('is not looked at beside exports', () => {
    expect(found(CODE, { main: 5, exports: './a.js' })).toEqual([]);
  });
});

describe('exports and imports', () => {
  it.each<[JsonValue]>([[5], [true], [false]])('exports that are %j', async (exports) => {
    expect(found(CODE, { exports })).toEqual(['error exports']);
    expect(await loaded({ exports })).toBe(major < 22 ? 'ERR_PACKAGE_PATH_NOT_EXPORTED' : 'index.js');
  });

  it('exports that are null, and imports that are nothing', () => {
    expect(found(CODE, { exports: null, imports: null })).toEqual([]);
    expect(found(CODE, { imports: [] })).toEqual(['hint imports']);
  });

  it.each<[JsonValue]>([[['#a']], ['#a'], [5], [true]])('imports that are %j', async (imports) => {
    expect(found(CODE, { imports })).toEqual(['error imports']);
    const { root } = installed.install({ imports }, FILES);
    const answers = await installed.node.ask([{ from: root, specifier: '#a', mode: 'import' }]);
    expect(answers).toEqual([{ code: 'ERR_PACKAGE_IMPORT_NOT_DEFINED' }]);
  });
});

describe('files', () => {
  const CASES: readonly (readonly [JsonValue, string, readonly string[]])[] = [
    ['lib', 'package.json', ['error files']],
    [['lib', 5], 'fails', ['error files 1']],
    [{ lib: true }, 'fails', ['error files']],
    [true, 'fails', ['error files']],
    [['lib'], 'lib/b.js package.json', []],
    [null, ALL, []],
    ['', ALL, []],
  ];

  it('that npm fails on, or of which it publishes nothing, are errors', async () => {
    const published = await Promise.all(CASES.map(([files]) => packed(files)));
    expect(published).toEqual(CASES.map(([, expected]) => expected));
    for (const [files, , findings] of CASES) expect(found(CODE, { files })).toEqual(findings);
  }, 60_000);
});

describe('the others', () => {
  it.each<[object, string[]]>([
    [{ bin: true }, ['warning bin']],
    [{ bin: ['a.js', 5] }, ['error bin 1']],
    [{ bin: { a: 'a.js', b: '', c: 5, d: null } }, ['warning bin b', 'warning bin c', 'hint bin d']],
    [{ bin: ['a.js'] }, []],
    [{ bin: '' }, []],
    [{ bin: {} }, []],
    [{ keywords: 5 }, ['warning keywords']],
    [{ keywords: { a: true } }, ['warning keywords']],
    [{ keywords: 'a, b' }, ['hint keywords']],
    [{ keywords: '' }, []],
    [{ keywords: [] }, []],
    [{ types: ['a.d.ts'], typings: {} }, ['warning types', 'warning typings']],
    [{ types: false, typings: null, module: false, browser: false, esnext: 5 }, []],
    [{ types: '', module: true, browser: { a: false, b: './b.js' }, unpkg: [] }, []],
  ])('%j', (manifest, expected) => {
    expect(found(CODE, manifest)).toEqual(expected);
  });

  it('are warnings in a private package', () => {
    expect(found(CODE, { private: true, files: 'lib', type: 5 })).toEqual(['warning type', 'warning files']);
  });
});
