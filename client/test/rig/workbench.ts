import { pathToFileURL } from 'node:url';
import { format } from 'node:util';
import type { Browser, Page } from 'playwright-core';

const VIEWPORT = { width: 1280, height: 800 };

/** A test suite to run in the workbench that is opened. */
export interface SuiteToRun {
  /** Absolute paths of the extensions under development. */
  extensions: string[];
  /** Absolute path of the CommonJS module that exports `run(): Promise<void>`. */
  suite: string;
}

/** Opens a page for the web workbench. Nothing is loaded yet: see {@link workbenchAddress}. */
export function newWorkbenchPage(browser: Browser): Promise<Page> {
  return browser.newPage({ viewport: VIEWPORT, locale: 'en-US' });
}

/**
 * The address of the workbench for a workspace, and for a suite if one is to run in it.
 *
 * @param port - where the server listens
 * @param workspace - absolute path of a folder or a `.code-workspace` file; undefined for an empty window
 */
export function workbenchAddress(port: number, workspace: string | undefined, run?: SuiteToRun): string {
  const address = new URL(`http://localhost:${port}/`);
  if (workspace) {
    address.searchParams.set(workspace.endsWith('.code-workspace') ? 'workspace' : 'folder', workspace);
  }
  if (run) {
    const remote = (file: string) => `vscode-remote://localhost:${port}${pathToFileURL(file).pathname}`;
    const payload = [
      ...run.extensions.map((extension) => ['extensionDevelopmentPath', remote(extension)]),
      ['extensionTestsPath', remote(run.suite)],
      ['skipWelcome', 'true'],
    ];
    address.searchParams.set('payload', JSON.stringify(payload));
  }
  return address.href;
}

/**
 * Listens for what a workbench that runs a suite tells its launcher. Call it before the page is loaded.
 *
 * @param print - gets every line that the extension host or the workbench writes to its console
 * @returns the exit code: another than 0 when a suite failed, but 0 too when its extension host died; it
 *   rejects when the page crashes
 */
export async function suiteExitCode(
  page: Page,
  print: (line: string) => void,
): Promise<{ code: Promise<number> }> {
  let exit: (code: number) => void = () => undefined;
  const code = new Promise<number>((resolve, reject) => {
    exit = resolve;
    page.once('crash', () => reject(new Error('The page with the workbench crashed')));
  });
  // A crash while the page still loads is reported by whoever loads it.
  code.catch(() => undefined);
  await page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) => print(format(...args)));
  await page.exposeFunction('codeAutomationExit', (value: number) => exit(value));
  return { code };
}
