import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { DiskFileSystem } from '../../src/workspace/disk';
import { toPortable } from '../../src/workspace/paths';
import { difference } from '../resolve/agreement';
import { NodeProcess } from '../resolve/ask-node';
import { installCorpus } from './install';
import { installedPackages, queriesOf } from './installed-packages';

// Our resolution of every package that npm and pnpm installed, against Node's, in one child process per corpus.

const fs = new DiskFileSystem();

/** Where a corpus is, whether it has been installed by npm or pnpm, and how many packages it holds at least. */
const CORPORA: [string, number][] = [
  ['packages', 600],
  ['packages-pnpm', 600],
  ['node-red', 500],
  ['oclif', 400],
  ['oclif-pnpm', 100],
  ['homebridge', 400],
  ['homebridge-pnpm', 150],
  ['karma', 400],
  ['karma-pnpm', 100],
  ['directus', 300],
];

describe.each(CORPORA)('%s', (corpus, least) => {
  it('is resolved as Node resolves it, down to the last subpath', async () => {
    const folder = toPortable(await installCorpus(corpus));
    const packages = installedPackages(fs, folder);
    expect(packages.length).toBeGreaterThan(least);
    expect(existsSync(path.join(folder, 'node_modules/.pnpm'))).toBe(corpus.endsWith('-pnpm'));

    const node = new NodeProcess();
    const queries = packages.flatMap((installed) => queriesOf(fs, installed));
    const answers = await node.ask(queries);
    node.close();
    expect(answers.filter((answer) => 'path' in answer).length).toBeGreaterThan(queries.length / 3);
    const differences = queries.flatMap((query, index) => difference(fs, query, answers[index]!) ?? []);
    expect(differences).toEqual([]);
  });
});
