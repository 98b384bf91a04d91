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
import { shapeOfExports } from '../../src/resolve/exports';
import { DiskFileSystem } from '../../src/workspace/disk';
import { toPortable } from '../../src/workspace/paths';
import { difference } from './agreement';
import { NodeProcess, type Query, writeFiles } from './ask-node';
import { CONSUMER, DIRECTORIES, PACKAGES, SPECIFIERS } from './hand-made';

/** A few seconds are enough, unless the machine has much else to do. */
const PATIENCE = 60_000;

const fs = new DiskFileSystem();
const root = toPortable(realpathSync(mkdtempSync(join(tmpdir(), 'plugin-scout-'))));
const repository = toPortable(fileURLToPath(new URL('../../..', import.meta.url)));
let node: NodeProcess;

beforeAll(() => {
  node = new NodeProcess();
});
afterAll(() => {
  node.close();
  rmSync(root, { recursive: true, force: true });
});

/** Where Node and we differ, one line each. */
async function disagreements(queries: readonly Query[]): Promise<string[]> {
  const answers = await node.ask(queries);
  return queries.flatMap((query, index) => difference(fs, query, answers[index]!) ?? []);
}

describe('agreement with Node', { timeout: PATIENCE }, () => {
  it('on hand-made packages', async () => {
    const queries = handMade();
    expect(queries.length).toBeGreaterThan(1000);
    expect(await disagreements(queries)).toEqual([]);
  });

  it('on the packages installed here', async () => {
    const queries = installed();
    expect(queries.length).toBeGreaterThan(1000);
    expect(await disagreements(queries)).toEqual([]);
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
