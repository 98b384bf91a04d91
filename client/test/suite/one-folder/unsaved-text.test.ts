import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { untilFindings } from '../findings';
import { at, closeEditors, open, replace, undo } from '../workspace';

const NODES = 'packages/node-red-contrib-hearthside/package.json';
const PLATFORM = 'packages/homebridge-hearthside/package.json';
/** What the showcase's Node-RED package has wrong as it is. */
const COMPANION = '10:19 error companion-missing "nodes/presence.js"';

suite('Unsaved text', () => {
  teardown(closeEditors);

  test('a target that does not exist is underlined while it is typed, and no more when it is undone', async () => {
    const editor = await open(at(NODES));
    await untilFindings(at(NODES), [COMPANION]);
    await replace(editor, '"nodes/scene.js"', '"nodes/sceen.js"');
    await untilFindings(at(NODES), ['9:16 error target-not-found "nodes/sceen.js"', COMPANION]);
    assert.equal(editor.document.isDirty, true);
    assert.match(readFileSync(at(NODES).fsPath, 'utf8'), /nodes\/scene\.js/);
    await undo();
    await untilFindings(at(NODES), [COMPANION]);
  });

  test('a declared file gets another name: the finding follows the text', async () => {
    const editor = await open(at(NODES));
    await replace(editor, '"presence": "nodes/presence.js"', '"presence": "nodes/room.js"');
    // That file is there, and declared as `room` already.
    await untilFindings(at(NODES), ['10:19 error duplicate-registration "nodes/room.js"']);
    await undo();
    await untilFindings(at(NODES), [COMPANION]);
  });

  test('a finding keeps to its characters when lines are added above it, and with other line ends', async () => {
    const editor = await open(at(NODES));
    await untilFindings(at(NODES), [COMPANION]);
    await replace(
      editor,
      '"version": "2.0.0",',
      '"version": "2.0.0",\n\n  "description": "\u{1F3E0} Räume",',
    );
    await untilFindings(at(NODES), ['12:19 error companion-missing "nodes/presence.js"']);
    await editor.edit((edit) => edit.setEndOfLine(vscode.EndOfLine.CRLF));
    await replace(editor, '"scene": "nodes/scene.js",', '"scene": "nodes/sceen.js",');
    await untilFindings(at(NODES), [
      '11:16 error target-not-found "nodes/sceen.js"',
      '12:19 error companion-missing "nodes/presence.js"',
    ]);
  });

  test('a misspelt keyword', async () => {
    const editor = await open(at(PLATFORM));
    await replace(editor, '"homebridge-plugin"', '"homebridge-plugni"');
    await untilFindings(at(PLATFORM), ['6:16 warning keyword-missing "homebridge-plugni"']);
    await undo();
    await untilFindings(at(PLATFORM), []);
  });

  test('an engine that is gone', async () => {
    const editor = await open(at(PLATFORM));
    await replace(editor, '\n    "homebridge": "^1.8.0 || ^2.0.0",', '');
    await untilFindings(at(PLATFORM), ['7:3 error engine-missing "engines"']);
    await undo();
    await untilFindings(at(PLATFORM), []);
  });

  test('text that is no JSON', async () => {
    const editor = await open(at(PLATFORM));
    await replace(editor, '"hearthside"],', '"hearthside"]');
    await untilFindings(at(PLATFORM), ['7:3 error manifest-syntax-error "engines"']);
    await undo();
    await untilFindings(at(PLATFORM), []);
  });

  test('what was never saved is forgotten when the editor closes', async () => {
    const editor = await open(at(PLATFORM));
    await replace(editor, '"homebridge-plugin"', '"homebridge-plugni"');
    await untilFindings(at(PLATFORM), ['6:16 warning keyword-missing "homebridge-plugni"']);
    await closeEditors();
    await untilFindings(at(PLATFORM), []);
  });
});
