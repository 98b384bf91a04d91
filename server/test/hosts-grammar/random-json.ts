/** Numbers from 0 up to 1, the same for the same seed (mulberry32): a failure can be looked at again. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Words of the grammar, and such as trip up code: names of inherited properties, pointers, half characters. */
const WORDS = [
  ...['id', 'title', 'ecosystem', 'npm', 'rules', 'define', 'approach', 'metadata', 'discovered', 'accepted'],
  ...[
    'require',
    'otherwise',
    'does',
    'silent',
    'search',
    'in',
    'node_modules',
    'entryPoints',
    'all',
    'any',
    'not',
  ],
  ...[
    'name',
    'pattern',
    'key',
    'value',
    'file',
    'json',
    'declares',
    'each',
    'use',
    'oneOf',
    'at',
    'if',
    'probe',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'length',
    'a/b',
    '~1',
    '%',
    '%zz',
    '\ud800',
    '',
  ],
  ...['(', '[', '!', '**', '+(*a)', '\u0000', '*'],
];

/** A JSON value, made of the grammar's words more often than not. */
export function randomJson(random: () => number, depth = 5): unknown {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  const kind = random();
  if (depth === 0 || kind < 0.35) return pick([...WORDS, null, true, false, 0, -1, 1e308, 3.5]);
  const count = Math.floor(random() * 4);
  if (kind < 0.55) return Array.from({ length: count }, () => randomJson(random, depth - 1));
  const entries = Array.from({ length: count }, () => [pick(WORDS), randomJson(random, depth - 1)]);
  // Parsed, so that '__proto__' is a key as any other.
  return JSON.parse(
    `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(',')}}`,
  );
}

/** A copy of a JSON value in which one value, anywhere, is another, gone, or stands under another key. */
export function spoil(value: unknown, random: () => number): unknown {
  const copy = structuredClone(value) as object;
  let holder: Record<string, unknown> = copy as Record<string, unknown>;
  for (;;) {
    const keys = Object.keys(holder);
    if (keys.length === 0) return copy;
    const key = keys[Math.floor(random() * keys.length)]!;
    const below = holder[key];
    if (below !== null && typeof below === 'object' && random() < 0.8) {
      holder = below as Record<string, unknown>;
      continue;
    }
    const way = random();
    if (way < 0.4) holder[key] = randomJson(random, 2);
    else if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else {
      delete holder[key];
      if (way < 0.7) holder[`${key}x`] = below;
    }
    return copy;
  }
}
