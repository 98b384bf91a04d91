import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { FOCUSED_EDITOR } from './drive-editor';
import { GLANCE_MS, PATIENCE_MS, succeeds, waitUntil } from './patience';

export { replaceText, save, typeInEditor } from './drive-editor';
export { waitUntil } from './patience';

// Proven with code-server 4.100.3. Everything is found by role and accessible name, as a screen reader does;
// CSS classes only say in which part of the window to look.

/**
 * Runs a command from the command palette.
 *
 * @param title - as the palette shows it, category included: `Plugin Scout: Restart Server`
 * @param patienceMs - how long to wait for the extension that contributes it, in milliseconds
 * @throws when the palette does not offer it in that time
 */
export async function runCommand(page: Page, title: string, patienceMs = PATIENCE_MS): Promise<void> {
  await pick(page, 'F1', `>${title}`, new RegExp(`^${escapePattern(title)}(,|$)`), patienceMs);
}

/**
 * Opens a text file in an editor, through the list of the workspace's files, and waits until the cursor is
 * in it.
 *
 * @param file - relative to the workspace's folder, with `/`
 * @throws when the list does not offer it within 20 seconds
 */
export async function openFile(page: Page, file: string): Promise<void> {
  const { dir, base } = path.posix.parse(file);
  // The list names a file and, after a space, its folder; a folder is in turn followed by a comma or nothing.
  const name = dir ? `${escapePattern(base)} ${escapePattern(dir)}` : escapePattern(base);
  await pick(page, 'Control+p', file, new RegExp(`^${name}, `));
  await waitUntil(
    () => page.locator(FOCUSED_EDITOR).evaluateAll((editors) => editors.map((editor) => editor.dataset.uri)),
    ([uri]) => uri !== undefined && decodeURIComponent(uri).endsWith(`/${file}`),
  );
}

/** Presses a key that opens a list, types into it and takes the entry of that name. */
async function pick(
  page: Page,
  key: string,
  typed: string,
  name: RegExp,
  patienceMs = PATIENCE_MS,
): Promise<void> {
  const list = page.locator('.quick-input-widget');
  const entry = list.getByRole('option', { name }).first();
  const end = Date.now() + patienceMs;
  for (;;) {
    await page.keyboard.press(key);
    const input = list.getByRole('textbox').fill(typed, { timeout: GLANCE_MS });
    if (await succeeds(input.then(() => entry.waitFor({ timeout: GLANCE_MS })))) break;
    // Extensions and the index of files may not be there yet: the list does not grow once it is open.
    const offered = await list.getByRole('option').allTextContents();
    // A notification on display takes the first Escape for itself.
    for (let i = 0; i < 3 && (await list.isVisible()); i++) await page.keyboard.press('Escape');
    if (Date.now() > end) throw new Error(`No ${name} for '${typed}'. Offered: ${offered.join(' | ')}`);
  }
  await entry.click();
  await list.waitFor({ state: 'hidden', timeout: PATIENCE_MS });
}

/** A row of a tree, as a screen reader meets it. */
export interface TreeRow {
  name: string;
  /** 1 for the roots. */
  level: number;
  /** Undefined for a row without children. */
  expanded: boolean | undefined;
}

/**
 * The rows of a tree view that are in sight: the workbench draws no others.
 *
 * @param view - the view's name. It must be open: run `Explorer: Focus on <name> View`, or the like, first
 * @returns from top to bottom; empty when the view is closed or empty
 */
export function treeItems(page: Page, view: string): Promise<TreeRow[]> {
  return rows(page.getByRole('tree', { name: view, exact: true }));
}

function rows(tree: Locator): Promise<TreeRow[]> {
  return tree.getByRole('treeitem').evaluateAll((items) =>
    items
      .map((item) => ({ item, top: item.getBoundingClientRect().top }))
      .sort((a, b) => a.top - b.top)
      .map(({ item }) => {
        const expanded = item.getAttribute('aria-expanded');
        return {
          name: (item.getAttribute('aria-label') ?? item.textContent ?? '').trim(),
          level: Number(item.getAttribute('aria-level')),
          expanded: expanded === null ? undefined : expanded === 'true',
        };
      }),
  );
}

/** A row of the Problems panel. */
export interface Problem {
  /** The file's name, without its folder. */
  file: string;
  /** The folder's path in the workspace; `.` for the workspace's own folder. */
  folder: string;
  /** `Error: Something is wrong at line 1 and character 5.` */
  text: string;
}

/** The rows of the Problems panel that are in sight; the panel is opened if it is not open. */
export async function problems(page: Page): Promise<Problem[]> {
  const panel = page.locator('.markers-panel');
  if (!(await panel.isVisible())) {
    await page.keyboard.press('Control+Shift+M');
    await panel.waitFor({ timeout: PATIENCE_MS });
  }
  const found: Problem[] = [];
  let place = { file: '', folder: '' };
  for (const { name, level } of await rows(panel.getByRole('tree'))) {
    const header = /^\d+ problems in file (.+) of folder (.+)$/.exec(name);
    if (level === 1 && header) place = { file: header[1] ?? '', folder: header[2] ?? '' };
    else if (level === 2) found.push({ ...place, text: name });
  }
  return found;
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
