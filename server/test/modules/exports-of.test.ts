import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { exportsOf } from '../../src/resolve/module/exports-of';
import { DiskFileSystem } from '../../src/workspace/disk';
import { MemoryFileSystem } from '../../src/workspace/memory';
import { toPortable } from '../../src/workspace/paths';
import { writeFiles } from '../resolve/ask-node';
import { askLoad } from './ask-load';

/** A package whose modules hand on to each other what they export. */
const FILES = {
  'package.json': { name: 'itself', exports: { './*': './*' }, imports: { '#own': './own.mjs' } },
  'own.mjs':
    'const a = 1, { b, c: [d = 2], ...e } = { b: 1, c: [] };\nexport { a, b as renamed, d, e };\n' +
    'export const f = () => 1, g = 2;\nexport function* h() {}\nexport async function i() {}\nexport class J {}\n' +
    'export { a as default, b as \'not a name\', b as "default2" };\nexport let k;\nexport var { l, m: { n } } = { m: {} };',
  'star.mjs': "export * from './own.mjs';",
  'star-and-own.mjs': "export * from './own.mjs';\nexport const a = 'mine';\nexport default 1;",
  'star-as.mjs': "export * as own from './own.mjs';\nexport * as 'own again' from './own.mjs';",
  'named.mjs': "export { a, renamed as b, default } from './own.mjs';",
  'imported.mjs':
    "import x, { a } from './own.mjs';\nimport * as all from './own.mjs';\nexport { x, a, all };",
  'by-imports.mjs': "export * from '#own';",
  'by-name.mjs': "export * from 'itself/own.mjs';",
  'other.mjs': 'export const a = 1, z = 2;',
  // Two bindings of one name: neither is exported.
  'ambiguous.mjs': "export * from './own.mjs';\nexport * from './other.mjs';",
  // The same binding twice.
  'twice.mjs': "export * from './own.mjs';\nexport * from './star.mjs';\nexport * from './named-a.mjs';",
  'named-a.mjs': "export { a } from './own.mjs';",
  'decided.mjs': "export * from './own.mjs';\nexport * from './other.mjs';\nexport { a } from './other.mjs';",
  'circle-1.mjs': "export * from './circle-2.mjs';\nexport const one = 1;",
  'circle-2.mjs': "export * from './circle-3.mjs';\nexport const two = 2;",
  'circle-3.mjs':
    "export * from './circle-1.mjs';\nexport { one as uno } from './circle-1.mjs';\nexport const three = 3;",
  'itself.mjs': "export * from './itself.mjs';\nexport const a = 1;",
  'detected.js': "export * from './own.mjs';",
  'of-builtin.mjs': "export * from 'node:path';\nexport const a = 1;",
  'of-commonjs.mjs': "export * from './common.cjs';\nexport const own = 1;",
  'common.cjs':
    "exports.a = 1;\nmodule.exports.b = 2;\nexports['c-d'] = 3;\nObject.defineProperty(exports, 'e', { enumerable: true, value: 4 });",
  'common-object.cjs': "const a = 1;\nmodule.exports = { a, b: a, 'c-d': a };",
  'common-more.cjs': "module.exports = require('./common.cjs');",
  'common-spread.cjs': "module.exports = { ...require('./common.cjs'), ...require('./common-object') };",
  'common-object/index.js': 'exports.z = 1;',
  'common-compiled.cjs':
    '"use strict";\nvar __exportStar = (m, e) => { for (const p in m) if (p !== "default") e[p] = m[p]; };\n' +
    'Object.defineProperty(exports, "__esModule", { value: true });\nexports.default = void 0;\nexports.default = 1;\n__exportStar(require("./common.cjs"), exports);',
  'compiled.cjs':
    '"use strict";\nvar __importDefault = (this && this.__importDefault) || ((m) => m);\n' +
    'Object.defineProperty(exports, "__esModule", { value: true });\nexports.B = exports.A = void 0;\n' +
    'const own_1 = __importDefault(require("./common.cjs"));\nclass A { constructor() { this.exports = own_1.a; } }\n' +
    'exports.A = A;\nexports.B = exports.A;',
  'compiled-getter.cjs':
    'Object.defineProperty(exports, "__esModule", { value: true });\nvar common = require("./common.cjs");\n' +
    'Object.defineProperty(exports, "a", { enumerable: true, get: function () { return common.a; } });',
  'compiled-small.cjs': 'Object.defineProperty(exports,"__esModule",{value:!0}),exports.A=class{};',
  'compiled-nothing.cjs': '"use strict";\nObject.defineProperty(exports, "__esModule", { value: true });',
  'common-compiled-late.cjs':
    'Object.defineProperty(exports, "__esModule", { value: true });\nexports.A = 1;\nconst e = exports;\ne.B = 2;',
  'common-compiled-object.cjs':
    'Object.defineProperty(exports, "__esModule", { value: true });\nexports.A = 1;\nmodule.exports = { ...exports, B: 2 };',
  'common-compiled-keys.cjs':
    'Object.defineProperty(exports, "__esModule", { value: true });\nfor (const name of ["A", "B"]) exports[name] = 1;',
  // There at run time, and not for `import`.
  'common-compiled-hidden.cjs':
    'Object.defineProperty(exports, "__esModule", { value: true });\nObject.defineProperty(exports, "A", { get: () => 1 });',
  'common-circle.cjs': "module.exports = require('./common-circle.cjs');",
  'common-late.cjs': "for (const name of ['a', 'b']) exports[name] = 1;",
  'nothing.mjs': '',
  'data.json': '{ "a": 1 }',
};

/** Where other names may be at run time, or on another Node. */
const OPEN = /^(?:common-|common\.|of-|data|ambiguous)/;

const root = toPortable(realpathSync(mkdtempSync(join(tmpdir(), 'plugin-scout-'))));
afterAll(() => rmSync(root, { recursive: true, force: true }));
writeFiles(root, FILES);
const fs = new DiskFileSystem();
const modules = Object.keys(FILES).filter((name) => /\.[cm]?js$/.test(name));
const answers = askLoad(modules.map((name) => ({ path: `${root}/${name}` })));

describe.each(modules.map((name, index) => ({ name, answer: answers[index]! })))(
  '$name',
  ({ name, answer }) => {
    // From Node 23 on, all that a CommonJS module exports has a name of its own as well.
    const names = ('names' in answer ? answer.names : []).filter((one) => one !== 'module.exports');
    const ours = exportsOf(fs, `${root}/${name}`)!;

    it('is loaded by Node', () => {
      expect(answer).toHaveProperty('names');
    });

    it('exports what Node says', () => {
      expect([...ours.names].filter((one) => !names.includes(one))).toEqual([]);
      if (ours.complete) expect([...ours.names].sort()).toEqual([...names].sort());
    });

    it('is known in full where it can be', () => {
      expect(ours.complete).toBe(!OPEN.test(name));
    });
  },
);

describe('what cannot be told', () => {
  const of = (files: Record<string, string>) => exportsOf(new MemoryFileSystem(files), '/ws/a.mjs');

  it('is what is not there', () => {
    expect(of({})).toBeUndefined();
  });

  it('is what is too large, is no JavaScript, or is broken', () => {
    expect(of({ 'a.mjs': `export const a = 1;\n${' '.repeat(600_000)}` })?.complete).toBe(false);
    expect(of({ 'a.mjs': 'export const a = `' })?.complete).toBe(false);
    expect(exportsOf(new MemoryFileSystem({ 'a.ts': 'export const a = 1' }), '/ws/a.ts')?.complete).toBe(
      false,
    );
  });

  it('is what another package or a file that is missing hands on', () => {
    expect(of({ 'a.mjs': "export * from 'elsewhere';\nexport const a = 1;" })).toEqual({
      names: new Set(['a']),
      complete: false,
    });
    expect(of({ 'a.mjs': "export * from './b.mjs';" })?.complete).toBe(false);
  });
});
