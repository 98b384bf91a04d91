import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A suite that leaves a sign when it has come to a good end. */
export interface WitnessedSuite {
  /** To be run in place of the suite. */
  suite: string;
  /** Whether the suite's `run()` has resolved. */
  hasPassed(): boolean;
}

/**
 * Wraps a suite: the web workbench says 0, as after a good end, when the extension host or the server has
 * died.
 *
 * @param suite - absolute path of the CommonJS module that exports `run(): Promise<void>`
 * @param folder - a temporary folder for the wrapper and its sign
 */
export function witness(suite: string, folder: string): WitnessedSuite {
  mkdirSync(folder, { recursive: true });
  const sign = path.join(folder, 'suite-passed');
  const wrapper = path.join(folder, 'witnessed-suite.js');
  writeFileSync(
    wrapper,
    `const { writeFileSync } = require('node:fs');
exports.run = async () => {
  await require(${JSON.stringify(suite)}).run();
  writeFileSync(${JSON.stringify(sign)}, '');
};
`,
  );
  return { suite: wrapper, hasPassed: () => existsSync(sign) };
}
