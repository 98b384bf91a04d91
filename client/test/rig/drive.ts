import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';

// Proven with code-server 4.100.3. Everything is found by role and accessible name, as a screen reader does;
// CSS classes only say in which part of the window to look.

const PATIENCE_MS = 20_000;
/** How long a list that a keystroke opened is given before the keystroke is tried again. */
const GLANCE_MS = 2_500;
const FOCUSED_EDITOR = '.editor-group-container.active .monaco-editor.focused';

/**
 * Reads again and again until what is read is acceptable: the window changes in its own time.
 *
 * @param read - what to look at
 * @param accept - whether that will do
 * @returns the first value that was accepted
 * @throws after 20 seconds, with the last value read
 */
export async function waitUntil<T>(read: () => Promise<T>, accept: (value: T) => boolean): Promise<T> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const value = await read();
    if (accept(value)) return value;
    if (Date.now() > end)
      throw new Error(`Waited in vain. Last seen: ${JSON.stringify(value, undefined, 2)}`);
    await delay(100);
  }
}

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
 * Opens a text file in an editor, through the list of the workspace's files, and waits until the cursor is in it.
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

/** Types at the cursor of the active editor; what arrives is what was typed (see `user-settings.ts`). */
export async function typeInEditor(page: Page, text: string): Promise<void> {
  await focusEditor(page);
  await page.keyboard.insertText(text);
}

/**
 * Replaces the first occurrence of a text in the active editor; the document is left unsaved.
 *
 * @param find - on one line; upper and lower case count as the same
 * @throws when it does not occur
 */
export async function replaceText(page: Page, find: string, replacement: string): Promise<void> {
  const end = Date.now() + GLANCE_MS * 2;
  while (!(await selectFirst(page, find))) {
    if (Date.now() > end) throw new Error(`'${find}' does not occur in the editor`);
  }
  await page.keyboard.insertText(replacement);
}

/** Selects the first occurrence through the find widget, and tells whether that has worked. */
async function selectFirst(page: Page, find: string): Promise<boolean> {
  await focusEditor(page);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+f');
  const widget = page.locator('.find-widget.visible');
  await widget.getByRole('textbox', { name: 'Find' }).fill(find, { timeout: PATIENCE_MS });
  const counted = await succeeds(widget.getByText(/^1 of /).waitFor({ timeout: GLANCE_MS }));
  // Not Escape: a notification on display would take it for itself, and text would land in the widget.
  await widget.getByRole('button', { name: /^Close/ }).click();
  await widget.waitFor({ state: 'hidden', timeout: PATIENCE_MS });
  await page.locator(FOCUSED_EDITOR).waitFor({ timeout: PATIENCE_MS });
  // The count may be that of the search before; the selection is the proof.
  const selection = page.locator('.statusbar').getByText(/\(\d+ selected\)/);
  return counted && (await succeeds(selection.waitFor({ timeout: GLANCE_MS })));
}

/**
 * Saves the active editor and waits until it is saved.
 *
 * @throws when there is nothing to save
 */
export async function save(page: Page): Promise<void> {
  const unsaved = page.locator('.tab.active.dirty');
  await focusEditor(page);
  await unsaved.waitFor({ state: 'attached', timeout: PATIENCE_MS });
  await page.keyboard.press('Control+s');
  await unsaved.waitFor({ state: 'detached', timeout: PATIENCE_MS });
}

async function focusEditor(page: Page): Promise<void> {
  await page.keyboard.press('Control+1');
  await page.locator(FOCUSED_EDITOR).waitFor({ timeout: PATIENCE_MS });
}

function succeeds(action: Promise<unknown>): Promise<boolean> {
  return action.then(
    () => true,
    () => false,
  );
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
