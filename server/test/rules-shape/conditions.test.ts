import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonPath } from '../../src/manifest/json-path';
import type { JsonValue } from '../../src/manifest/manifest';
import { resolveTarget } from '../../src/resolve/package-target';
import { Trail } from '../../src/resolve/trail';
import { unreachableConditions } from '../../src/rules/shape/unreachable-conditions';
import { found, messageOf } from './checked';

const exporting = (target: JsonValue) => ({ exports: { '.': target } });

describe('condition-unreachable', () => {
  const places = (target: JsonValue) => found('condition-unreachable', exporting(target));

  it.each<[string, JsonValue, string[]]>([
    ['behind default', { default: './a.js', require: './b.js' }, ['warning exports . require']],
    [
      'behind default, further in',
      { node: { default: './a.js', import: './b.js' } },
      ['warning exports . node import'],
    ],
    ['behind a default that is closed', { default: null, require: './b.js' }, ['warning exports . require']],
    ['import in require', { require: { import: './a.js' } }, ['warning exports . require import']],
    [
      'require in import, some levels down',
      { import: { node: { require: './a.js', default: './b.js' } } },
      ['warning exports . import node require'],
    ],
    [
      'what is behind itself',
      { import: { import: './a.js', browser: './b.js' } },
      ['warning exports . import browser'],
    ],
    [
      'what has answered already',
      { node: './a.js', default: { node: './b.js', default: './c.js' } },
      ['warning exports . default node'],
    ],
    [
      'node behind import and require',
      { import: './a.js', require: './b.js', node: './c.js' },
      ['warning exports . node'],
    ],
    ['what makes no difference', { default: './a.js', require: './a.js' }, ['hint exports . require']],
  ])('tells %s', (_, target, expected) => {
    expect(places(target)).toEqual(expected);
  });

  it.each<[string, JsonValue]>([
    ['a default that has no answer for some', { default: { node: './a.js' }, browser: './b.js' }],
    ['a fallback behind import and require', { import: './a.js', require: './b.js', default: './c.js' }],
    ['browser behind import and require', { import: './a.js', require: './b.js', browser: './c.js' }],
    ['a condition that has no answer yet', { node: { import: './a.js' }, default: { node: './b.js' } }],
    ['node behind import alone', { import: './a.js', node: './b.js' }],
    ['items of an array', ['./a.js', './b.js', { default: './c.js' }]],
    ['one condition alone', { default: './a.js' }],
    ['types behind a script of their own', { import: './a.mjs', types: './a.d.mts' }],
    ['types in front', { types: './t/a.d.ts', import: './a.mjs', default: './a.js' }],
    ['types for the others', { import: { types: './a.d.mts', default: './b.mjs' }, types: './a.d.ts' }],
    [
      'types behind what TypeScript does not have',
      { browser: './a.js', types: './t/a.d.ts', default: './a.js' },
    ],
  ])('says nothing of %s', (_, target) => {
    expect(places(target)).toEqual([]);
  });

  it('tells types behind a script that has others beside it, and only hints where it has none', () => {
    const manifest = exporting({ import: './a.mjs', types: './types/a.d.ts' });
    expect(found('condition-unreachable', manifest, { 'a.d.mts': '' })).toEqual(['warning exports . types']);
    expect(messageOf('condition-unreachable', manifest, { 'a.d.mts': '' })).toContain(
      'reads `./a.d.mts` instead',
    );
    expect(found('condition-unreachable', manifest)).toEqual(['hint exports . types']);
    const alike = exporting({ import: './a.mjs', types: './a.d.ts' });
    expect(found('condition-unreachable', alike, { 'a.d.mts': '' })).toEqual(['hint exports . types']);
  });

  it('looks into imports, and not into an exports that Node refuses', () => {
    const target = { default: './a.js', node: './b.js' };
    expect(found('condition-unreachable', { imports: { '#a': target } })).toEqual([
      'warning imports #a node',
    ]);
    expect(found('condition-unreachable', { exports: { './a': target, node: './b.js' } })).toEqual([]);
  });

  const NAMES = [
    'import',
    'require',
    'node',
    'module-sync',
    'browser',
    'development',
    'production',
    'default',
    'x',
  ];
  const targets = fc.letrec<{ any: JsonValue }>((tie) => ({
    any: fc.oneof(
      { depthSize: 'medium', maxDepth: 4 },
      { arbitrary: fc.constantFrom<JsonValue>('./a.js', './b.js', null, 'bad'), weight: 2 },
      { arbitrary: fc.array(tie('any'), { maxLength: 2 }), weight: 1 },
      {
        arbitrary: fc.dictionary(fc.constantFrom(...NAMES), tie('any'), {
          maxKeys: 4,
          noNullPrototype: true,
        }),
        weight: 4,
      },
    ),
  })).any;

  /** Every set of conditions that some resolver may have. */
  const sets = [...Array(2 ** 6).keys()].flatMap((bits) => {
    const optional = ['module-sync', 'browser', 'development', 'production', 'x', 'node'];
    const chosen = optional.filter((_, index) => bits & (1 << index));
    if (chosen.includes('development') && chosen.includes('production')) return [];
    const loaded = [new Set([...chosen, 'import']), new Set([...chosen, 'require'])];
    const forNode = chosen.includes('node') || chosen.includes('module-sync');
    return forNode ? loaded : [...loaded, new Set(chosen)];
  });

  it('never tells what some set of conditions leads to', () => {
    const key = (at: JsonPath) => JSON.stringify(at);
    fc.assert(
      fc.property(targets, (target) => {
        const dead = unreachableConditions(target, []).map(({ at }) => key(at));
        if (dead.length === 0) return;
        for (const conditions of sets) {
          const trail = new Trail();
          const query = { field: 'exports' as const, packageRoot: '/p', conditions, star: undefined, trail };
          resolveTarget(query, target, []);
          const { trail: steps } = trail.failed('invalid');
          const taken = steps.filter(({ kind, result }) => kind === 'condition' && result === 'taken');
          expect(taken.map(({ at }) => key(at ?? [])).filter((at) => dead.includes(at))).toEqual([]);
        }
      }),
      { numRuns: 300, seed: 20_261_122 },
    );
  });
});

describe('condition-unknown', () => {
  const places = (target: JsonValue) => found('condition-unknown', exporting(target));

  it.each([
    ['improt', 'import'],
    ['imports', 'import'],
    ['requir', 'require'],
    ['reqiure', 'require'],
    ['defualt', 'default'],
    ['defaults', 'default'],
    ['Import', 'import'],
    ['type', 'types'],
    ['ndoe', 'node'],
    ['browsr', 'browser'],
    ['modul', 'module'],
    ['developement', 'development'],
    ['producton', 'production'],
    ['react_native', 'react-native'],
  ])('tells `%s`, and that `%s` was likely meant', (slip, meant) => {
    const target = { [slip]: './a.js' };
    expect(places(target)).toEqual([`warning exports . ${slip}`]);
    expect(messageOf('condition-unknown', exporting(target))).toContain(`Did you mean \`${meant}\`?`);
  });

  it.each([
    ...[
      'code',
      'mode',
      'none',
      'node18',
      'vue2',
      'es2022',
      'bun',
      'deno',
      'demo',
      'acme',
      '@acme/source',
      'edge',
    ],
    ...[
      'style',
      'styles',
      'script',
      'scripts',
      'worker',
      'server',
      'types@>=4.8',
      'turbopack',
      'source',
      'test',
    ],
  ])('says nothing of `%s`', (name) => {
    expect(places({ [name]: './a.js', default: './b.js' })).toEqual([]);
  });

  it('says nothing of a name beside the one that it resembles', () => {
    expect(places({ modules: './a.js', module: './b.js', default: './c.js' })).toEqual([]);
  });

  it('tells subpaths among conditions', () => {
    const target = { node: { './a': './a.js', '.': './b.js' } };
    expect(places(target)).toEqual(['warning exports . node ./a', 'warning exports . node .']);
    expect(messageOf('condition-unknown', exporting(target))).toContain(
      'subpaths belong to the outermost object',
    );
  });
});
