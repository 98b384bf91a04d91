import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { waitUntil } from '../../rig/drive';
import type { InstalledWindow } from '../../rig/installed';
import { PluginView } from '../plugin-view';

/** How the extension ends, and whether it has been a quiet guest until then. */
export function testEnding(window: () => InstalledWindow): void {
  suite('at the end', () => {
    test('no notification has come up', async () => {
      assert.equal(await window().page.locator('.notification-toast').count(), 0);
    });

    test('reloading the window ends the server and starts another, and the view is as it was', async () => {
      const { extensionsFolder, page } = window();
      const [before, ...others] = serversBelow(extensionsFolder);
      assert.ok(before !== undefined);
      assert.deepEqual(others, []);
      const view = new PluginView(page);
      await view.open();
      const names = await groupsAndPlugins(view);
      await page.reload();
      await waitUntil(
        async () => serversBelow(extensionsFolder),
        (servers) => servers.length === 1 && servers[0] !== before,
      );
      await waitUntil(
        () => groupsAndPlugins(view),
        (found) => isDeepStrictEqual(found, names),
      );
    });
  });
}

/** Which plugins are open is forgotten when the window is loaded again: VS Code does so with every view. */
async function groupsAndPlugins(view: PluginView): Promise<string[]> {
  const rows = await view.rows((found) => found.length > 0);
  return rows.filter(({ level }) => level <= 2).map(({ name }) => name);
}

/** The process ids of the language servers of an extension that is installed below a folder. */
function serversBelow(folder: string): number[] {
  return commandLines()
    .filter(({ command }) => command.includes(folder) && command.includes('plugin-scout.js'))
    .map(({ pid }) => pid);
}

function commandLines(): { pid: number; command: string }[] {
  if (!existsSync('/proc')) {
    const list = execFileSync('ps', ['-A', '-ww', '-o', 'pid=,args='], { encoding: 'utf8' });
    return list.split('\n').map((line) => ({ pid: Number.parseInt(line, 10), command: line }));
  }
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), command: commandOf(name) }));
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    // It has ended since it was listed.
    return '';
  }
}
