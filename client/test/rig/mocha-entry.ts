import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';

/** Of one test, or of a hook, that failed. */
export interface TestFailure {
  /** The suites' titles and the test's own, joined by spaces. */
  title: string;
  message: string;
  stack?: string;
}

/** What came of a suite; written as JSON to the file that `PLUGIN_SCOUT_TEST_RESULTS` names. */
export interface TestSummary {
  passed: number;
  failed: number;
  failures: TestFailure[];
}

/** How long a test may take if it sets no limit itself: a busy machine takes its time for each of many steps. */
const TEST_TIMEOUT_MS = 120_000;

/**
 * Runs mocha inside the extension host. VS Code calls it through the `run()` of a bundled suite
 * (`bundle.ts`).
 *
 * @param ui - mocha's interface: `describe`/`it` or `suite`/`test`
 * @param load - loads the test files, once mocha's globals are there
 * @throws (rejects) when a test fails, and when none ran: an empty suite proves nothing
 */
export async function runMocha(ui: 'bdd' | 'tdd', load: () => void): Promise<void> {
  const grep = process.env.PLUGIN_SCOUT_GREP;
  const mocha = new Mocha({
    ui,
    reporter: 'spec',
    timeout: TEST_TIMEOUT_MS,
    color: false,
    ...(grep && { grep }),
  });
  mocha.suite.emit(Mocha.Suite.constants.EVENT_FILE_PRE_REQUIRE, globalThis, '', mocha);
  load();
  const summary: TestSummary = { passed: 0, failed: 0, failures: [] };
  await new Promise<void>((resolve) => {
    mocha
      .run(() => resolve())
      .on('pass', () => summary.passed++)
      .on('fail', (test, error: Error) => {
        summary.failed++;
        summary.failures.push({ title: test.fullTitle(), message: error.message, stack: error.stack });
      });
  });
  const file = process.env.PLUGIN_SCOUT_TEST_RESULTS;
  if (file) writeFileSync(file, JSON.stringify(summary, undefined, 2));
  if (summary.failed > 0) throw new Error(`${summary.failed} of the tests failed`);
  if (summary.passed === 0) throw new Error('No test ran');
}
