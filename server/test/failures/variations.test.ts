import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { check } from './check';
import type { Variation } from './report';

// The same slips on other hosts: what is found of the reports is found because of how hosts, Node and packers work.

const FOLDER = join(import.meta.dirname, 'variations');
const variations: Variation[] = [];
for (const file of readdirSync(FOLDER).sort()) {
  variations.push(...((await import(`./variations/${basename(file, '.ts')}.ts`)).variations as Variation[]));
}

it.each(variations)('$host: $what', async (variation) => {
  const { diagnostics } = await check(variation);
  const told = diagnostics.filter(
    ({ code, severity }) => code === variation.code && (severity === 'error' || severity === 'warning'),
  );
  expect(told.map(({ message }) => message).join('\n')).toContain(variation.words);
});
