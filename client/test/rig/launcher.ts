import { fstatSync } from 'node:fs';
import type { Socket } from 'node:net';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { launchChromium, prepareChromium } from './chromium';
import { prepareCodeServer, type RunningServer, startCodeServer } from './code-server';
import { type LaunchRequest, parseCommandLine } from './command-line';
import { exitOnSignals } from './places';
import { isServerNoise } from './server-noise';
import { witness } from './suite-witness';
import { readUserSettings, writeUserSettings } from './user-settings';
import { newWorkbenchPage, suiteExitCode, workbenchAddress } from './workbench';

/** A suite that hangs must not hang the build. Each test has its own, much shorter, limit in mocha. */
const SUITE_LIMIT_MS = 9 * 60_000;

/**
 * Runs a suite in code-server, as the desktop VS Code would for the same command line.
 *
 * @returns the exit code: 0 when the suite's `run()` resolved
 * @throws when the server or the browser does not start, or the suite takes longer than nine minutes
 */
export async function launch(request: LaunchRequest): Promise<number> {
  const [serverInstall, chromium] = await Promise.all([prepareCodeServer(), prepareChromium()]);
  // The desktop reads its settings one folder higher than the server.
  const settings = readUserSettings(path.join(request.userData, 'User', 'settings.json'));
  writeUserSettings(path.join(request.userData, 'data', 'User', 'settings.json'), settings);
  const folders = { serverData: request.userData, extensions: request.extensionsFolder };
  const server = await startCodeServer(serverInstall, folders);
  try {
    const browser = await launchChromium(chromium);
    try {
      const page = await newWorkbenchPage(browser);
      const exit = await suiteExitCode(page, printLine);
      const { suite, hasPassed } = witness(request.suite, request.userData);
      await page.goto(workbenchAddress(server.port, request.workspace, { ...request, suite }));
      const code = await Promise.race([exit.code, timeLimit(), earlyEnd(server)]);
      return code || Number(!hasPassed());
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
}

function printLine(line: string): void {
  if (process.env.PLUGIN_SCOUT_VERBOSE || !isServerNoise(line)) process.stdout.write(`${line}\n`);
}

async function earlyEnd(server: RunningServer): Promise<never> {
  await server.ended;
  throw new Error('code-server ended before the suite did');
}

async function timeLimit(): Promise<never> {
  await delay(SUITE_LIMIT_MS, undefined, { ref: false });
  throw new Error(`The suite did not end within ${SUITE_LIMIT_MS / 60_000} minutes`);
}

/** The program: the desktop's command line in, its exit code out. */
export async function main(args: string[]): Promise<void> {
  exitOnSignals();
  exitWithCaller();
  try {
    process.exitCode = await launch(parseCommandLine(args));
  } catch (error) {
    console.error(error);
    process.exitCode = 2;
  }
}

/** The pipe from `runTests` ends when its process does, even if that was killed. */
function exitWithCaller(): void {
  if (!fstatSync(0).isSocket() && !fstatSync(0).isFIFO()) return;
  process.stdin.on('end', () => process.exit(1)).resume();
  // Only the suite keeps this process alive.
  (process.stdin as Socket).unref();
}
