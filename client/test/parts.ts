import { cpSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runFiles } from './installed/mocha-runner';
import { packageExtension } from './installed/package-extension';
import { bundleSuite } from './rig/bundle';
import { makeScratch, repositoryRoot } from './rig/places';
import { runSuite } from './rig/run-suite';

/** How many tests of a part went which way. */
export interface Outcome {
  passed: number;
  failed: number;
}

const fixtures = path.join(repositoryRoot, 'test-fixtures');

/** The parts of the tests in a real VS Code, in the order in which they run. */
export const parts: Readonly<Record<string, () => Promise<Outcome>>> = {
  'one-folder': () => runInside('one-folder', path.join(fixtures, 'showcase')),
  'many-folders': runInManyFolders,
  installed: runInstalled,
};

/** Runs the test files of a folder inside VS Code, which opens a copy of a workspace. */
async function runInside(folder: string, workspace: string): Promise<Outcome> {
  const scratch = makeScratch('bundle');
  try {
    const suitePath = await bundleSuite({
      tests: testsIn(path.join(import.meta.dirname, 'suite', folder)),
      outfile: path.join(scratch.path, 'suite.js'),
    });
    return await runSuite({ extensionPath: repositoryRoot, suitePath, workspace });
  } finally {
    scratch.remove();
  }
}

/** All fixtures lie beside a workspace file that names the first of them. */
async function runInManyFolders(): Promise<Outcome> {
  const scratch = makeScratch('fixtures');
  try {
    cpSync(fixtures, scratch.path, { recursive: true, verbatimSymlinks: true });
    const workspace = path.join(scratch.path, 'fixtures.code-workspace');
    const folders = [{ path: 'companion-missing' }];
    writeFileSync(workspace, JSON.stringify({ folders }));
    return await runInside('many-folders', workspace);
  } finally {
    scratch.remove();
  }
}

/** Packages the extension and drives the windows of a VS Code into which it was installed. */
async function runInstalled(): Promise<Outcome> {
  const scratch = makeScratch('vsix');
  try {
    process.env.PLUGIN_SCOUT_VSIX ??= await packageExtension(scratch.path);
    return await runFiles(testsIn(path.join(import.meta.dirname, 'installed')));
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
