import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { EXTENSION } from '../extension-id';
import { untilFindings } from '../findings';
import { at, closeEditors, open, remove, replace } from '../workspace';

interface ContributedCommand {
  readonly command: string;
  readonly title: string;
  readonly category?: string;
}

function contributed(): ContributedCommand[] {
  return vscode.extensions.getExtension(EXTENSION)?.packageJSON.contributes.commands;
}

suite('Commands', () => {
  teardown(closeEditors);

  test('each contributed command is registered, and the other way round', async () => {
    const registered = await vscode.commands.getCommands(true);
    // The view's own commands are VS Code's.
    const own = registered.filter((id) => /^pluginScout\.[a-zA-Z]+$/.test(id));
    assert.deepEqual(
      own.sort(),
      contributed()
        .map(({ command }) => command)
        .sort(),
    );
  });

  test('each has the category Plugin Scout and a title in words', () => {
    for (const { category, command, title } of contributed()) {
      assert.equal(category, 'Plugin Scout', command);
      assert.match(title, /^[A-Z][a-z]+( [A-Za-z]+)*$/, command);
    }
  });

  test('Refresh finds what no watcher has told: a change behind a link that leads out of the workspace', async () => {
    const outside = mkdtempSync(path.join(tmpdir(), 'scout-linked-'));
    const link = at('node_modules/mapforge-layer-clouds');
    try {
      writeFileSync(
        path.join(outside, 'package.json'),
        '{ "name": "mapforge-layer-clouds", "version": "1.0.0" }',
      );
      symlinkSync(outside, link.fsPath, 'junction');
      const manifest = at('packages/mapforge-layer-rooms/package.json');
      const editor = await open(manifest);
      await replace(editor, '"./tiles/walls.js"', '"mapforge-layer-clouds/clouds.js"');
      const missing = '12:16 error target-not-found "mapforge-layer-clouds/clouds.js"';
      await untilFindings(manifest, [missing]);
      writeFileSync(path.join(outside, 'clouds.js'), 'export {};\n');
      await vscode.commands.executeCommand('pluginScout.refresh');
      await untilFindings(manifest, []);
      rmSync(path.join(outside, 'clouds.js'));
      await vscode.commands.executeCommand('pluginScout.refresh');
      await untilFindings(manifest, [missing]);
    } finally {
      await remove(link);
      rmSync(outside, { recursive: true, force: true });
    }
  });
});
