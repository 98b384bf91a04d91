import { describe, expect, it } from 'vitest';
import { compileGlobs, depthOf, isBoundedGlob, isGlob } from '../../src/hosts/globs';
import { compileTextPatterns } from '../../src/hosts/text-patterns';

describe('text patterns', () => {
  it.each<[string | string[], string[], string[]]>([
    ['./*', ['./', './a', './a/b'], ['a', '.', '../a']],
    ['*.json', ['.json', './a/b.json'], ['a.jsonc', 'json']],
    ['*:*', ['a:b', ':', 'a:b:c'], ['ab', '']],
    ['a*b*c', ['abc', 'aXbYc', 'abbcc'], ['ac', 'acb', 'ab']],
    ['ab*ba', ['abba', 'ab-ba'], ['aba', 'ab']],
    ['*', ['', 'x'], []],
    ['a.c', ['a.c'], ['abc']],
    ['!$(*', ['./a', '$'], ['$(add)']],
    [
      ['./*', '../*', '!*.md'],
      ['./a', '../a'],
      ['a', './a.md'],
    ],
  ])('%j', (pattern, taken, left) => {
    const takes = compileTextPatterns(pattern);
    expect(taken.filter((text) => !takes(text))).toEqual([]);
    expect(left.filter(takes)).toEqual([]);
  });

  it('take no time to speak of, whatever they are', () => {
    const takes = compileTextPatterns(`${'a*'.repeat(200)}b`);
    const start = performance.now();
    expect(takes('a'.repeat(100_000))).toBe(false);
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe('globs', () => {
  it('take and leave as minimatch does', () => {
    const takes = compileGlobs(['a-*', '@*/a-*', '!a-core'], ['a-old*']);
    expect(['a-b', '@s/a-b'].filter((one) => !takes(one))).toEqual([]);
    expect(['a-core', 'a-older', 'a-b/c', '@s/b', 'b'].filter(takes)).toEqual([]);
  });

  it.each(['', '!', '!!', 'x'.repeat(70_000)])('pass over what is none', (glob) => {
    expect(isGlob(glob)).toBe(false);
    expect(compileGlobs([glob])('x')).toBe(false);
    expect(compileGlobs(['x'], [glob])('x')).toBe(true);
  });

  it.each(['**/*.js', '**/*.+(js|cjs|mjs)', '!(*.d).ts', '{a,b}/**/*-*.js', '*.backup-+([0-9])', '@*/x-*-*'])(
    '%s is bounded',
    (glob) => {
      expect(isBoundedGlob(glob)).toBe(true);
      const takes = compileGlobs([glob]);
      const start = performance.now();
      for (const text of ['a'.repeat(214), `${'a/'.repeat(100)}b`, `@a/x-${'-'.repeat(200)}`]) takes(text);
      expect(performance.now() - start).toBeLessThan(500);
    },
  );

  it.each([
    '+(*a)+(*a)b',
    '*(*(a|b)*)c',
    '*a*a*a*a*b',
    '+({a,b}*)c',
    '**/a/**/a/**/a/**/b',
    'x'.repeat(300),
    '',
  ])('%s is not', (glob) => expect(isBoundedGlob(glob)).toBe(false));

  it.each([
    [['*.js'], 0],
    [['*.js', 'a/*/index.js'], 2],
    [['**/*.js'], Infinity],
    [[], 0],
  ])('%j go %d folders deep', (globs, depth) => expect(depthOf(globs)).toBe(depth));
});
