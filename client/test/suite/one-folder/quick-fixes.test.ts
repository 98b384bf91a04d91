import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { findingsIn, untilFindings } from '../findings';
import { at, closeEditors, open, replace, restoreFiles, write } from '../workspace';

const NODES = 'packages/node-red-contrib-hearthside/package.json';
const BLINDS = 'packages/homebridge-hearthside-blinds/package.json';
const COMPANION = '10:19 error companion-missing "nodes/presence.js"';
const KEYWORD = '4:16 warning keyword-missing "homebridge-plugn"';

suite('Quick fixes', () => {
  teardown(async () => {
    await set('codeActionsOnSave', undefined);
    await closeEditors();
    restoreFiles();
    await untilFindings(at(NODES), [COMPANION]);
    await untilFindings(at(BLINDS), [KEYWORD]);
  });

  test('the nearest path: applied in the editor, it clears the diagnostic and changes nothing else', async () => {
    const editor = await open(at(NODES));
    const before = editor.document.getText();
    await replace(editor, '"nodes/scene.js"', '"nodes/sceen.js"');
    await untilFindings(at(NODES), ['9:16 error target-not-found "nodes/sceen.js"', COMPANION]);
    const [best] = await actionsAt(editor.document, '"nodes/sceen.js"');
    assert.equal(best?.title, 'Use `nodes/scene.js`');
    assert.equal(best.isPreferred, true);
    await apply(best);
    assert.equal(editor.document.getText(), before);
    await untilFindings(at(NODES), [COMPANION]);
  });

  test('the missing file: made on the disk, where the diagnostic then goes', async () => {
    const editor = await open(at(NODES));
    const companion = at('packages/node-red-contrib-hearthside/nodes/presence.html');
    await untilFindings(at(NODES), [COMPANION]);
    const [create] = await actionsAt(editor.document, '"nodes/presence.js"');
    assert.equal(create?.title, 'Create `nodes/presence.html`');
    try {
      await apply(create);
      await untilFindings(at(NODES), []);
      assert.equal(existsSync(companion.fsPath), true);
    } finally {
      await vscode.workspace.fs.delete(companion);
    }
  });

  test('what is safe is put right on save, where the user asks for it', async () => {
    // So that it is brought back afterwards.
    await write(at(BLINDS), readFileSync(at(BLINDS).fsPath, 'utf8'));
    const editor = await open(at(BLINDS));
    await untilFindings(at(BLINDS), [KEYWORD]);
    await replace(editor, '"version": "', '"version":  "');
    await editor.document.save();
    assert.deepEqual(findingsIn(at(BLINDS)), [KEYWORD]);
    await set('codeActionsOnSave', { 'source.fixAll.pluginScout': 'explicit' });
    await replace(editor, '"version":  "', '"version": "');
    await editor.document.save();
    await untilFindings(at(BLINDS), []);
    assert.equal(editor.document.isDirty, false);
    assert.match(readFileSync(at(BLINDS).fsPath, 'utf8'), /"homebridge-plugin"/);
  });
});

/** What is offered at a text of a document, the best first. */
function actionsAt(document: vscode.TextDocument, needle: string): Thenable<vscode.CodeAction[]> {
  const position = document.positionAt(document.getText().indexOf(needle) + 1);
  const range = new vscode.Range(position, position);
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    vscode.CodeActionKind.QuickFix.value,
  );
}

async function apply({ edit }: vscode.CodeAction): Promise<void> {
  assert.ok(edit);
  assert.equal(await vscode.workspace.applyEdit(edit), true);
}

function set(name: string, value: unknown): Thenable<void> {
  const { Workspace } = vscode.ConfigurationTarget;
  return vscode.workspace.getConfiguration('editor').update(name, value, Workspace);
}
