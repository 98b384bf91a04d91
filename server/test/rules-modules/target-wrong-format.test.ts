import { describe, expect, it } from 'vitest';
import { Offered } from '../fixes/offered';
import { findingsIn, packageOf, shortly } from '../rules-files/analyze';

const CODE = 'target-wrong-format';
const ES = 'export const a = 1;';
const COMMON = 'module.exports = 1;';

/** `severity place why` of what the rule finds; no severity is an error. */
function found(manifest: object, files: Record<string, string>): string[] {
  const findings = findingsIn(packageOf({ name: 'x', version: '1.0.0', ...manifest }, files));
  const own = findings.filter(({ code }) => code === CODE);
  return own.map((one) => `${shortly([one])[0]!.replace(`${CODE} `, '')} ${one.args.why}`);
}

describe('the conditions of `exports`', () => {
  const files = { 'a.mjs': ES, 'a.cjs': COMMON, 'es.cjs': ES, 'common.mjs': COMMON, 'await.mjs': 'await 1;' };

  it('may lead to what they load', () => {
    expect(found({ exports: { import: './a.mjs', require: './a.cjs' } }, files)).toEqual([]);
    expect(found({ exports: { import: './a.cjs', default: './a.mjs' } }, files)).toEqual([]);
    expect(found({ exports: { 'module-sync': './a.mjs', default: './a.cjs' } }, files)).toEqual([]);
    expect(found({ exports: { import: './await.mjs' } }, files)).toEqual([]);
    expect(found({ exports: './a.mjs' }, files)).toEqual([]);
  });

  it('hand an ES module to `require` only where each Node that is allowed can take it', () => {
    const exports = { require: './a.mjs' };
    const why = ['warning exports.require required-module'];
    expect(found({ exports }, files)).toEqual(why);
    expect(found({ exports, engines: { node: '>=18' } }, files)).toEqual(why);
    expect(found({ exports, engines: { node: '>=20.19' } }, files)).toEqual(why);
    expect(found({ exports, engines: { node: 'nonsense' } }, files)).toEqual(why);
    expect(found({ exports, engines: { node: '^20.19 || >=22.12' } }, files)).toEqual([]);
    expect(found({ exports, engines: { node: '>=24' } }, files)).toEqual([]);
  });

  it('never hand one that awaits to `require`', () => {
    const exports = { require: './await.mjs' };
    expect(found({ exports, engines: { node: '>=24' } }, files)).toEqual(['exports.require required-await']);
  });

  it('lead to nothing that contradicts its own name', () => {
    expect(found({ exports: { import: './es.cjs' } }, files)).toEqual(['exports.import module-as-commonjs']);
    expect(found({ exports: { './a': ['./es.cjs'] } }, files)).toEqual(['exports../a.0 module-as-commonjs']);
    expect(found({ exports: './common.mjs' }, files)).toEqual(['exports commonjs-as-module']);
    expect(found({ imports: { '#a': './common.mjs' } }, files)).toEqual(['imports.#a commonjs-as-module']);
  });

  it('are only suspected where one file stands for many, and those for one loader', () => {
    const why = ['warning exports../*.require module-as-commonjs'];
    expect(found({ exports: { './*': { require: './lib/*.cjs' } } }, { 'lib/es.cjs': ES })).toEqual(why);
    expect(found({ exports: { './*': './lib/*.cjs' } }, { 'lib/es.cjs': ES })).toEqual([]);
  });

  it('may lead to a file without extension, which each loader takes for what it likes', () => {
    const manifest = { type: 'module', exports: { './a': [{ require: './a' }, './a'] } };
    expect(found(manifest, { a: COMMON })).toEqual([]);
    expect(found({ type: 'module', exports: { import: './a' } }, { a: COMMON })).toEqual([
      'exports.import commonjs-as-module',
    ]);
  });

  it('are not judged behind those that take all that Node asks for', () => {
    const both = { import: './a.mjs', require: './a.cjs' };
    expect(found({ exports: { node: both, import: './es.cjs', default: './common.mjs' } }, files)).toEqual(
      [],
    );
    expect(found({ exports: { ...both, default: './es.cjs' } }, files)).toEqual([]);
    expect(found({ exports: { import: './a.mjs', default: './es.cjs' } }, files)).toEqual([
      'exports.default module-as-commonjs',
    ]);
  });

  it('are not judged where other tools than Node read them', () => {
    const exports = {
      types: './es.cjs',
      browser: './common.mjs',
      development: './es.cjs',
      default: './a.cjs',
    };
    expect(found({ exports, main: './common.mjs', module: './es.cjs' }, files)).toEqual([]);
  });
});

describe('the format of a `.js` file', () => {
  it('is that of `type`, a nested one before an outer one', () => {
    const files = { 'dist/a.js': COMMON };
    const manifest = { type: 'module', exports: './dist/a.js' };
    expect(found(manifest, files)).toEqual(['exports commonjs-as-module']);
    expect(found(manifest, { ...files, 'dist/package.json': '{ "type": "commonjs" }' })).toEqual([]);
    expect(found(manifest, { ...files, 'dist/package.json': '{}' })).toEqual([]);
    expect(found(manifest, { ...files, 'dist/package.json': '{' })).toEqual([]);
    expect(found({ type: 'commonjs', main: 'a.js' }, { 'a.js': ES })).toEqual(['main module-as-commonjs']);
  });

  it('is that of its syntax without `type`, which earlier Nodes do not look at', () => {
    const files = { 'a.js': ES, 'bin.js': '#!/usr/bin/env node\nawait 1;' };
    const why = ['warning exports.import undetected-module'];
    expect(found({ exports: { import: './a.js' } }, files)).toEqual(why);
    expect(found({ exports: { import: './a.js' }, engines: { node: '>=20.19' } }, files)).toEqual(why);
    expect(found({ exports: { import: './a.js' }, engines: { node: '>=22.7' } }, files)).toEqual([]);
    expect(found({ bin: { a: 'bin.js' } }, files)).toEqual(['warning bin.a undetected-module']);
    // Bundlers look at it, and nobody is known to load it in Node.
    expect(found({ main: './a.js' }, files)).toEqual([]);
    expect(found({ exports: './a.js' }, files)).toEqual([]);
  });
});

describe('what is left alone', () => {
  it('is what may not be come to, or is made by the module itself', () => {
    const files = {
      'umd.mjs': "(function (f) { if (typeof module === 'object') module.exports = f(); })(() => 1);",
      'made.mjs':
        "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);\nrequire('./x');",
      'lazy.mjs': "export const a = () => require('b');",
      'text.cjs': 'module.exports = `import a from "b";\nexport default 1`;',
      'large.mjs': `${COMMON}${' '.repeat(600_000)}`,
      'broken.mjs': 'module.exports = `',
    };
    const exports = Object.fromEntries(Object.keys(files).map((name) => [`./${name}`, `./${name}`]));
    expect(found({ exports }, files)).toEqual([]);
  });

  it('is a use of CommonJS in an ES module that imports, all but', () => {
    const files = { 'a.mjs': "import b from './b.mjs';\nmodule.exports = b;", 'b.mjs': ES };
    expect(found({ exports: './a.mjs' }, files)).toEqual(['warning exports commonjs-as-module']);
  });

  it('is a command for another program than Node', () => {
    const text = (interpreter: string) => `#!/usr/bin/env ${interpreter}\n${COMMON}`;
    const bin = (interpreter: string) =>
      found({ type: 'module', bin: { a: 'a' } }, { a: text(interpreter), 'b.txt': '' });
    expect(bin('node')).toEqual(['bin.a commonjs-as-module']);
    expect(bin('bun')).toEqual([]);
    expect(bin('sh')).toEqual([]);
  });
});

describe('a host', () => {
  const karma = (manifest: object, files: Record<string, string>) =>
    found({ name: 'karma-x', ...manifest }, files);

  it('that requires is handed an ES module only by Nodes that can', () => {
    const manifest = { type: 'module', main: 'a.js' };
    expect(karma(manifest, { 'a.js': ES })).toEqual(['warning main required-module']);
    expect(karma({ ...manifest, engines: { node: '>=22.12' } }, { 'a.js': ES })).toEqual([]);
    expect(karma(manifest, { 'a.js': `${ES}\nawait 1;` })).toEqual(['main required-await']);
    expect(karma({ main: 'a.js' }, { 'a.js': ES })).toEqual(['warning main undetected-module']);
    expect(karma({ main: 'a.js' }, { 'a.js': COMMON })).toEqual([]);
  });

  it('that is installed says which Nodes it runs on', () => {
    const host = (node: string) =>
      karma(
        { type: 'module', main: 'a.js' },
        {
          'a.js': ES,
          'node_modules/karma/package.json': JSON.stringify({ name: 'karma', engines: { node } }),
        },
      );
    expect(host('>= 10')).toEqual(['warning main required-module']);
    expect(host('>= 24')).toEqual([]);
  });

  it('that imports takes both', () => {
    const nodes = { a: 'a.mjs', b: 'b.cjs' };
    const files = { 'a.mjs': ES, 'b.cjs': COMMON, 'b.html': '' };
    expect(found({ keywords: ['node-red'], 'node-red': { nodes } }, files)).toEqual([]);
  });
});

describe('the fixes', () => {
  const of = (manifest: object, files: Record<string, unknown>) =>
    new Offered({ 'package.json': { name: 'x', version: '1.0.0', ...manifest }, ...files });

  it('take the file of the other format that stands beside it', () => {
    const offered = of({ exports: { require: './a.mjs' } }, { 'a.mjs': ES, 'a.cjs': COMMON });
    expect(offered.titles(CODE)[0]).toBe('Use `./a.cjs`');
    expect(offered.after('Use `./a.cjs`')).toMatchObject({ exports: { require: './a.cjs' } });
  });

  it('set `type` where all that is declared is written so', () => {
    const title = 'Set `type` to `commonjs` for all `.js` files';
    const manifest = { type: 'module', exports: { './a': './a.js', './b': './b.js' } };
    const offered = of(manifest, { 'a.js': COMMON, 'b.js': COMMON });
    expect(offered.titles(CODE)).toEqual([title, title]);
    expect(offered.after(title)).toMatchObject({ type: 'commonjs' });
    expect(of(manifest, { 'a.js': COMMON, 'b.js': ES }).titles(CODE)).toEqual([]);
  });

  it('ask for a Node that can do it, where none is asked for', () => {
    const title = 'Add `engines.node`: `^20.19.0 || >=22.12.0`';
    const exports = { require: './a.mjs' };
    expect(of({ exports }, { 'a.mjs': ES }).after(title)).toMatchObject({
      engines: { node: '^20.19.0 || >=22.12.0' },
    });
    expect(of({ exports, engines: { node: '>=18' } }, { 'a.mjs': ES }).titles(CODE)).toEqual([]);
  });
});
