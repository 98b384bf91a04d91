import assert from 'node:assert/strict';
import { waitUntil } from '../../rig/drive';
import type { InstalledWindow } from '../../rig/installed';
import { PluginView } from '../plugin-view';

/** Where the tree leads to. */
export function testNavigation(window: () => InstalledWindow): void {
  suite('from the tree', () => {
    let view: PluginView;

    setup(async () => {
      view = new PluginView(window().page);
      await view.open();
    });

    test('a click on a plugin opens its manifest where its problem is', async () => {
      await view.row('directus-extension-visitor-log').click();
      await opened(window(), 'apps/office/extensions/visitor-log/package.json');
      await selected(window(), 'Ln 8, Col 31 (18 selected)');
    });

    test('a click on an entry point opens its declaration', async () => {
      const { page } = window();
      await view.expand('node-red-contrib-hearthside');
      await view.row('presence').click();
      await opened(window(), 'packages/node-red-contrib-hearthside/package.json');
      await selected(window(), 'Ln 10, Col 38 (19 selected)');
      assert.equal(await page.locator('.tab.active').count(), 1);
    });

    test('the action of an entry point opens its target', async () => {
      await view.expand('node-red-contrib-hearthside');
      await view.row('room').hover();
      await view.row('room').getByRole('button', { name: 'Open Target' }).click();
      await opened(window(), 'packages/node-red-contrib-hearthside/nodes/room.js');
    });

    test('an entry point without a target has no such action', async () => {
      await view.expand('directus-extension-visitor-log');
      await view.row('directus:extension.path').hover();
      assert.equal(
        await view.row('directus:extension.path').getByRole('button', { name: 'Open Target' }).count(),
        0,
      );
    });
  });
}

/** Waits until the active editor shows a file, by its path in the workspace. */
function opened({ page }: InstalledWindow, file: string): Promise<unknown> {
  const editor = page.locator('.editor-group-container.active .editor-instance .monaco-editor').first();
  return waitUntil(
    () => editor.getAttribute('data-uri'),
    (uri) => uri !== null && decodeURIComponent(uri).endsWith(`/${file}`),
  );
}

/** Waits until the status bar shows a selection: its end, and how long it is. */
async function selected({ page }: InstalledWindow, place: string): Promise<void> {
  await page.locator('.statusbar').getByRole('button', { name: place }).waitFor();
}
