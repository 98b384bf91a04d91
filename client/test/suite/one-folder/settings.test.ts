import * as vscode from 'vscode';
import { untilFindings } from '../findings';
import { at, closeEditors, open, remove, restoreFiles } from '../workspace';

const BLINDS = 'packages/homebridge-hearthside-blinds/package.json';
const KEYWORD = 'keyword-missing "homebridge-plugn"';

suite('Settings', () => {
  setup(() => open(at(BLINDS)));

  teardown(async () => {
    for (const name of ['severities', 'ignore', 'disabledHosts', 'dependencies']) await set(name, undefined);
    restoreFiles();
    await closeEditors();
    await untilFindings(at(BLINDS), [`4:16 warning ${KEYWORD}`]);
  });

  test('a severity that is off', async () => {
    await untilFindings(at(BLINDS), [`4:16 warning ${KEYWORD}`]);
    await set('severities', { 'keyword-missing': 'off' });
    await untilFindings(at(BLINDS), []);
    await set('severities', undefined);
    await untilFindings(at(BLINDS), [`4:16 warning ${KEYWORD}`]);
  });

  test('another severity', async () => {
    await set('severities', { 'keyword-missing': 'information' });
    await untilFindings(at(BLINDS), [`4:16 information ${KEYWORD}`]);
  });

  test('a package that is ignored', async () => {
    await set('ignore', [{ package: 'homebridge-*-blinds', codes: ['keyword-missing'] }]);
    await untilFindings(at(BLINDS), []);
    await set('ignore', [{ package: 'homebridge-*-blinds', codes: ['engine-missing'] }]);
    await untilFindings(at(BLINDS), [`4:16 warning ${KEYWORD}`]);
  });

  test('a host that is disabled', async () => {
    await set('disabledHosts', ['homebridge']);
    await untilFindings(at(BLINDS), []);
  });

  test('a broken dependency is told only when asked for', async () => {
    const installed = at('node_modules/node-red-contrib-tide-table/package.json');
    await remove(at('node_modules/node-red-contrib-tide-table/tide-table.js'));
    await set('dependencies', true);
    await untilFindings(installed, ['7:21 error target-not-found "tide-table.js"']);
    await set('dependencies', false);
    await untilFindings(installed, []);
  });
});

function set(name: string, value: unknown): Thenable<void> {
  const { Workspace } = vscode.ConfigurationTarget;
  return vscode.workspace.getConfiguration('pluginScout').update(name, value, Workspace);
}
