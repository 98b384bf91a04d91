// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import { describe, expect, it } from 'vitest';
import { scanCommonJs } from '../../src/resolve/module/commonjs-scan';

/** `specifier`, with `?` where it may be passed over, and `()` where a function has to be called first. */
function shown(text: string): string[] | undefined {
  return scanCommonJs(text)?.requires.map((one) => {
    expect(text.slice(one.offset, one.offset + one.length)).toBe(one.specifier);
    return `${one.kind === 'resolve' ? 'resolve ' : ''}${one.specifier}${one.lazy ? '()' : one.guarded ? '?' : ''}`;
  });
}

describe('what is required', () => {
  it.each([
    ['const a = require("a"), { b } = require(\'b\');', ['a', 'b']],
    ['require ( /* the first */ `a` )', ['a']],
    ['const a = cond ? 1 : 2\nconst b = require("b")', ['b']],
    ['var a = x || require("a"), b = require("b")', ['a?', 'b']],
    ['use(x && y, require("b"))', ['b']],
    ['if (x) require("a"); else require("b"); require("c")', ['a?', 'b?', 'c']],
    ['if (x)\n  var a = require("a")\nvar b = require("b")', ['a?', 'b']],
    ['if (x) { require("a") }\nrequire("b")', ['a?', 'b']],
    ['for (const x of y) require("a")', ['a?']],
    ['switch (x) { case 1: require("a"); break }', ['a?']],
    [
      'try { require("a") } catch { require("b") } finally { require("c") } require("d")',
      ['a?', 'b?', 'c?', 'd'],
    ],
    ['function f() { return require("a") }\nrequire("b")', ['a()', 'b']],
    ['const f = () => require("a"), b = require("b")', ['a()', 'b']],
    ['const f = x => y => require("a")\nconst b = require("b")', ['a()', 'b']],
    ['const f = (a = require("a")) => a', ['a()']],
    [
      'module.exports = { a: require("a"), get b() { return require("b") }, c() { require("c") } }',
      ['a', 'b()', 'c()'],
    ],
    ['module.exports = { ...require("a"), ...x }', ['a']],
    ['class A extends require("a") { b = require("b"); static c = require("c") }', ['a', 'b()', 'c()']],
    ['const a = `${require("a")} ${x ? require("b") : ""}`', ['a', 'b?']],
    ['{ require("a") }', ['a']],
    ['a?.(require("a"))', ['a?']],
    ['(() => { require("a") })()', ['a()']],
    ['exports.paths = require.resolve("a")', ['resolve a']],
  ])('%s', (text, expected) => {
    expect(shown(text)).toEqual(expected);
  });

  it.each([
    '// require("a")',
    '/* require("a") */',
    '"require(\'a\')"',
    '`require("a")`',
    '/require("a")/.test(x)',
    'x = a / require / "b"',
    'if (x) /require("a")/.exec(y)',
    'x.require("a")',
    'require("a" + b)',
    'require(`a${b}`)',
    'require.resolve("a", { paths })',
    'const x = { require() { return "a" } }',
    'class X { require(a) {} }',
  ])('nothing: %s', (text) => {
    expect(shown(text)).toEqual([]);
  });

  it('is nothing where `require` is the name of something else', () => {
    expect(shown('(function (require, module) { require("a") })()')).toEqual([]);
    expect(shown('define(["require"], (require) => require("a"))')).toEqual([]);
    expect(shown('define(require => require("a"))')).toEqual([]);
    expect(shown('const require = (one) => one; require("a")')).toEqual([]);
    expect(shown('function f() { const require = g(); require("a") } require("b")')).toEqual(['b']);
  });

  it('is what it is for Node where `require` is made by it', () => {
    expect(
      shown(
        'import { createRequire } from "module"; const require = createRequire(import.meta.url); require("a")',
      ),
    ).toEqual(['a']);
    expect(shown('const require = (0, m.createRequire)(__filename); require("a")')).toEqual(['a']);
    expect(shown('const require = createRequire("/elsewhere/"); require("a")')).toEqual([]);
  });

  it('is not certain after what may end the module, or change what `require` finds', () => {
    expect(shown('if (x) return; require("a")')).toEqual(['a?']);
    expect(shown('if (x) throw y; require("a")')).toEqual(['a?']);
    expect(shown('if (x) process.exit(); require("a")')).toEqual(['a?']);
    expect(shown('exports.exit = 1; require("a")')).toEqual(['a']);
    expect(shown('require("ts-node/register"); require("./a")')).toEqual(['ts-node/register', './a?']);
    expect(shown('require = require("esm")(module); require("./a")')).toEqual(['esm?', './a?']);
    expect(shown('require.extensions[".x"] = f; require("./a")')).toEqual(['./a?']);
    expect(shown('Module._resolveFilename = f; require("./a")')).toEqual(['./a?']);
  });
});

describe('what only CommonJS has', () => {
  const used = (text: string) => scanCommonJs(text)?.use?.name;

  it.each([
    ['module.exports = 1', 'module'],
    ['exports.a = 1', 'exports'],
    ['Object.defineProperty(exports, "a", {})', 'exports'],
    ['require("a")', 'require'],
    ['import a from "a"; a(__dirname)', '__dirname'],
  ])('%s', (text, name) => {
    expect(used(text)).toBe(name);
  });

  it.each([
    'if (typeof module !== "undefined") module.exports = 1',
    'typeof exports === "object" && (exports.a = 1)',
    'export const f = () => require("a")',
    'import module from "a"; module.exports = 1',
    'import { exports } from "a"; exports.a = 1',
    'import * as exports from "a"; exports.a()',
    'const __dirname = f(import.meta.url); g(__dirname)',
    'const { require } = f(); require("a")',
    'var a = 1, require = f(); require("a")',
    'x.module.exports = 1',
    'export { a as exports, b as require }',
    "export { exports, module as default } from 'a'",
    "export * as exports from 'a'",
    'const a = { module: 1, exports: 2, require: 3 }',
  ])('nothing: %s', (text) => {
    expect(used(text)).toBeUndefined();
  });
});

describe('what only ES modules have', () => {
  it('is `await` outside of all functions', () => {
    const awaits = (text: string) => scanCommonJs(text)?.topLevelAwait;
    expect(awaits('await f()')).toBe(true);
    expect(awaits('for await (const x of y) z()')).toBe(true);
    expect(awaits('if (x) { const y = await import("a") }')).toBe(true);
    expect(awaits('async () => await f()')).toBe(false);
    expect(awaits('async function f() { await g() }')).toBe(false);
    expect(awaits('({ async f() { await g() } })')).toBe(false);
    expect(awaits('x.await(1); const y = { await: 1 }')).toBe(false);
  });

  it('is a name of its own for what Node gives to CommonJS modules', () => {
    const redeclares = (text: string) => scanCommonJs(text)?.redeclares;
    expect(redeclares('const __filename = f(import.meta.url)')).toBe(true);
    expect(redeclares('var module = 1; function require() {}')).toBe(false);
    expect(redeclares('function f() { const module = 1 }')).toBe(false);
  });
});

it.each(['const a = {', 'f(a]', 'const a = "b', '/* a', 'const a = `b${'])('is nothing of %s', (text) => {
  expect(scanCommonJs(text)).toBeUndefined();
});
