import { describe, expect, it } from 'vitest';
import { exportNotFound } from '../../src/rules/export-not-found';
import { Offered } from '../fixes/offered';
import { findingsIn, packageOf } from '../rules-files/analyze';

const CODE = 'export-not-found';

/** The messages about one declared value. */
function told(value: string, files: Record<string, string>): string[] {
  const fs = packageOf({ name: 'x', entryPoints: { 'lantern.plugins': { one: value } } }, files);
  return findingsIn(fs)
    .filter(({ code }) => code === CODE)
    .map(({ args }) => exportNotFound.message(args));
}

describe('an export that is declared', () => {
  const files = {
    'a.mjs': "export * from './b.mjs';\nexport const Rain = 1;",
    'b.mjs': 'export class Snow {}',
  };

  it('is sound where the module has it, by whatever way', () => {
    expect(told('./a.mjs#Rain', files)).toEqual([]);
    expect(told('./a.mjs#Snow', files)).toEqual([]);
    expect(told('./a.mjs#Snow.heavy', files)).toEqual([]);
    expect(told('./a.mjs', files)).toEqual([]);
    expect(told('./c.mjs#default', { 'c.mjs': 'export default 1' })).toEqual([]);
  });

  it('is told where it is absent, with the nearest one or those that are there', () => {
    expect(told('./a.mjs#Rian', files)).toEqual([
      'lantern: `a.mjs` has no export `Rian`. Did you mean `Rain`?',
    ]);
    expect(told('./a.mjs#default', files)).toEqual([
      'lantern: `a.mjs` has no export `default`; it exports `Rain`, `Snow`',
    ]);
    expect(told('./c.mjs#a', { 'c.mjs': '' })).toEqual([
      'lantern: `c.mjs` has no export `a`; it exports nothing',
    ]);
    const many = { 'c.mjs': 'export const a1 = 1, b2 = 1, c3 = 1, d4 = 1, e5 = 1, f6 = 1;' };
    expect(told('./c.mjs#Moss', many)).toEqual([
      'lantern: `c.mjs` has no export `Moss`; it exports `a1`, `b2`, `c3`, `d4`, `e5` and others',
    ]);
  });

  it('is unknown in CommonJS, and in what hands on other packages or cannot be read', () => {
    expect(told('./c.cjs#a', { 'c.cjs': 'exports.b = 1;' })).toEqual([]);
    expect(told('./c.js#a', { 'c.js': '' })).toEqual([]);
    expect(told('./c.mjs#a', { 'c.mjs': "export * from 'away';" })).toEqual([]);
    expect(told('./c.mjs#a', { 'c.mjs': "export * from './gone.mjs';" })).toEqual([]);
    expect(told('./c.mjs#a', { 'c.mjs': "export * from './d.cjs';", 'd.cjs': '' })).toEqual([]);
    expect(told('./c.mjs#a', { 'c.mjs': 'export const b = `' })).toEqual([]);
    expect(told('./c.ts#a', { 'c.ts': 'export const b = 1' })).toEqual([]);
  });
});

describe('the fix', () => {
  const offered = (value: string) =>
    new Offered({
      'package.json': { name: 'x', entryPoints: { 'lantern.plugins': { one: value } } },
      'a.mjs': 'export const Rain = 1, Snow = 2;',
    });

  it('is the nearest name, after the same path', () => {
    expect(offered('./a.mjs#Rian').titles(CODE)).toEqual(['Use the export `Rain`']);
    expect(offered('./a.mjs#Rian').after('Use the export `Rain`')).toMatchObject({
      entryPoints: { 'lantern.plugins': { one: './a.mjs#Rain' } },
    });
  });

  it('is not guessed', () => {
    expect(offered('./a.mjs#Lightning').titles(CODE)).toEqual([]);
  });
});
