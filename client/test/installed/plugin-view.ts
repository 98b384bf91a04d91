import type { Locator, Page } from 'playwright-core';
import { type TreeRow, treeItems, waitUntil } from '../rig/drive';

/** The view of the extension, driven by role. */
export class PluginView {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The icon in the activity bar; its name tells the badge. */
  get icon(): Locator {
    return this.#page.getByRole('tab', { name: /^Plugin Scout/ });
  }

  /** Opens the view through its icon, if it is not open. */
  async open(): Promise<void> {
    const tree = this.#page.getByRole('tree', { name: 'Plugins', exact: true });
    if (!(await tree.isVisible())) await this.icon.click();
  }

  /** Waits until the rows are acceptable. */
  rows(accept: (rows: TreeRow[]) => boolean): Promise<TreeRow[]> {
    return waitUntil(() => treeItems(this.#page, 'Plugins'), accept);
  }

  /** The first row whose name begins so. */
  row(start: string): Locator {
    const name = new RegExp(`^${start.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(,|$)`);
    return this.#page
      .getByRole('tree', { name: 'Plugins', exact: true })
      .getByRole('treeitem', { name })
      .first();
  }

  /** Opens a row to the rows below it, if it is not open. */
  async expand(start: string): Promise<void> {
    const row = this.row(start);
    if ((await row.getAttribute('aria-expanded')) !== 'true') await row.locator('.monaco-tl-twistie').click();
  }

  /** Presses a button in the view's title. */
  async press(action: string): Promise<void> {
    await this.#page.getByRole('toolbar').getByRole('button', { name: action, exact: true }).click();
  }

  /** The text that stands in the view when it has no rows. */
  get welcome(): Locator {
    return this.#page.locator('.welcome-view-content');
  }
}
