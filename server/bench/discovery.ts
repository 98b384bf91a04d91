import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { DiskFileSystem, Engine } from '../src/index';
import type { Figure } from './figure';
import { exponent, median, ratio, time } from './measure';
import { makeTree, type Tree } from './trees';

const ROUNDS = 9;

/** The floor: reading and parsing a known list of every package.json. */
export function readAndParse(tree: Tree): void {
  for (const manifest of tree.manifests) JSON.parse(readFileSync(manifest, 'utf8'));
}

/** Discovery from nothing, as the command does it. */
export function discoverIn(tree: Tree): Engine {
  const engine = new Engine({ fs: new DiskFileSystem(), folders: [{ name: 'bench', path: tree.root }] });
  for (const _ of engine.update());
  return engine;
}

/** Cold discovery on both layouts; one changed manifest; growth. */
export function measureDiscovery(): Figure[] {
  const figures: Figure[] = [];
  for (const layout of ['npm', 'pnpm'] as const) {
    const tree = makeTree(layout, 5000);
    const engine = discoverIn(tree);
    const found = engine.report().plugins.length;
    if (found < 50) throw new Error(`only ${found} plugins found in the ${layout} tree: it measures nothing`);
    figures.push({
      name: `${layout}: discovery of ${found} plugins / read and parse 5,000 manifests`,
      value: ratio(
        ROUNDS,
        () => discoverIn(tree),
        () => readAndParse(tree),
      ),
      gate: 2,
    });
    figures.push({
      name: `${layout}: the same with the whole report, all targets checked`,
      value: ratio(
        ROUNDS,
        () => discoverIn(tree).report(),
        () => readAndParse(tree),
      ),
      gate: 3.5,
    });
    figures.push({
      name: `${layout}: one changed manifest / the cold pass`,
      value: oneChange(engine, tree) / median(Array.from({ length: 5 }, () => time(() => discoverIn(tree)))),
      gate: 0.01,
    });
  }
  const [small, large] = [1000, 20000].map((size) => {
    const tree = makeTree('npm', size);
    discoverIn(tree);
    return { size, cost: median(Array.from({ length: 7 }, () => time(() => discoverIn(tree)))) };
  });
  figures.push({
    name: 'growth from 1,000 to 20,000 packages, exponent',
    value: exponent(small!, large!),
    gate: 1.05,
  });
  return figures;
}

/** Milliseconds from an edit of one workspace package to results that are up to date again. */
function oneChange(engine: Engine, tree: Tree): number {
  const [workspace] = tree.workspaces;
  const path = `${workspace}/package.json`;
  if (dirname(path) !== workspace) throw new Error('the tree has no workspace packages');
  const once = () => {
    engine.invalidate([{ path, kind: 'changed' }]);
    for (const _ of engine.update());
  };
  // A server lives for hours: what counts is the hundredth edit, not the first.
  for (let count = 0; count < 300; count += 1) once();
  return median(Array.from({ length: 101 }, () => time(once)));
}
