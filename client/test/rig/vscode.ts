import path from 'node:path';
import { prepareChromium } from './chromium';
import { prepareCodeServer, VSCODE_VERSION } from './code-server';
import { desktopIsReachable, findDisplay, prepareDesktop } from './desktop';

/** A VS Code that can run test suites. */
export interface VSCodeInstall {
  kind: 'desktop' | 'code-server';
  /** Of VS Code itself: `1.100.3`. */
  version: string;
  /** Takes the desktop's command line: the `vscodeExecutablePath` of `runTests`. */
  executable: string;
}

/**
 * Makes a real VS Code ready for tests, downloading it into `.vscode-test/` when it is not there yet: the
 * desktop build where it can be reached and shown, else code-server and a Chromium, both from the npm
 * registry. The environment variable `PLUGIN_SCOUT_VSCODE` (`desktop` or `code-server`) forces one of the
 * two.
 *
 * @throws when a download fails, when neither works on this platform, or when the variable says anything else
 */
export async function prepareVSCode(): Promise<VSCodeInstall> {
  const kind = await chooseKind(process.env.PLUGIN_SCOUT_VSCODE);
  if (kind === 'desktop') {
    return { kind, version: VSCODE_VERSION, executable: await prepareDesktop(await findDisplay()) };
  }
  await Promise.all([prepareCodeServer(), prepareChromium()]);
  return { kind, version: VSCODE_VERSION, executable: path.join(import.meta.dirname, 'launcher.cjs') };
}

async function chooseKind(forced: string | undefined): Promise<VSCodeInstall['kind']> {
  if (forced === 'desktop' || forced === 'code-server') return forced;
  if (forced) throw new Error(`PLUGIN_SCOUT_VSCODE must be 'desktop' or 'code-server', not '${forced}'`);
  const display = await findDisplay();
  return display !== 'none' && (await desktopIsReachable()) ? 'desktop' : 'code-server';
}
