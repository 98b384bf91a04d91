// Run: npx tsx --test client/test/rig-selftest/*.selftest.ts
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';
import { bundleSuite } from '../rig/bundle';
import { makeScratch } from '../rig/places';
import { runSuite } from '../rig/run-suite';
import { writeFolder, writeTrivialExtension } from './trivial-extension';

const scratch = makeScratch('selftest');
after(() => scratch.remove());

const extensionPath = writeTrivialExtension(scratch.path);
const workspace = writeFolder(path.join(scratch.path, 'ws'), {
  'notes.txt': 'right\n',
  'deep/a b.txt': 'x\n',
});

const prologue = `
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
`;

async function suiteOf(name: string, body: string): Promise<string> {
  const source = writeFolder(path.join(scratch.path, name), { 'a.test.ts': prologue + body });
  return bundleSuite({ tests: [path.join(source, 'a.test.ts')], outfile: path.join(source, 'suite.js') });
}

test('a passing suite resolves, with the workspace, settings and environment that were asked for', async () => {
  const suitePath = await suiteOf(
    'passing',
    `
suite('trivial', () => {
  test('runs inside VS Code, on a copy', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.equal(folder?.scheme, 'file');
    assert.match(folder.path, /\\/ws$/);
    assert.equal(process.env.ASKED_FOR, 'yes');
    assert.equal(vscode.workspace.getConfiguration('editor').get('tabSize'), 7);
    assert.equal(vscode.workspace.getConfiguration('files').get('autoSave'), 'off');
    assert.equal(vscode.workspace.isTrusted, true);
    assert.equal((await vscode.workspace.findFiles('**/a b.txt')).length, 1);
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, 'notes.txt'), Buffer.from('changed'));
  });
  test('the extension is there and reports', async () => {
    const folder = vscode.workspace.workspaceFolders[0].uri;
    const uri = vscode.Uri.joinPath(folder, 'notes.txt');
    const document = await vscode.workspace.openTextDocument(uri);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(0, 0), 'wrong ');
    const reported = new Promise((resolve) => {
      const read = () => {
        const found = vscode.languages.getDiagnostics(uri);
        if (found.length > 0) resolve(found);
      };
      vscode.languages.onDidChangeDiagnostics(read);
    });
    await vscode.workspace.applyEdit(edit);
    const [first] = await reported;
    assert.equal(first.message, 'Something is wrong here');
    assert.equal(document.isDirty, true);
  });
});
`,
  );
  const settings = { 'editor.tabSize': 7 };
  const summary = await runSuite({
    extensionPath,
    suitePath,
    workspace,
    settings,
    env: { ASKED_FOR: 'yes' },
  });
  assert.deepEqual(summary, { passed: 2, failed: 0, failures: [] });
  assert.equal(
    readFileSync(path.join(workspace, 'notes.txt'), 'utf8'),
    'right\n',
    'the original is untouched',
  );
});

test('a failing test rejects, and is named', async () => {
  const suitePath = await suiteOf(
    'failing',
    `test('one is two', () => assert.equal(1, 2));
test('one is one', () => assert.equal(1, 1));`,
  );
  await assert.rejects(
    runSuite({ extensionPath, suitePath, workspace }),
    /1 failed, 1 passed:\n- one is two: /,
  );
});

test('a suite without tests rejects', async () => {
  const suitePath = await suiteOf('empty', `suite('nothing', () => {});`);
  await assert.rejects(runSuite({ extensionPath, suitePath, workspace }), /No test ran/);
});

test('a suite that cannot be loaded rejects', async () => {
  const suitePath = await suiteOf('throwing', `throw new Error('at load');`);
  await assert.rejects(runSuite({ extensionPath, suitePath, workspace }), /ended before the suite did/);
});

test('a suite that kills its extension host rejects, for a plain runTests too', async () => {
  const suitePath = await suiteOf('killing', `test('dies', () => process.kill(process.pid, 'SIGKILL'));`);
  await assert.rejects(runSuite({ extensionPath, suitePath, workspace }), (error: Error) => {
    assert.match(error.message, /ended before the suite did/);
    assert.match(String(error.cause), /Test run failed with code/);
    return true;
  });
});
