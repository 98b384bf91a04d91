import assert from 'node:assert/strict';
import type { PluginRecord } from '../../../../server/src/discovery/report';
import { runCommand } from '../../rig/drive';
import type { InstalledWindow } from '../../rig/installed';
import { PluginView } from '../plugin-view';
import { reportOf } from './report';

const NODES = 'node-red-contrib-hearthside';

/** What the tree shows, and how its buttons change that. */
export function testTree(window: () => InstalledWindow): void {
  suite('the tree', () => {
    let view: PluginView;

    setup(async () => {
      view = new PluginView(window().page);
      await view.open();
    });

    test('the icon in the activity bar counts the problems: errors and warnings', async () => {
      const { diagnostics } = reportOf(window().workspaceCopy);
      const grave = diagnostics.filter(({ severity }) => severity === 'error' || severity === 'warning');
      await window()
        .page.getByRole('tab', { name: `${grave.length} problems` })
        .waitFor();
    });

    test('hosts, and below them the plugins with version, status and origin, as the command lists them', async () => {
      const { hosts, plugins } = reportOf(window().workspaceCopy);
      const rows = await view.rows((found) => found.length === hosts.length + plugins.length);
      const expected = hosts.flatMap(({ id, title }) => {
        const own = plugins.filter(({ host }) => host === id);
        const below = own.map((each) => ({ level: 2, ...pluginWords(each, plugins) }));
        return [{ level: 1, ...hostWords(title, own) }, ...below];
      });
      expected.forEach(({ level, label, words }, index) => {
        const row = rows[index];
        assert.equal(row?.level, level, row?.name);
        const [name, ...details] = row.name.split(', ');
        assert.equal(name, label);
        assert.deepEqual(details.sort(), [...words].sort(), label);
      });
    });

    test('a plugin opens to its entry points with their targets', async () => {
      await view.expand(NODES);
      const rows = await view.rows((found) => found.some(({ level }) => level === 3));
      const [plugin] = reportOf(window().workspaceCopy).plugins.filter(({ name }) => name === NODES);
      const names = rows.filter(({ level }) => level === 3).map(({ name }) => name);
      assert.deepEqual(
        names.map((name) => name.split(', ')[0]),
        plugin?.entryPoints.map(({ name }) => name),
      );
      assert.ok(names.includes('room, nodes/room.js, node-red.nodes'), names.join('\n'));
      assert.ok(names.includes('presence, broken, nodes/presence.js, node-red.nodes'), names.join('\n'));
    });

    test('Refresh leaves open what is open', async () => {
      const before = await view.rows((found) => found.some(({ level }) => level === 3));
      await view.press('Refresh');
      await view.rows((found) => JSON.stringify(found) === JSON.stringify(before));
    });

    test('Group by Package turns it round, and back', async () => {
      await view.press('Group by Package');
      const turned = await view.rows((found) =>
        found.some(({ name }) => name.startsWith('Node-RED, broken')),
      );
      const { plugins } = reportOf(window().workspaceCopy);
      assert.equal(
        turned.filter(({ level }) => level === 1).length,
        new Set(plugins.map(({ path }) => path)).size,
      );
      await view.press('Group by Host');
      await view.rows((found) => found[0]?.name.startsWith('Directus, ') === true);
    });

    test('Show Only Problems leaves out what is ok, and Show All brings it back', async () => {
      const { hosts, plugins } = reportOf(window().workspaceCopy);
      const troubled = plugins.filter(({ status }) => status !== 'ok');
      await view.press('Show Only Problems');
      const rows = await view.rows((found) => found.length < hosts.length + plugins.length);
      assert.deepEqual(
        rows.filter(({ level }) => level === 2).map(({ name }) => name.split(', ')[0]),
        troubled.map(({ name }) => name),
      );
      await view.press('Show All');
      await view.rows((found) => found.length >= hosts.length + plugins.length);
    });

    test('the commands about an item are not in the palette, the others are', async () => {
      const { page } = window();
      await assert.rejects(runCommand(page, 'Plugin Scout: Open Target', 0), /No .*Open Target/);
      await runCommand(page, 'Plugin Scout: Refresh');
    });
  });
}

interface Words {
  label: string;
  words: string[];
}

function pluginWords(
  { name, origin, path, status, version }: PluginRecord,
  all: readonly PluginRecord[],
): Words {
  const shared = all.some((other) => other.name === name && other.path !== path);
  const known = [version, status === 'ok' ? null : status, shared ? path : null, origin];
  return { label: name, words: known.filter((word) => word !== null) };
}

function hostWords(title: string, plugins: readonly PluginRecord[]): Words {
  const problems = plugins.filter(({ status }) => status !== 'ok').length;
  const count = (number: number, what: string) => `${number} ${what}${number === 1 ? '' : 's'}`;
  return {
    label: title,
    words: [count(plugins.length, 'plugin'), ...(problems === 0 ? [] : [count(problems, 'problem')])],
  };
}
