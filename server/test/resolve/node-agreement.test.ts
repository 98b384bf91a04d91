import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonValue } from '../../src/manifest/manifest';
import { resolveBare } from '../../src/resolve/bare';
import { shapeOfExports } from '../../src/resolve/exports';
import { DiskFileSystem } from '../../src/workspace/disk';
import { toPortable } from '../../src/workspace/paths';
import { type Answer, askNode, type Query, wordsOfNode, wordsOfOurs, writeFiles } from './ask-node';
import { CONSUMER, DIRECTORIES, PACKAGES, SPECIFIERS } from './hand-made';
import { FILES, randomExports, randomImports, seeded, subpathsFor } from './random-maps';

const MAPS = 300;
/** A few seconds are enough, unless the machine has much else to do. */
const PATIENCE = 60_000;
const SEED = 20_261_122;

/** Where we differ on purpose, besides names in `imports` that start with '#/' and that not every Node refuses. */
const JUSTIFIED = new Set([
  // A subpath that climbs out of its package: Node goes along, we say so.
  'import subpaths/../main-exact/lib/main.js',
  // A `main` that Node 20 reads as a URL and later ones as a path: unknown to us.
  'import main-percent',
  'import main-hash',
  'import main-backslash',
  'import main-encoded-slash',
  // Where lib.js stands beside lib/, later ones take "lib/" for "lib/.js".
  'import main-slash',
]);

const fs = new DiskFileSystem();
const root = toPortable(realpathSync(mkdtempSync(join(tmpdir(), 'plugin-scout-'))));
const repository = toPortable(fileURLToPath(new URL('../../..', import.meta.url)));
const groups = {
  handMade: handMade(),
  exports: generatedExports(),
  imports: generatedImports(),
  installed: installed(),
};
const answers = new Map<Query, Answer>();

beforeAll(() => {
  const queries = Object.values(groups).flat();
  for (const [index, answer] of askNode(queries).entries()) answers.set(queries[index]!, answer);
}, PATIENCE);
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Where Node and we differ, one line each. */
function disagreements(queries: readonly Query[]): string[] {
  return queries.flatMap((query) => {
    const answer = answers.get(query)!;
    const ours = resolveBare(fs, query.specifier, query.from, query.mode);
    const [theirs, mine] = [wordsOfNode(answer), wordsOfOurs(fs, ours, query.mode)];
    if (theirs === mine) return [];
    if (mine === 'external' && query.specifier.startsWith('#') && isElsewhere(theirs, query)) return [];
    if (theirs === 'invalid' && query.specifier.startsWith('#/')) return [];
    if (JUSTIFIED.has(`${query.mode} ${query.specifier}`)) return [];
    return [`${query.mode} ${query.specifier} from ${query.from}: Node ${theirs}, we ${mine}`];
  });
}

/** Node goes on where a name in `imports` leads to another package; we stop there. */
function isElsewhere(theirs: string, { from }: Query): boolean {
  const inner = theirs.split(`${from}/`)[1];
  return theirs === 'not-found' || inner === undefined || inner.startsWith('node_modules/');
}

describe('agreement with Node', { timeout: PATIENCE }, () => {
  it('on hand-made packages', () => {
    expect(groups.handMade.length).toBeGreaterThan(1000);
    expect(disagreements(groups.handMade)).toEqual([]);
  });

  it('on generated exports', () => {
    const outcomes = new Set(groups.exports.map((query) => wordsOfNode(answers.get(query)!).split(' ')[0]));
    expect(outcomes).toEqual(new Set(['found', 'not-found', 'is-directory', 'not-exported', 'invalid']));
    expect(disagreements(groups.exports)).toEqual([]);
  });

  it('on generated imports', () => {
    const outcomes = new Set(groups.imports.map((query) => wordsOfNode(answers.get(query)!).split(' ')[0]));
    expect(outcomes).toEqual(
      new Set(['found', 'not-found', 'is-directory', 'not-exported', 'invalid', 'external']),
    );
    expect(disagreements(groups.imports)).toEqual([]);
  });

  it('on the packages installed here', () => {
    expect(groups.installed.length).toBeGreaterThan(1000);
    expect(disagreements(groups.installed)).toEqual([]);
  });
});

function bothModes(from: string, specifier: string): Query[] {
  return [
    { from, specifier, mode: 'require' },
    { from, specifier, mode: 'import' },
  ];
}

function handMade(): Query[] {
  const tree = join(root, 'hand-made');
  writeFiles(tree, CONSUMER);
  for (const [name, files] of Object.entries(PACKAGES)) {
    if (name !== 'shadowed') writeFiles(join(tree, 'app/node_modules', name), files);
  }
  symlinkSync(join(tree, 'elsewhere/linked'), join(tree, 'app/node_modules/linked'), 'junction');
  const specifiers = [...Object.keys(PACKAGES), ...SPECIFIERS];
  const directories = DIRECTORIES.map((directory) => toPortable(join(tree, directory)));
  return directories.flatMap((from) => specifiers.flatMap((specifier) => bothModes(from, specifier)));
}

function generatedExports(): Query[] {
  const random = seeded(SEED);
  const from = `${root}/exports`;
  return Array.from({ length: MAPS }, (_, index) => {
    const exports = randomExports(random);
    const name = `generated-${index}`;
    writeFiles(join(from, 'node_modules', name), { ...FILES, 'package.json': { name, exports } });
    const subpaths = subpathsFor(exports, random).filter((subpath) => subpath.startsWith('.'));
    return subpaths.flatMap((subpath) => bothModes(from, name + subpath.slice(1)));
  }).flat();
}

function generatedImports(): Query[] {
  const random = seeded(SEED + 1);
  const tree = `${root}/imports`;
  writeFiles(join(tree, 'node_modules/dep'), { 'index.js': '', 'sub/index.js': '' });
  return Array.from({ length: MAPS / 2 }, (_, index) => {
    const imports = randomImports(random);
    const from = `${tree}/generated-${index}`;
    const exports = index % 2 === 0 ? { '.': './a.js' } : undefined;
    writeFiles(from, { ...FILES, 'package.json': { name: 'self', exports, imports } });
    const names = [...subpathsFor(imports, random), '#a', '#lib/b', '#'].filter((name) =>
      name.startsWith('#'),
    );
    return names.flatMap((name) => bothModes(from, name));
  }).flat();
}

/** Every package of this repository's node_modules by name, its plain subpaths, and some of what lies in its root. */
function installed(): Query[] {
  const modules = `${repository}/node_modules`;
  const names = readdirSync(modules).flatMap((name) =>
    name.startsWith('@') ? readdirSync(join(modules, name)).map((inner) => `${name}/${inner}`) : [name],
  );
  const packages = names.filter((name) => existsSync(join(modules, name, 'package.json')));
  return packages.flatMap((name) => {
    const { exports }: { exports?: JsonValue } = JSON.parse(
      readFileSync(join(modules, name, 'package.json'), 'utf8'),
    );
    const isMap = typeof exports === 'object' && exports !== null && shapeOfExports(exports) === 'subpaths';
    const declared = isMap ? Object.keys(exports).filter((key) => !key.includes('*')) : [];
    const files = readdirSync(join(modules, name)).slice(0, 5);
    const stems = files.map((file) => `/${file.replace(/\.\w+$/, '')}`);
    const subpaths = new Set(['', '/package.json', ...stems, ...declared.map((key) => key.slice(1))]);
    return [...subpaths].flatMap((subpath) => bothModes(repository, name + subpath));
  });
}
