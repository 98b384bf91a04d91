/**
 * `npm run test:vscode`: the tests that need a real VS Code. Without arguments all parts run; arguments name some of
 * them (see `parts.ts`).
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Outcome, parts } from './parts';
import { repositoryRoot } from './rig/places';
import { SuiteFailure } from './rig/run-suite';

/** Builds what is tested; `npm test` has done so already. */
function build(): void {
  if (process.env.PLUGIN_SCOUT_BUILT !== undefined) return;
  execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: repositoryRoot, stdio: 'inherit' });
}

/** Runs the parts one after the other, also after a failure. */
async function runParts(names: readonly string[]): Promise<Outcome> {
  const total = { passed: 0, failed: 0 };
  for (const name of names) {
    const started = Date.now();
    console.log(`\n== ${name}`);
    const { passed, failed } = await runPart(name);
    const seconds = Math.round((Date.now() - started) / 1000);
    console.log(`${name}: ${passed} passed, ${failed} failed, ${seconds} s`);
    total.passed += passed;
    total.failed += failed;
  }
  return total;
}

async function runPart(name: string): Promise<Outcome> {
  try {
    const run = parts[name];
    if (run === undefined)
      throw new Error(`There is no such part. There are: ${Object.keys(parts).join(', ')}`);
    const outcome = await run();
    if (outcome.passed + outcome.failed === 0) throw new Error('No test ran');
    return outcome;
  } catch (error) {
    console.error(error);
    return error instanceof SuiteFailure ? error.summary : { passed: 0, failed: 1 };
  }
}

/** Leaves the sum where `scripts/sum-results.mjs` looks for it. */
function writeResult(total: Outcome): void {
  const results = path.join(repositoryRoot, '.test-results');
  mkdirSync(results, { recursive: true });
  writeFileSync(path.join(results, 'extension.vscode.json'), JSON.stringify(total));
}

build();
const named = process.argv.slice(2);
void runParts(named.length > 0 ? named : Object.keys(parts)).then((total) => {
  writeResult(total);
  console.log(`\nVS Code: ${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed === 0 ? 0 : 1;
});
