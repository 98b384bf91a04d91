import { describe, expect, it } from 'vitest';
import { found, messageOf } from './checked';

const CODE = 'pattern-matches-nothing';
const exporting = (target: unknown, rest = {}) => ({ exports: { './x/*': target }, ...rest });
const places = (target: unknown, files = {}, rest = {}) => found(CODE, exporting(target, rest), files);

describe('pattern-matches-nothing', () => {
  it('tells patterns that no file fits', () => {
    expect(places('./icons/*.svg', { 'icons/a.png': '' })).toEqual(['warning exports ./x/*']);
    expect(places('./icons/*.svg')).toEqual(['warning exports ./x/*']);
    expect(places('./*/*.js', { 'a/b.js': '' })).toEqual(['warning exports ./x/*']);
    expect(messageOf(CODE, exporting('./icons/*.svg'))).toContain('there is no folder `icons`');
  });

  it('says who finds nothing', () => {
    expect(
      messageOf(CODE, exporting({ types: './t/*.d.ts', default: './t/*.js' }), { 't/a.js': '' }),
    ).toContain('TypeScript finds no types');
  });

  it('says nothing of those that some file fits, folders between included', () => {
    expect(places('./icons/*.svg', { 'icons/a/b/c.svg': '' })).toEqual([]);
    expect(places('./*', { 'a.js': '' })).toEqual([]);
    expect(places('./*/*.js', { 'a/a.js': '' })).toEqual([]);
  });

  it('says nothing while the folder is to be built', () => {
    expect(places('./dist/*.js')).toEqual([]);
    expect(places('./dist/icons/*.svg')).toEqual([]);
    expect(
      places('./out-tsc/*.js', {
        'tsconfig.json': '{"compilerOptions":{"outDir":"out-tsc"}}',
        'src/a.ts': '',
      }),
    ).toEqual([]);
  });

  it('hints where a build may still add to the folder', () => {
    const scripts = { build: 'tsc' };
    expect(places('./dist/*.css', { 'dist/a.js': '' }, { scripts })).toEqual(['hint exports ./x/*']);
    expect(places('./dist/*.css', { 'dist/a.js': '' })).toEqual(['warning exports ./x/*']);
    expect(places('./dist/icons/*.svg', { 'dist/a.js': '' }, { scripts })).toEqual(['hint exports ./x/*']);
  });

  it('says nothing of packages of types, which name the scripts that they describe', () => {
    expect(places('./es/*.js', { 'es/a.d.ts': '' })).toEqual([]);
    expect(places('./es/*.mjs', { 'es/a.d.mts': '' })).toEqual([]);
    expect(places('./es/*.cjs', { 'es/a.d.ts': '' })).toEqual(['warning exports ./x/*']);
  });

  it('says nothing of what has to be asked for, is never come to, or cannot be seen', () => {
    expect(places({ acme: './gone/*.ts', default: './*.js' }, { 'a.js': '' })).toEqual([]);
    expect(places(['./*.js', './gone/*.js'], { 'a.js': '' })).toEqual([]);
    expect(places('./locked/*.js', { locked: { unreadable: 'EACCES' } })).toEqual([]);
  });

  it('only hints in imports', () => {
    expect(found(CODE, { imports: { '#x/*': './gone/*.js' } })).toEqual(['hint imports #x/*']);
  });
});
