import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import type { TestSummary } from './mocha-entry';
import { makeScratch } from './places';
import { type Settings, writeUserSettings } from './user-settings';
import { prepareVSCode } from './vscode';
import { copyWorkspace } from './workspace-copy';

/** A suite, and the VS Code window in which it shall run. */
export interface SuiteRun {
  /** The folder of the extension under development. */
  extensionPath: string;
  /** What `bundleSuite` wrote. */
  suitePath: string;
  /** A folder or a `.code-workspace` file; a copy of it is opened. */
  workspace: string;
  /** User settings, over those of `user-settings.ts`. */
  settings?: Settings;
  /** Added to the environment of the extension host. */
  env?: Record<string, string>;
}

/** Why a suite is no success, with as much as is known of its tests. */
export class SuiteFailure extends Error {
  /** A suite that VS Code did not bring to its end counts as one failed test. */
  readonly summary: Pick<TestSummary, 'passed' | 'failed'>;

  constructor(message: string, { passed, failed }: SuiteFailure['summary'], cause: unknown) {
    super(message, { cause });
    this.summary = { passed, failed: Math.max(failed, 1) };
  }
}

/**
 * Runs a mocha suite inside a real VS Code, with fresh user data and no other extensions, on a copy of the
 * workspace. Everything temporary is removed afterwards.
 *
 * @returns what came of it, when every test passed
 * @throws {SuiteFailure} when a test fails, none ran, or VS Code ended before the suite did; the message names the
 *   failures
 */
export async function runSuite(run: SuiteRun): Promise<TestSummary> {
  const vscode = await prepareVSCode();
  const scratch = makeScratch('suite');
  try {
    const results = path.join(scratch.path, 'results.json');
    const userData = path.join(scratch.path, 'user');
    writeUserSettings(path.join(userData, 'User', 'settings.json'), run.settings);
    let failure: unknown;
    await runTests({
      vscodeExecutablePath: vscode.executable,
      extensionDevelopmentPath: path.resolve(run.extensionPath),
      extensionTestsPath: path.resolve(run.suitePath),
      launchArgs: [
        copyWorkspace(run.workspace, path.join(scratch.path, 'workspace')),
        `--user-data-dir=${userData}`,
        `--extensions-dir=${path.join(scratch.path, 'extensions')}`,
      ],
      // Set in VS Code's own terminal; the desktop build would start as plain Node.
      extensionTestsEnv: { ELECTRON_RUN_AS_NODE: undefined, ...run.env, PLUGIN_SCOUT_TEST_RESULTS: results },
    }).catch((error: unknown) => {
      failure = error;
    });
    return judge(readSummary(results), failure);
  } finally {
    scratch.remove();
  }
}

function readSummary(file: string): TestSummary | undefined {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

function judge(summary: TestSummary | undefined, failure: unknown): TestSummary {
  const fail = (message: string) => new SuiteFailure(message, summary ?? { passed: 0, failed: 0 }, failure);
  if (!summary) throw fail('VS Code ended before the suite did');
  if (summary.failed > 0) {
    const list = summary.failures.map(({ title, message }) => `- ${title}: ${message}`).join('\n');
    throw fail(`${summary.failed} failed, ${summary.passed} passed:\n${list}`);
  }
  if (summary.passed === 0) throw fail('No test ran');
  if (failure) throw fail('Every test passed, but VS Code did not end well');
  return summary;
}
