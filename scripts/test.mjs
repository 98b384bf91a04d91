// `npm test`: builds, checks types and style, then runs every suite, also after a failure. The suites leave their
// results in .test-results/ for scripts/sum-results.mjs.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** @param {string} project a project of vitest.config.mts @param {readonly string[]} files all of it, without any */
const vitest = (project, ...files) => [
  ...['exec', '--', 'vitest', 'run', '--project', project, '--reporter=default', '--reporter=json'],
  `--outputFile.json=.test-results/${project}${files.length === 0 ? '' : '-core'}.vitest.json`,
  ...files,
];

/** Every host's own discovery over real plugins. `npm run test:hosts` changes them, too, and takes its time. */
const CORE = ['differential', 'oracles', 'no-plugins'].map((name) => `server/test/hosts/${name}.test.ts`);

/** @type {readonly (readonly [name: string, npmArguments: readonly string[]])[]} */
const steps = [
  ['build', ['run', 'build']],
  ['types', ['exec', '--', 'tsc', '--project', '.']],
  ['style', ['exec', '--', 'biome', 'ci']],
  ['unit tests', vitest('unit')],
  ['isolated tests', vitest('isolated')],
  ["hosts' own code", vitest('hosts', ...CORE)],
  ['VS Code', ['run', 'test:vscode']],
];

rmSync(join(root, '.test-results'), { recursive: true, force: true });

const failed = steps.filter(([name, args]) => {
  console.log(`\n== ${name}`);
  const { status } = spawnSync('npm', args, {
    cwd: root,
    stdio: 'inherit',
    // npm is a .cmd file on Windows, which only a shell starts.
    shell: process.platform === 'win32',
    // The tests of the built files need not build them again.
    env: { ...process.env, PLUGIN_SCOUT_BUILT: '1' },
  });
  return status !== 0;
});

console.log(failed.length === 0 ? '\nAll passed' : `\nFailed: ${failed.map(([name]) => name).join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
