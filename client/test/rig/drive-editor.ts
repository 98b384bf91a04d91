import type { Page } from 'playwright-core';
import { GLANCE_MS, PATIENCE_MS, succeeds } from './patience';

/** Selects the text editor that has the cursor. */
export const FOCUSED_EDITOR = '.editor-group-container.active .monaco-editor.focused';

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
