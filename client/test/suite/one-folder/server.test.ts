import assert from 'node:assert/strict';
import { ChildProcess } from 'node:child_process';
import * as vscode from 'vscode';
import { expectedFindings, findingsBelow, untilFindings, untilFindingsBelow } from '../findings';
import { nextEvent } from '../until';
import { at, closeEditors, firstFolder, open, replace } from '../workspace';

const PLATFORM = 'packages/homebridge-hearthside/package.json';

suite('The language server', () => {
  teardown(closeEditors);

  test('Restart Server ends it and starts another, which finds the same', async () => {
    const folder = firstFolder();
    await untilFindingsBelow(folder, expectedFindings(folder));
    const before = serverProcesses();
    assert.equal(before.length, 1);
    const cleared = nextEvent(
      vscode.languages.onDidChangeDiagnostics,
      () => Object.keys(findingsBelow(folder)).length === 0,
    );
    await vscode.commands.executeCommand('pluginScout.restartServer');
    await cleared;
    await untilFindingsBelow(folder, expectedFindings(folder));
    const after = serverProcesses();
    assert.equal(after.length, 1);
    assert.notEqual(after[0], before[0]);
    await followsTheText();
  });

  test('one that dies is replaced', async () => {
    const folder = firstFolder();
    const [before] = serverProcesses();
    assert.ok(before !== undefined);
    const cleared = nextEvent(
      vscode.languages.onDidChangeDiagnostics,
      () => Object.keys(findingsBelow(folder)).length === 0,
    );
    process.kill(before, 'SIGKILL');
    await cleared;
    await untilFindingsBelow(folder, expectedFindings(folder));
    const after = serverProcesses();
    assert.equal(after.length, 1);
    assert.notEqual(after[0], before);
    await followsTheText();
  });
});

/** Shows that the server hears of edits. */
async function followsTheText(): Promise<void> {
  const editor = await open(at(PLATFORM));
  await replace(editor, '"homebridge-plugin"', '"homebridge-plugni"');
  await untilFindings(at(PLATFORM), ['6:16 warning keyword-missing "homebridge-plugni"']);
  await closeEditors();
  await untilFindings(at(PLATFORM), []);
}

/**
 * The process ids of the servers that this extension host has started. Tests run in the extension's own process, so
 * Node knows them: no listing of processes is needed, which every platform does in its own way.
 */
function serverProcesses(): number[] {
  const { _getActiveHandles: handles } = process as unknown as { _getActiveHandles(): unknown[] };
  return handles
    .call(process)
    .filter((handle) => handle instanceof ChildProcess)
    .filter(({ spawnargs }) => spawnargs.some((argument) => argument.endsWith('plugin-scout.js')))
    .flatMap(({ pid }) => (pid === undefined ? [] : [pid]));
}
