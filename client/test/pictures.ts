/** Makes the pictures of the README: `npx tsx client/test/pictures.ts`. */
import path from 'node:path';
import type { Page } from 'playwright-core';
import { packageExtension } from './installed/package-extension';
import { PluginView } from './installed/plugin-view';
import { problems, waitUntil } from './rig/drive';
import { openInstalled } from './rig/installed';
import { makeScratch, repositoryRoot } from './rig/places';

const PLUGIN = 'node-red-contrib-hearthside';

/** What a picture shall show is Plugin Scout: no more of the window than is needed. */
const settings = {
  'workbench.colorTheme': 'Default Dark Modern',
  'window.menuBarVisibility': 'hidden',
  'workbench.layoutControl.enabled': false,
  'workbench.editor.editorActionsLocation': 'hidden',
  'editor.minimap.enabled': false,
  'remote.autoForwardPorts': false,
  // Without a network VS Code complains about the schema of each package.json.
  'json.validate.enable': false,
};

async function takePictures(): Promise<void> {
  const scratch = makeScratch('pictures');
  const vsix = process.env.PLUGIN_SCOUT_VSIX ?? (await packageExtension(scratch.path));
  const workspace = path.join(repositoryRoot, 'test-fixtures', 'showcase');
  const window = await openInstalled({ vsix, workspace, settings });
  try {
    const { page } = window;
    await page.setViewportSize({ width: 1400, height: 900 });
    const view = new PluginView(page);
    await view.open();
    await view.rows((rows) => rows.some(({ name }) => name.startsWith(PLUGIN)));
    await moveSash(page, '.part.sidebar', 'right', 115);
    await waitUntil(
      () => problems(page),
      (found) => found.length > 2,
    );
    await moveSash(page, '.part.panel', 'top', -60);
    await view.expand(PLUGIN);
    await view.row('presence').click();
    await page.locator('.squiggly-error').first().waitFor();
    // The selection would hide what is underlined.
    await page.keyboard.press('Control+1');
    await page.keyboard.press('End');
    await page.getByText('Activating Extensions').waitFor({ state: 'hidden' });
    await window.screenshot(path.join(repositoryRoot, 'docs', 'images', 'tree-and-problems.png'));
  } finally {
    await window.close();
    scratch.remove();
  }
}

/** Moves one edge of a part of the window by some pixels. */
async function moveSash(page: Page, part: string, edge: 'right' | 'top', by: number): Promise<void> {
  const box = await page.locator(part).boundingBox();
  if (box === null) throw new Error(`${part} is not in sight`);
  const start =
    edge === 'right'
      ? { x: box.x + box.width, y: box.y + box.height / 2 }
      : { x: box.x + box.width / 2, y: box.y };
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  const end = edge === 'right' ? { x: start.x + by, y: start.y } : { x: start.x, y: start.y + by };
  await page.mouse.move(end.x, end.y, { steps: 5 });
  await page.mouse.up();
}

void takePictures();
