import { describe, expect, it } from 'vitest';
import { respelled } from '../../src/rules/entry-point/respelled';

const cases: readonly (readonly [value: string, asked: string, there: string, result: string | undefined])[] =
  [
    ['./Lib/a.js', 'Lib/a.js', 'lib/a.js', './lib/a.js'],
    ['Lib/A', 'Lib/A.js', 'lib/a.js', 'lib/a'],
    ['Lib', 'Lib/index.js', 'lib/index.js', 'lib'],
    ['./x/../Lib/a.js', 'Lib/a.js', 'lib/a.js', './x/../lib/a.js'],
    ['A.js#Make', 'dist/A.js', 'dist/a.js', 'a.js#Make'],
    ['./Lib/*.js', 'Lib/b.js', 'lib/b.js', './lib/*.js'],
    ['a.js', 'Nodes/a.js', 'nodes/a.js', undefined],
    ['.', 'Index.js', 'index.js', undefined],
  ];

describe('respelled', () => {
  it.each(cases)('%s, looked for at %s, there as %s', (value, asked, there, result) => {
    expect(respelled(value, asked.split('/'), there.split('/'))).toBe(result);
  });
});
