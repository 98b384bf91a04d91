// Adds up the result files of all test runners: `node scripts/sum-results.mjs unit.vitest.json '*.vscode.json'`.
// The arguments name files in .test-results/ (`*` for any text); each must be there and tell of at least one test.
// Prints a line for each file and, last, `N passed, N failed`. Exits with 1 when that is not a success.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder =
  process.env.TEST_RESULTS ?? join(dirname(dirname(fileURLToPath(import.meta.url))), '.test-results');

/**
 * @param {string} file
 * @returns {{ passed: number, failed: number }}
 */
function read(file) {
  const result = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  if (!file.endsWith('.vitest.json')) {
    return { passed: result.passed, failed: result.failed };
  }
  // A file that could not even be loaded has failed without a single failed test.
  const unloaded = result.testResults.filter(
    (/** @type {{ status: string, assertionResults: { status: string }[] }} */ each) =>
      each.status === 'failed' && !each.assertionResults.some(({ status }) => status === 'failed'),
  );
  return { passed: result.numPassedTests, failed: result.numFailedTests + unloaded.length };
}

const present = existsSync(folder) ? readdirSync(folder).sort() : [];
let passed = 0;
let failed = 0;
let complete = true;

for (const wanted of process.argv.slice(2)) {
  const [start = '', end] = wanted.split('*');
  const files = present.filter((file) =>
    end === undefined ? file === wanted : file.startsWith(start) && file.endsWith(end),
  );
  if (files.length === 0) {
    console.log(`${wanted}: no result`);
    complete = false;
  }
  for (const file of files) {
    const counts = read(file);
    console.log(`${file}: ${counts.passed} passed, ${counts.failed} failed`);
    passed += counts.passed;
    failed += counts.failed;
    // Also false when a count is no number.
    complete &&= counts.passed + counts.failed > 0;
  }
}

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = complete && failed === 0 && passed > 0 ? 0 : 1;
