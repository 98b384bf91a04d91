import { openFile, type Problem, problems, replaceText, waitUntil } from '../../rig/drive';
import type { InstalledWindow } from '../../rig/installed';
import { PluginView } from '../plugin-view';

const FOLDER = 'packages/node-red-contrib-hearthside';
const MANIFEST = `${FOLDER}/package.json`;
const NAME = 'node-red-contrib-hearthside';

/** What the window shows while a manifest is edited. */
export function testEditing(window: () => InstalledWindow): void {
  suite('a manifest that is edited', () => {
    const until = (accept: (found: Problem[]) => boolean) =>
      waitUntil(
        async () => (await problems(window().page)).filter(({ folder }) => folder === FOLDER),
        accept,
      );

    test('Problems tells what is broken, where, and by which rule', async () => {
      await openFile(window().page, MANIFEST);
      await until(([only]) => /presence\.html.* at line 10 and character 19\./.test(only?.text ?? ''));
      const row = window()
        .page.locator('.markers-panel')
        .getByRole('treeitem', { name: /presence\.html/ });
      await row.getByRole('button', { name: 'companion-missing' }).waitFor();
    });

    test('correcting the text clears it, in the tree too; undoing brings it back', async () => {
      const view = new PluginView(window().page);
      await openFile(window().page, MANIFEST);
      await replaceText(window().page, 'nodes/presence.js', 'legacy/presence.js');
      await until((found) => found.length === 0);
      await view.rows((rows) => rows.some(({ name }) => name === `${NAME}, 2.0.0, workspace`));
      await window().page.keyboard.press('Control+z');
      await until(([only]) => /presence\.html/.test(only?.text ?? ''));
      await view.rows((rows) => rows.some(({ name }) => name.startsWith(`${NAME}, `) && /broken/.test(name)));
    });

    test('the language status tells the number of plugins, errors and warnings', async () => {
      await openFile(window().page, MANIFEST);
      const name = /Editor Language Status: Plugin Scout: \d+ plugins, \d+ errors, \d+ warnings/;
      await window().page.locator('.statusbar').getByRole('button', { name }).waitFor();
    });
  });
}
