import { readdirSync } from 'node:fs';
import path from 'node:path';
import { bundleSuite } from './rig/bundle';
import { makeScratch, repositoryRoot } from './rig/places';
import { runSuite } from './rig/run-suite';

/** How many tests of a part went which way. */
export interface Outcome {
  passed: number;
  failed: number;
}

/** The parts of the tests in a real VS Code, in the order in which they run. */
export const parts: Readonly<Record<string, () => Promise<Outcome>>> = {
  inside: () => runInside('suite', path.join(repositoryRoot, 'test-fixtures', 'showcase')),
};

/** Runs the test files of a folder inside VS Code, which opens a copy of a workspace. */
async function runInside(folder: string, workspace: string): Promise<Outcome> {
  const scratch = makeScratch('bundle');
  try {
    const suitePath = await bundleSuite({
      tests: testsIn(path.join(import.meta.dirname, folder)),
      outfile: path.join(scratch.path, 'suite.js'),
    });
    return await runSuite({ extensionPath: process.env.EXT ?? repositoryRoot, suitePath, workspace });
  } finally {
    scratch.remove();
  }
}

function testsIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.test.ts'))
    .sort()
    .map((name) => path.join(folder, name));
}
