import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { init } from 'es-module-lexer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeEntryPoints } from '../../src/discovery/node-fields';
import { readPackage } from '../../src/discovery/package-facts';
import { ruleContext } from '../../src/discovery/rule-context';
import { walkModules } from '../../src/resolve/module/walk';
import { dependencyNotDeclared } from '../../src/rules/dependency-not-declared';
import { requiredFileMissing } from '../../src/rules/required-file-missing';
import type { RuleContext } from '../../src/rules/rule';
import { DiskFileSystem } from '../../src/workspace/disk';
import { drain } from '../../src/workspace/drain';

interface Case {
  readonly is: string;
  readonly manifest?: object;
  readonly files: Readonly<Record<string, string>>;
  /** Whether Node loads the entry. */
  readonly loads: boolean;
  /** The severities of what the rules find. */
  readonly found: readonly string[];
}

const ES = { type: 'module' };
const HUE = {
  'node_modules/hue/package.json': '{"name":"hue"}',
  'node_modules/hue/index.js': 'exports.x = 1;',
};

const CASES: readonly Case[] = [
  {
    is: 'a file that is missing',
    files: { 'index.js': "require('./lib/x')" },
    loads: false,
    found: ['error'],
  },
  {
    is: 'a file that another one misses',
    files: { 'index.js': "require('./a')", 'a.js': "exports.b = require('./b.json')" },
    loads: false,
    found: ['error'],
  },
  {
    is: 'an index and extensions, which require adds',
    files: { 'index.js': "require('./lib'); require('./a')", 'lib/index.json': '{}', 'a.js': '' },
    loads: true,
    found: [],
  },
  {
    is: 'the main of a folder',
    files: { 'index.js': "require('./lib')", 'lib/package.json': '{"main":"x"}', 'lib/x.js': '' },
    loads: true,
    found: [],
  },
  {
    is: 'another case',
    files: { 'index.js': "require('./Lib/x')", 'lib/x.js': '' },
    loads: false,
    found: ['error'],
  },
  {
    is: 'another case of a folder',
    files: { 'index.js': "require('./Lib')", 'lib/index.js': '' },
    loads: false,
    found: ['error'],
  },
  {
    is: 'an import without its extension',
    manifest: ES,
    files: { 'index.js': "import './a'", 'a.js': '' },
    loads: false,
    found: ['error'],
  },
  {
    is: 'an import of a folder',
    manifest: ES,
    files: { 'index.js': "export * from './lib'", 'lib/index.js': '' },
    loads: false,
    found: ['error'],
  },
  {
    is: 'a sound import',
    manifest: ES,
    files: { 'index.js': "export * from './lib/index.js'", 'lib/index.js': 'export const a = 1;' },
    loads: true,
    found: [],
  },
  {
    is: 'a file that is missing, in a try',
    files: { 'index.js': "try { require('./x') } catch {}" },
    loads: true,
    found: [],
  },
  {
    is: 'a file that is missing, in a function',
    files: { 'index.js': "exports.x = () => require('./x')" },
    loads: true,
    found: ['warning'],
  },
  {
    is: 'a file that is missing, in a condition',
    files: { 'index.js': "if (process.env.NEVER_SET) require('./x')" },
    loads: true,
    found: [],
  },
  {
    is: 'a comment and a text that look like it',
    files: { 'index.js': "// require('./x')\nexports.x = \"require('./y')\";" },
    loads: true,
    found: [],
  },
  {
    is: 'a package that is not declared',
    files: { 'index.js': "require('hue/x')" },
    loads: false,
    found: ['error'],
  },
  {
    is: 'one that stands in devDependencies',
    manifest: { devDependencies: { hue: '1' } },
    files: { 'index.js': "exports.a = require('./a')", 'a.js': "require('hue')" },
    loads: false,
    found: ['error'],
  },
  {
    is: 'one that is declared',
    manifest: { dependencies: { hue: '1' } },
    files: { 'index.js': "require('hue')", ...HUE },
    loads: true,
    found: [],
  },
  {
    is: 'one that is not declared, in a try',
    files: { 'index.js': "try { require('hue') } catch {}" },
    loads: true,
    found: [],
  },
  {
    is: 'one that is not declared, in a function',
    files: { 'index.js': "exports.x = () => require('hue')" },
    loads: true,
    found: ['hint'],
  },
  {
    is: 'builtins, the package itself, and its own names',
    manifest: { exports: { '.': './index.js', './a': './a.js' }, imports: { '#b': './b.js' } },
    files: {
      'index.js': "require('fs'); require('node:path'); require('tidy/a'); require('#b')",
      'a.js': '',
      'b.js': '',
    },
    loads: true,
    found: [],
  },
];

beforeAll(() => init);
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'plugin-scout-loads-')));
afterAll(() => rmSync(folder, { recursive: true }));

const rootOf = ({ is }: Case) => join(folder, is.replaceAll(/\W/g, '-'), 'node_modules/tidy');
for (const one of CASES) {
  const manifest = { name: 'tidy', main: 'index.js', ...one.manifest };
  const contents = { ...one.files, 'package.json': JSON.stringify(manifest) };
  for (const [path, text] of Object.entries(contents)) {
    mkdirSync(dirname(join(rootOf(one), path)), { recursive: true });
    writeFileSync(join(rootOf(one), path), text);
  }
}

/** Whether Node loads each of the packages: in one process, since to start one takes longer than all the rest. */
function askNode(): boolean[] {
  const urls = CASES.map((one) => pathToFileURL(join(rootOf(one), 'index.js')).href);
  const program = `const load = (url) => import(url).then(() => true, () => false);
    console.log(JSON.stringify(await Promise.all(${JSON.stringify(urls)}.map(load))));`;
  const args = ['--input-type=module', '-e', program];
  return JSON.parse(spawnSync(process.execPath, args, { encoding: 'utf8' }).stdout);
}
const loaded = askNode();

describe.each(CASES.map((one, index) => ({ ...one, one, index })))('$is', ({ one, index, loads, found }) => {
  const root = rootOf(one);

  it(`${loads ? 'is loaded' : 'is not loaded'} by Node`, () => {
    expect(loaded[index]).toBe(loads);
  });

  it(`gives ${found.join(', ') || 'nothing'}`, () => {
    const fs = new DiskFileSystem();
    const read = readPackage(fs, root);
    if (read.kind !== 'package') throw new Error('no package');
    const context = Object.assign(Object.create(ruleContext(fs, read.source)) as RuleContext, {
      installed: false,
      moduleGraph(target: string) {
        return drain(walkModules(fs, target));
      },
    });
    const entryPoints = nodeEntryPoints(fs, read.source);
    const findings = [requiredFileMissing, dependencyNotDeclared].flatMap(
      (rule) => rule.checkEntryPoints?.(entryPoints, context) ?? [],
    );
    expect(findings.map(({ severity }) => severity ?? 'error')).toEqual(found);
  });
});
