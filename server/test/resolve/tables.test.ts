import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/manifest/manifest';
import { resolveBare } from '../../src/resolve/bare';
import { resolveExports } from '../../src/resolve/exports';
import { resolveImports } from '../../src/resolve/imports';
import { DiskFileSystem } from '../../src/workspace/disk';
import type { FileSystem } from '../../src/workspace/file-system';
import { toPortable } from '../../src/workspace/paths';
import { difference, wordsOfNode, wordsOfOurs } from './agreement';
import { NodeProcess, type Query, writeFiles } from './ask-node';
import { CASES, FILES } from './tables/node';

/** A few seconds are enough, unless the machine has much else to do. */
const PATIENCE = 60_000;

/** What Node has anyway, or only in one mode. */
const NODES = new Set(['node', 'import', 'require', 'default']);

const fs = new DiskFileSystem();
const root = toPortable(realpathSync(mkdtempSync(join(tmpdir(), 'plugin-scout-'))));
afterAll(() => rmSync(root, { recursive: true, force: true }), PATIENCE);

describe("the table of Node's own tests", { timeout: PATIENCE }, () => {
  it('is right about us, and about the Node here', async () => {
    writeFiles(`${root}/node`, FILES);
    const modes = ['require', 'import'] as const;
    const rows = CASES.flatMap(([folder, specifiers, expected]) =>
      specifiers.flatMap((specifier) =>
        modes.map((mode) => {
          const answer = typeof expected === 'string' ? expected : expected[mode];
          const from = folder === '' ? `${root}/node` : `${root}/node/${folder}`;
          return { query: { from, specifier, mode }, answer };
        }),
      ),
    );
    const node = new NodeProcess();
    const answers = await node.ask(rows.map(({ query }) => query));
    node.close();
    const named = (words: string) => words.replace(`found ${root}/node/`, '');
    const told = rows.map(({ query }, index) => {
      const ours = resolveBare(fs, query.specifier, query.from, query.mode);
      const row = `${query.mode} ${query.specifier}`;
      return {
        row,
        ours: named(wordsOfOurs(fs, ours, query.mode)),
        node: named(wordsOfNode(answers[index]!)),
      };
    });
    const wanted = rows.map(({ query, answer }) => {
      return { row: `${query.mode} ${query.specifier}`, ours: answer, node: answer };
    });
    expect(told).toEqual(wanted);
  });
});

interface Table {
  readonly exports?: JsonObject;
  readonly imports?: JsonObject;
  /** Subpath or name; conditions with blanks between; the file, the package or the outcome. */
  readonly cases: readonly (readonly [request: string, conditions: string, expected: string])[];
}

/**
 * The maps of enhanced-resolve's tests (test/exportsField.test.js, importsField.test.js) and of resolve.exports'
 * (test/index.ts). Left out: where they do not follow Node, as with keys that end in '/' and targets with '..'.
 */
describe.each(['enhanced-resolve', 'resolve-exports'])('the table of %s', { timeout: PATIENCE }, (name) => {
  const file = new URL(`./tables/${name}.json`, import.meta.url);
  const tables: Table[] = JSON.parse(readFileSync(file, 'utf8'));

  it('is right about us', () => {
    const answers = tables.map(({ exports, imports, cases }) => {
      const manifest = { exports, imports } as JsonObject;
      const asked = cases.map(([request, conditions]) => {
        return [request, conditions, ask(manifest, request, new Set(conditions.split(' ')))] as const;
      });
      return { ...manifest, cases: asked };
    });
    expect(answers).toEqual(tables);
  });

  it('is put to Node too, with the same conditions', async () => {
    const extra = (conditions: string) =>
      conditions
        .split(' ')
        .filter((one) => one !== '' && !NODES.has(one))
        .join(' ');
    const sets = new Set(tables.flatMap(({ cases }) => cases.map(([, conditions]) => extra(conditions))));
    const queriesOf = new Map([...sets].map((set) => [set, [] as Query[]]));
    for (const [index, { exports, imports, cases }] of tables.entries()) {
      const place = `${root}/${name}/${index}/node_modules/self`;
      const targets = cases.flatMap(([, , expected]) =>
        expected.startsWith('./') ? [expected.slice(2)] : [],
      );
      // What is a file cannot be a folder too.
      const kept = targets.filter((one) => !targets.some((other) => other.startsWith(`${one}/`)));
      const files = Object.fromEntries(kept.map((target) => [target, '']));
      writeFiles(place, { ...files, 'package.json': { name: 'self', exports, imports } });
      for (const [request, conditions] of cases) {
        const specifier = request.startsWith('#') ? request : `self${request.slice(1)}`;
        const queries = (['require', 'import'] as const).map((mode) => ({ from: place, specifier, mode }));
        queriesOf.get(extra(conditions))!.push(...queries);
      }
    }
    const differences = [...queriesOf].map(async ([set, queries]) => {
      const conditions = set.split(' ').filter(Boolean);
      const node = new NodeProcess({ conditions });
      const answers = await node.ask(queries);
      node.close();
      return queries.flatMap((query, index) => difference(fs, query, answers[index]!, conditions) ?? []);
    });
    expect((await Promise.all(differences)).flat()).toEqual([]);
  });
});

/** All files are there, and no manifest but the one that is asked. */
const everything: FileSystem = {
  stat: () => 'file',
  readFile: () => ({ kind: 'missing' }),
  readDirectory: () => ({ kind: 'missing' }),
  realPath: (path) => path,
};

function ask(manifest: JsonObject, request: string, conditions: ReadonlySet<string>): string {
  const resolution = request.startsWith('#')
    ? resolveImports(everything, '/p', manifest, request, conditions)
    : resolveExports(everything, '/p', manifest, request, conditions);
  if (resolution.outcome === 'found') return `.${resolution.target.slice(2)}`;
  // A target that names a package is the last thing that was looked at.
  return resolution.outcome === 'external' ? resolution.trail.at(-1)!.subject : resolution.outcome;
}
