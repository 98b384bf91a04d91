import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DiskFileSystem } from '../../src/workspace/disk';
import { toPortable } from '../../src/workspace/paths';
import { difference } from './agreement';
import { NodeProcess, type Query, writeFiles } from './ask-node';
import {
  type GeneratedPackage,
  packageWithExports,
  packageWithImports,
  packageWithMain,
} from './generated-packages';
import { ODDLY_NAMED, oddSpecifier } from './odd-specifiers';

/** Of each kind and seed. More of them, for once: GENERATED_RUNS=5000 npx vitest run --project unit generated */
const RUNS = Number(process.env.GENERATED_RUNS ?? 60);
/** One seed that is always the same, and one of the day: its number stands in the test's title. */
const SEEDS = [20_261_122, Date.now() % 0x7fff_ffff];
/** A few seconds are enough, unless the machine has much else to do. */
const PATIENCE = 60_000;

const fs = new DiskFileSystem();
const root = toPortable(realpathSync(mkdtempSync(join(tmpdir(), 'plugin-scout-'))));
let node: NodeProcess;
/** A name that URLs would have to encode. */
const places = `${root}/a b#c?%20é`;
let count = 0;

beforeAll(() => {
  writeFiles(`${root}/odd/node_modules`, ODDLY_NAMED);
  writeFiles(`${places}/node_modules`, {
    'dep/package.json': { exports: { '.': './a.js', './lib/*': './*' } },
    'dep/a.js': '',
    '@s/dep/package.json': { main: 'lib' },
    '@s/dep/lib/index.js': '',
  });
  node = new NodeProcess();
});
afterAll(() => {
  node.close();
  rmSync(root, { recursive: true, force: true });
}, PATIENCE);

/** Writes the package to a place that Node has not seen, and asks for all of it: from outside and from within. */
function write({ name, manifest, files, asked }: GeneratedPackage): Query[] {
  const place = `${places}/${count++}`;
  const own = `${place}/node_modules/${name}`;
  writeFiles(own, { ...files, 'package.json': manifest });
  return asked.flatMap((request) => {
    const specifier = request.startsWith('#') ? request : name + request.slice(1);
    const places = request.startsWith('#') ? [own, `${own}/lib`] : [place, own];
    return places.flatMap((from): Query[] => [
      { from, specifier, mode: 'require' },
      { from, specifier, mode: 'import' },
    ]);
  });
}

describe.each(SEEDS)('generated packages, seed %i', { timeout: PATIENCE }, (seed) => {
  it.each([
    ['exports', packageWithExports],
    ['imports', packageWithImports],
    ['main', packageWithMain],
  ])('%s: we resolve as Node does', async (_, generated) => {
    const outcomes = new Set<string>();
    const agrees = fc.asyncProperty(generated, async (given) => {
      const queries = write(given);
      const answers = await node.ask(queries);
      for (const answer of answers) outcomes.add('code' in answer ? answer.code : 'found');
      expect(queries.flatMap((query, index) => difference(fs, query, answers[index]!) ?? [])).toEqual([]);
    });
    await fc.assert(agrees, { seed, numRuns: RUNS });
    expect(outcomes.size).toBeGreaterThan(3);
  });

  it('specifiers: we resolve as Node does', async () => {
    const agrees = fc.asyncProperty(
      fc.array(oddSpecifier, { minLength: 5, maxLength: 15 }),
      async (specifiers) => {
        const queries = specifiers.flatMap((specifier): Query[] => [
          { from: `${root}/odd/src`, specifier, mode: 'require' },
          { from: `${root}/odd/src`, specifier, mode: 'import' },
        ]);
        const answers = await node.ask(queries);
        expect(queries.flatMap((query, index) => difference(fs, query, answers[index]!) ?? [])).toEqual([]);
      },
    );
    await fc.assert(agrees, { seed, numRuns: RUNS });
  });
});
