import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { launchChromium, prepareChromium } from './chromium';
import { installExtension, prepareCodeServer, startCodeServer } from './code-server';
import { makeScratch } from './places';
import { type Settings, writeUserSettings } from './user-settings';
import { newWorkbenchPage, workbenchAddress } from './workbench';
import { copyWorkspace } from './workspace-copy';

const READY_TIMEOUT_MS = 60_000;

/** A VS Code window, in a headless browser, with a packaged extension installed as a user would. */
export interface InstalledWindow {
  /** To be driven by role; see `drive.ts`. */
  page: Page;
  /**
   * The copy of the workspace that is open, absolute: the folder or the `.code-workspace` file; empty when none is.
   */
  workspaceCopy: string;
  /** Where extensions are installed, absolute; the processes that they start have it in their command lines. */
  extensionsFolder: string;
  /** Opens a copy of another workspace in the page, as if the browser had been sent there. */
  show(workspace: string): Promise<void>;
  /** Writes a PNG of the whole window, 1280 by 800 pixels. */
  screenshot(file: string): Promise<void>;
  /** Ends browser and server and removes everything temporary. */
  close(): Promise<void>;
}

/**
 * Installs a `.vsix` into a fresh VS Code and opens a copy of a workspace in it. Always code-server, whose
 * window is a web page and can be driven.
 *
 * @param options.vsix - the packaged extension
 * @param options.workspace - a folder or a `.code-workspace` file; an empty window is opened without it
 * @param options.settings - user settings, over those of `user-settings.ts`
 * @throws when the installation or the start fails; nothing is left running then
 */
export async function openInstalled(options: {
  vsix: string;
  workspace?: string;
  settings?: Settings;
}): Promise<InstalledWindow> {
  const [install, chromium] = await Promise.all([prepareCodeServer(), prepareChromium()]);
  const scratch = makeScratch('installed');
  const undo: (() => unknown)[] = [() => scratch.remove()];
  const close = async () => {
    for (let step = undo.pop(); step; step = undo.pop()) await step();
  };
  try {
    const folders = {
      serverData: path.join(scratch.path, 'server'),
      extensions: path.join(scratch.path, 'extensions'),
    };
    writeUserSettings(path.join(folders.serverData, 'data', 'User', 'settings.json'), options.settings);
    await installExtension(install, folders, options.vsix);
    const server = await startCodeServer(install, folders);
    undo.push(() => server.stop());
    const browser = await launchChromium(chromium);
    undo.push(() => browser.close());
    const page = await newWorkbenchPage(browser);
    const window: InstalledWindow = {
      page,
      workspaceCopy: '',
      extensionsFolder: folders.extensions,
      close,
      screenshot: (file) => screenshot(page, file),
      async show(workspace) {
        window.workspaceCopy = copyWorkspace(workspace, path.join(scratch.path, 'workspace'));
        await load(page, workbenchAddress(server.port, window.workspaceCopy));
      },
    };
    if (options.workspace === undefined) await load(page, workbenchAddress(server.port, undefined));
    else await window.show(options.workspace);
    return window;
  } catch (error) {
    await close();
    throw error;
  }
}

async function load(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('.monaco-workbench .statusbar').waitFor({ timeout: READY_TIMEOUT_MS });
}

async function screenshot(page: Page, file: string): Promise<void> {
  mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  // An empty place in the title bar: a tooltip over whatever was clicked last would spoil the picture.
  await page.mouse.move(150, 17);
  await page.locator('.workbench-hover').waitFor({ state: 'hidden' });
  await page.screenshot({ path: file, animations: 'disabled' });
}
