import Mocha from 'mocha';

/** A window may take this long for all the steps of one test, in milliseconds. */
const TEST_TIMEOUT_MS = 180_000;

/**
 * Runs test files in this process; they drive a window from outside.
 *
 * @param files - absolute paths, in the order in which they shall run
 */
export async function runFiles(files: readonly string[]): Promise<{ passed: number; failed: number }> {
  const grep = process.env.PLUGIN_SCOUT_GREP;
  const mocha = new Mocha({
    ui: 'tdd',
    reporter: 'spec',
    timeout: TEST_TIMEOUT_MS,
    color: false,
    ...(grep && { grep }),
  });
  for (const file of files) mocha.addFile(file);
  await mocha.loadFilesAsync();
  return new Promise((resolve) => {
    const { stats } = mocha.run((failed) => resolve({ passed: stats?.passes ?? 0, failed }));
  });
}
