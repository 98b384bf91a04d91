// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { exportsOf } from '../../src/resolve/module/exports-of';
import { loadFailure } from '../../src/resolve/module/load-failure';
import { readModule } from '../../src/resolve/module/module-facts';
import { DiskFileSystem } from '../../src/workspace/disk';
import { toPortable } from '../../src/workspace/paths';
import { writeFiles } from '../resolve/ask-node';
import { askLoad } from './ask-load';

/** How a module may be written, with what it exports. */
const TEXTS: Readonly<Record<string, string>> = {
  'an ES module': 'export const a = 1;\nexport default function () {}',
  'one that imports only': "import 'node:fs';",
  'one with a byte order mark': '\uFEFFexport const a = 1;',
  'one with a first line': '#!/usr/bin/env node\nexport const a = 1;',
  'one with import.meta': 'globalThis.where = import.meta.url;',
  'one that awaits': 'export const a = await 1;',
  'one that awaits in a loop': 'for await (const one of [1]) globalThis.one = one;\nexport {};',
  'nothing but await': 'await 1;',
  'one that declares require': "const require = (name) => name;\nglobalThis.got = require('x');",
  'one that makes a require':
    "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);\nexport const { sep } = require('node:path');",
  'one that asks whether there is a module':
    "export const a = typeof module === 'object' ? module.exports : 1;",
  'one that requires in a function': "export const read = () => require('node:fs');",
  'one that requires if it can': "let a;\ntry { a = require('node:fs'); } catch {}\nexport { a };",
  'one with string names': 'const a = 1;\nexport { a as \'a-b\', a as "module.exports" };',
  'one that only mentions export': "globalThis.text = `export const ${'a'} = 1`; // export default 1",
  CommonJS: "exports.a = 1;\nmodule.exports.b = require('node:path').sep;",
  'CommonJS by an object': "const a = 1;\nmodule.exports = { a, 'b-c': a, default: a };",
  'CommonJS by a compiler':
    '"use strict";\nObject.defineProperty(exports, "__esModule", { value: true });\nexports.default = exports.a = void 0;\nexports.a = 1;\nexports.default = 2;',
  'CommonJS that returns': "exports.a = 1;\nif (globalThis) return;\nexports.b = require('nowhere');",
  'CommonJS with a dynamic import': "exports.load = () => import('node:fs');",
  'CommonJS with await as a name': 'var await = (one) => one;\nexports.a = await(1);',
  'CommonJS with awaiting functions': 'exports.a = async () => { await 1; for await (const b of []) b; };',
  'CommonJS that names its folder': 'exports.a = __dirname;',
  'CommonJS with its own exports': 'var exports = module.exports;\nexports.a = 1;',
  'for both':
    "if (typeof module === 'object' && module.exports) module.exports = { a: 1 };\nelse globalThis.a = 1;",
  'neither, in a function of its own': '(function (root) { root.a = 1; })(globalThis);',
  nothing: '',
};

const PLACES: Readonly<Record<string, string>> = {
  'plain/a.js': '{}',
  'module/a.js': '{ "type": "module" }',
  'commonjs/a.js': '{ "type": "commonjs" }',
  'plain/a.mjs': '{}',
  'plain/a.cjs': '{}',
  'module/a.cjs': '{ "type": "module" }',
  'module/dist/a.js': '{ "type": "commonjs" }',
  'commonjs/dist/a.js': '{ "type": "module" }',
  'commonjs/nested/a.js': '{}',
};

const root = toPortable(realpathSync(mkdtempSync(join(tmpdir(), 'plugin-scout-'))));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const cases = Object.entries(TEXTS).flatMap(([title, text], index) =>
  Object.entries(PLACES).flatMap(([place, manifest]) => {
    const path = `${root}/${index}/${place}`;
    const folder = path.slice(0, path.lastIndexOf('/'));
    writeFiles(folder, { 'package.json': manifest, [place.slice(place.lastIndexOf('/') + 1)]: text });
    return (['require', 'import'] as const).map((mode) => ({ title, place, path, mode }));
  }),
);
const answers = askLoad(cases.map(({ path, mode }) => ({ path, mode })));
const fs = new DiskFileSystem();

/** The Node that runs the tests has both; only what fails in every version is left. */
const LATEST = ['>=22.12.0'];

describe('what is told of a module', () => {
  it('is a failure where Node fails to load it, and only there', () => {
    const wrong = cases.flatMap(({ title, place, path, mode }, index) => {
      const answer = answers[index]!;
      const ours = loadFailure(fs, path, mode, LATEST)?.why;
      const fails = 'code' in answer;
      return (ours !== undefined) === fails
        ? []
        : [`${mode} ${place} (${title}): ${ours}, Node ${JSON.stringify(answer)}`];
    });
    expect(wrong).toEqual([]);
    expect(answers.filter((one) => 'code' in one).length).toBeGreaterThan(50);
  });

  it('is the format in which Node imports it', () => {
    const wrong = cases.flatMap(({ title, place, path }, index) => {
      const answer = answers[index]!;
      if (!('format' in answer) || answer.format === undefined) return [];
      const ours = readModule(fs, path)?.format;
      return ours === answer.format ? [] : [`${place} (${title}): ${ours}, Node ${answer.format}`];
    });
    expect(wrong).toEqual([]);
  });

  it('is what it exports', () => {
    const wrong = cases.flatMap(({ title, place, path, mode }, index) => {
      const answer = answers[index]!;
      if (!('names' in answer) || mode !== 'import') return [];
      const { names, complete } = exportsOf(fs, path)!;
      const same = [...names].every((name) => answer.names.includes(name));
      const all = !complete || answer.names.every((name) => names.has(name));
      return same && all ? [] : [`${place} (${title}): ${[...names]}, Node ${answer.names}`];
    });
    expect(wrong).toEqual([]);
  });
});
