import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { EXTENSION } from '../extension-id';
import { expectedFindings, untilFindingsBelow } from '../findings';
import { firstFolder } from '../workspace';

suite('Activation', () => {
  test('a workspace with a package.json is checked before any file is opened', async () => {
    const folder = firstFolder();
    await untilFindingsBelow(folder, expectedFindings(folder));
    assert.equal(vscode.extensions.getExtension(EXTENSION)?.isActive, true);
    assert.deepEqual(vscode.window.visibleTextEditors, []);
  });

  test('each finding has a link to its page of documentation', () => {
    const found = vscode.languages.getDiagnostics().flatMap(([, diagnostics]) => diagnostics);
    const codes = found.filter(({ source }) => source === 'plugin-scout').map(({ code }) => code);
    assert.ok(codes.length > 0);
    for (const code of codes) {
      assert.ok(typeof code === 'object', `no link: ${JSON.stringify(code)}`);
      assert.match(code.target.toString(true), new RegExp(`^https://.+/docs/rules/${code.value}\\.md$`));
    }
  });
});
