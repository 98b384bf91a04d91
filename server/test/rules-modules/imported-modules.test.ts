import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Engine } from '../../src/discovery/engine';
import { MemoryFileSystem } from '../../src/workspace/memory';

type Files = Readonly<Record<string, string>>;

/** An installed package `dep` with one file for each ending. */
function dep(manifest: object): Files {
  const text = JSON.stringify({ name: 'dep', version: '1.2.0', ...manifest });
  return {
    'node_modules/dep/package.json': text,
    'node_modules/dep/index.js': '',
    'node_modules/dep/es.mjs': 'export default 1;',
    'node_modules/dep/common.cjs': 'module.exports = 1;',
    'node_modules/dep/lib/x.js': '',
  };
}

const CODES = new Set(['subpath-not-exported', 'target-wrong-format']);

/** `severity code place why` of what is found in a package `a` that depends on `dep`. */
function found(manifest: object, files: Files): string[] {
  return diagnosticsOf(manifest, files).map(
    ({ severity, code, at, args }) => `${severity} ${code} ${at.join('.')} ${args.why}`,
  );
}

function diagnosticsOf(manifest: object, files: Files) {
  const fs = new MemoryFileSystem({ ...files, 'package.json': packageA(manifest) }, '/ws');
  const engine = new Engine({ fs, folders: [{ name: 'ws', path: '/ws' }] });
  for (const _ of engine.update());
  return engine.report().diagnostics.filter(({ code }) => CODES.has(code));
}

function packageA(manifest: object): string {
  return JSON.stringify({ name: 'a', version: '1.0.0', dependencies: { dep: '^1.0.0' }, ...manifest });
}

const HIDDEN = ['error subpath-not-exported main hidden-from-import'];
const REQUIRED = ['warning target-wrong-format main requires-module'];
const MAIN = { main: 'index.js' };
const ES = { ...MAIN, type: 'module' };

describe('what a dependency does not export', () => {
  it('is told at the entry point that loads it, with the import beside it', () => {
    const files = {
      ...dep({ exports: './index.js' }),
      'index.js': "require('./b')",
      'b.js': "require('dep/lib/x')",
    };
    const [one] = diagnosticsOf(MAIN, files);
    expect(one?.message).toBe(
      'main: `b.js` requires `dep/lib/x`, which `exports` of `dep` 1.2.0 does not offer; Node throws ERR_PACKAGE_PATH_NOT_EXPORTED',
    );
    expect(one?.related[0]?.file).toBe('b.js');
    expect(diagnosticsOf(MAIN, files)).toHaveLength(1);
  });

  it.each<[string, object, object, string]>([
    [
      'a subpath that is closed',
      MAIN,
      { exports: { './*': './*', './lib/*': null } },
      "require('dep/lib/x.js')",
    ],
    ['no condition for require', MAIN, { exports: { import: './es.mjs' } }, "require('dep')"],
    ['no condition for import', ES, { exports: { require: './common.cjs' } }, "import 'dep'"],
  ])('is hidden: %s', (_, manifest, dependency, text) => {
    expect(found(manifest, { ...dep(dependency), 'index.js': text })).toEqual(HIDDEN);
  });

  it.each<[string, object, object, string]>([
    ['a subpath of a package without exports', MAIN, {}, "require('dep/lib/x')"],
    [
      'a subpath that a pattern offers',
      MAIN,
      { exports: { './lib/*': './lib/*.js' } },
      "require('dep/lib/x')",
    ],
    ['what is asked for in a try', MAIN, { exports: {} }, "try { require('dep/lib/x') } catch {}"],
    ['what is asked for in a function', MAIN, { exports: {} }, "exports.f = () => require('dep/lib/x')"],
    ['what only bundlers load', ES, { exports: './index.js' }, "import 'dep/style.css'"],
    ['what a file asks for that may be for bundlers', MAIN, { exports: './index.js' }, "import 'dep/lib/x'"],
    [
      'another version than is declared',
      MAIN,
      { version: '2.0.0', exports: './index.js' },
      "require('dep/lib/x')",
    ],
    [
      'a package of the workspace',
      { ...MAIN, dependencies: { dep: 'workspace:*' } },
      { exports: './index.js' },
      "require('dep/lib/x')",
    ],
  ])('is not %s', (_, manifest, dependency, text) => {
    expect(found(manifest, { ...dep(dependency), 'index.js': text })).toEqual([]);
  });

  it('is nothing where the dependency is not installed', () => {
    expect(found(MAIN, { 'index.js': "require('dep/lib/x')" })).toEqual([]);
  });
});

describe('an ES module that is required on the way', () => {
  const own = { 'index.cjs': "require('./lib/x.js')", 'lib/x.js': 'export const a = 1;' };

  it('is refused by some of the Nodes that are allowed', () => {
    const manifest = { type: 'module', main: 'index.cjs' };
    expect(found(manifest, own)).toEqual(REQUIRED);
    expect(found({ ...manifest, engines: { node: '>=18' } }, own)).toEqual(REQUIRED);
    expect(found({ ...manifest, engines: { node: '>=22.12' } }, own)).toEqual([]);
    expect(diagnosticsOf(manifest, own)[0]?.message).toBe(
      'main: `index.cjs` requires `./lib/x.js`, and `lib/x.js` is an ES module; ' +
        'Node before 20.19 and 22.12 refuses that (ERR_REQUIRE_ESM)',
    );
  });

  it('may be a dependency', () => {
    const index = { 'index.js': "require('dep')" };
    expect(found(MAIN, { ...dep({ type: 'module', exports: './index.js' }), ...index })).toEqual(REQUIRED);
    expect(found(MAIN, { ...dep({ main: 'es.mjs' }), ...index })).toEqual(REQUIRED);
    const both = { exports: { require: './common.cjs', default: './es.mjs' } };
    expect(found(MAIN, { ...dep(both), ...index })).toEqual([]);
  });

  it('is none where it is imported, or has CommonJS beside it by a nested type', () => {
    const manifest = { type: 'module', main: 'index.cjs' };
    expect(found(manifest, { ...own, 'lib/package.json': '{"type":"commonjs"}', 'lib/x.js': '' })).toEqual(
      [],
    );
    expect(found(ES, { ...dep({ type: 'module' }), 'index.js': "import 'dep'" })).toEqual([]);
    expect(found(manifest, { ...own, 'index.cjs': "exports.f = () => require('./lib/x.js')" })).toEqual([]);
  });
});

describe('Node itself', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'imported-modules-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** The code of the error with which Node ends, `loads` if with none. */
  function inNode(name: string, manifest: object, files: Files): string {
    const root = join(folder, name);
    for (const [path, text] of Object.entries({ ...files, 'package.json': packageA(manifest) })) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    // The flag takes back what Node 20.19 and 22.12 brought; earlier ones know no such name.
    const flags = process.allowedNodeEnvironmentFlags.has('--experimental-require-module')
      ? ['--no-experimental-require-module']
      : [];
    const script = `import(${JSON.stringify(join(root, String((manifest as { main: string }).main)))})`;
    const caught = `${script}.then(() => console.log('loads'), (error) => console.log(error.code))`;
    const { stdout } = spawnSync(process.execPath, [...flags, '-e', caught], { encoding: 'utf8' });
    return stdout.trim();
  }

  it.each<[string, object, Files, string]>([
    [
      'closed',
      MAIN,
      { ...dep({ exports: './index.js' }), 'index.js': "require('dep/lib/x')" },
      'ERR_PACKAGE_PATH_NOT_EXPORTED',
    ],
    [
      'conditions',
      MAIN,
      { ...dep({ exports: { import: './es.mjs' } }), 'index.js': "require('dep')" },
      'ERR_PACKAGE_PATH_NOT_EXPORTED',
    ],
    [
      'es',
      ES,
      { ...dep({ exports: { require: './common.cjs' } }), 'index.js': "import 'dep'" },
      'ERR_PACKAGE_PATH_NOT_EXPORTED',
    ],
    [
      'own',
      { type: 'module', main: 'index.cjs' },
      { 'index.cjs': "require('./x.js')", 'x.js': 'export {}' },
      'ERR_REQUIRE_ESM',
    ],
    ['dep', MAIN, { ...dep({ main: 'es.mjs' }), 'index.js': "require('dep')" }, 'ERR_REQUIRE_ESM'],
    ['fine', MAIN, { ...dep({ exports: './index.js' }), 'index.js': "require('dep')" }, 'loads'],
  ])('agrees: %s', (name, manifest, files, expected) => {
    expect(inNode(name, manifest, files)).toBe(expected);
    expect(found(manifest, files).length > 0).toBe(expected !== 'loads');
  });
});
