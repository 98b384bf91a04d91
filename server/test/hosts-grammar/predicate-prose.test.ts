import { expect, it } from 'vitest';
import { declarationItems } from '../../../scripts/generate-declaration-prose';
import { predicateProse, requirementProse } from '../../../scripts/generate-predicate-prose';
import { failureProse, list } from '../../../scripts/generate-prose';
import { searchProse } from '../../../scripts/generate-search-prose';
import type { Declaration } from '../../src/hosts/declaration';
import type { Predicate } from '../../src/hosts/predicate';

const a: Predicate = { key: ['a'] };
const b: Predicate = { key: ['b'] };

it.each<[string, Predicate]>([
  ['`a` or `b` is there', { any: [a, b] }],
  ['neither `a` nor `b` is there', { not: { any: [a, b] } }],
  ['`a` is not there or `b` is not there', { not: { all: [a, b] } }],
  ['`a` is there', { not: { not: a } }],
  ['`a` matches neither `x` nor `y`', { key: ['a'], matches: ['!x', '!y'] }],
  ['`a` matches `x` or `y`, but not `z`', { key: ['a'], matches: ['x', 'y', '!z'] }],
  ['`a` is no text, or matches `x`', { not: { key: ['a'], matches: ['*', '!x'] } }],
  ['`a` is there and not `null`', { key: ['a'], type: ['object', 'array', 'string', 'number', 'boolean'] }],
  ['`keywords` lacks `k`', { not: { keyword: 'k' } }],
  ['there is no file `f` or `g`', { not: { file: ['f', 'g'] } }],
  ['it depends on `x` or `y`', { any: [{ dependsOn: 'x' }, { dependsOn: 'y' }] }],
])('%s', (text, predicate) => {
  expect(predicateProse(predicate)).toBe(text);
});

it.each<[string, Predicate, Predicate]>([
  ['`a`, if it is there, is a string', { key: ['a'], type: 'string' }, a],
  [
    '`a` is not `1` (where `b` is there)',
    { key: ['a'], oneOf: [2] },
    { all: [{ key: ['a'], oneOf: [1] }, b] },
  ],
  ['`a` is there (where `b` is there)', a, { all: [{ not: a }, b] }],
])('of a condition, only what the demand does not say: %s', (text, require, condition) => {
  expect(requirementProse({ require, if: condition })).toBe(text);
});

it.each<[string, Declaration]>([
  ['- `x.js`, if it exists: a file.', { constant: 'x.js', optional: true, value: 'file' }],
  ['- always `x.js`: a file.', { constant: 'x.js', value: 'file' }],
  ['- `a`: a JSON file.', { at: ['a'], value: 'json', declares: { value: 'skip' } }],
  [
    '- `a[*]`, where it is a string: a file.',
    { at: ['a'], when: 'array', each: { when: 'string', value: 'file' } },
  ],
  [
    '- `a`: refused: the host wants a name. Given this, the host does not start.',
    { at: ['a'], value: 'refused', wants: 'a name', otherwise: { does: 'stops-host' } },
  ],
  [
    '- the package itself, by its name (`exports`, then `main`), loaded with `import()`, or else with `require`.',
    {
      oneOf: [
        { value: 'main', loader: 'import', optional: true },
        { value: 'main', loader: 'require' },
      ],
    },
  ],
])('%s', (text, declaration) => {
  expect(list(declarationItems([declaration])).join('\n')).toBe(text);
});

it('says what a host does, and what comes of it', () => {
  expect(failureProse({ does: 'drops-all', says: 'no', means: 'all is lost' })).toBe(
    'loads no plugin at all and prints "no", and all is lost',
  );
});

it('does not say of a search for nothing that is installed that there is nothing', () => {
  expect(searchProse([])[0]).toContain('the packages of the workspace themselves');
  expect(searchProse([{ in: 'directories', paths: ['x'] }])).toEqual([
    'In the application, the directory `x`.',
  ]);
});
