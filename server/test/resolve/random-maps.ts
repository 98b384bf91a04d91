import type { JsonObject, JsonValue } from '../../src/manifest/manifest';

/** A pseudo-random number generator with a seed (mulberry32), so that a failure can be repeated. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The files that every generated package holds. */
export const FILES = {
  'index.js': '',
  'a.js': '',
  'lib/a.js': '',
  'lib/b/c.js': '',
  'lib/b/index.js': '',
  's p.js': '',
  'x*y.js': '',
  'node_modules/inner/index.js': '',
};

const TARGETS = [
  ...['./index.js', './a.js', './lib/a.js', './lib/b/c.js', './missing.js', './lib', './lib/', './s p.js'],
  ...[
    './s%20p.js',
    './a.js?q',
    './a.js#h',
    './lib\\a.js',
    './lib//a.js',
    './a',
    './x*y.js',
    './a%2fb.js',
    './%zz.js',
  ],
  ...[
    './node_modules/inner/index.js',
    './lib/../a.js',
    '../a.js',
    './../a.js',
    './%2e%2e/a.js',
    '/a.js',
    'a.js',
    '',
    '.',
  ],
  ...['./*', './*.js', './lib/*', './lib/*.js', './lib/*/*.js', './lib/*/index.js', './lib/b*', './ a.js'],
];
/** Without the empty target: Node looks for a package without a name, we call it invalid. */
const NAMES = TARGETS.filter((target) => target !== '');
const IMPORT_TARGETS = [
  ...NAMES,
  'dep',
  'dep/sub',
  'dep/*',
  'fs',
  'node:fs',
  '@s/dep',
  '@s',
  '.x',
  'd%65p',
  'self',
];
const SUBPATHS = [
  ...[
    '.',
    './a',
    './a.js',
    './lib/a',
    './lib/a.js',
    './lib/*',
    './lib/*.js',
    './*',
    './*.js',
    './l*',
    './lib/b/*',
  ],
  ...['./lib/b/c', './*/c', './', './lib/', './a*b*', './x*y', './%61', './package.json'],
];
const CONDITIONS = [
  'node',
  'require',
  'import',
  'default',
  'types',
  'browser',
  'module-sync',
  'node-addons',
  'x',
  './a',
];

export type Random = () => number;
const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
const times = <T>(random: Random, most: number, make: () => T): T[] =>
  Array.from({ length: Math.floor(random() * (most + 1)) }, make);

function target(random: Random, targets: readonly string[], depth: number): JsonValue {
  const die = random();
  if (depth > 0 && die < 0.3) return conditions(random, targets, depth - 1);
  if (depth > 0 && die < 0.42) return times(random, 3, () => target(random, targets, depth - 1));
  if (die < 0.49) return null;
  if (die < 0.53) return pick<JsonValue>(random, [true, false, 0, 7]);
  return pick(random, targets);
}

function conditions(random: Random, targets: readonly string[], depth: number): JsonObject {
  const names = random() < 0.04 ? [...CONDITIONS, '0', '17', '01'] : CONDITIONS;
  return Object.fromEntries(times(random, 4, () => [pick(random, names), target(random, targets, depth)]));
}

/** A map of `exports`, sound or not, in any of its forms. */
export function randomExports(random: Random): JsonValue {
  const die = random();
  if (die < 0.12) {
    const value = target(random, TARGETS, 2);
    // Node 20 refuses these, as its documentation has it; later ones pass over them.
    return typeof value === 'number' || typeof value === 'boolean' ? './a.js' : value;
  }
  if (die < 0.3) return conditions(random, TARGETS, 2);
  const entries = times(random, 6, () => [pick(random, SUBPATHS), target(random, TARGETS, 2)] as const);
  if (random() < 0.05) entries.push([pick(random, CONDITIONS), './a.js']);
  return Object.fromEntries(entries);
}

/** A map of `imports`. */
export function randomImports(random: Random): JsonObject {
  const keys = SUBPATHS.map((subpath) => subpath.replace(/^\.\/?/, random() < 0.05 ? '#/' : '#'));
  return Object.fromEntries(times(random, 6, () => [pick(random, keys), target(random, IMPORT_TARGETS, 2)]));
}

/** What to ask a map for: its keys with the star replaced, and a few that every map is asked for. */
export function subpathsFor(map: JsonValue, random: Random): string[] {
  const keys = typeof map === 'object' && map !== null && !Array.isArray(map) ? Object.keys(map) : [];
  const stars = [
    'a',
    'a.js',
    'b',
    'b/c',
    's p',
    'lib/a',
    '..',
    './a',
    'node_modules/x',
    '%2e',
    '%61',
    '',
    'b/',
  ];
  const filled = keys.flatMap((key) => [
    key,
    ...times(random, 2, () => key.replace('*', pick(random, stars))),
  ]);
  return [...new Set([...filled, '.', './a', './lib/a.js', './lib/b/c', pick(random, SUBPATHS)])];
}
