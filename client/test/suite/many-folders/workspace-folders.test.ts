import { readdirSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { expectedFindings, untilFindingsBelow } from '../findings';
import { nextEvent } from '../until';
import { firstFolder } from '../workspace';

/** The folder with the copies of all fixtures; the workspace holds one of them. */
const parent = () => vscode.Uri.joinPath(firstFolder(), '..');
const fixture = (name: string) => vscode.Uri.joinPath(parent(), name);

suite('Folders of a workspace', () => {
  test('the only folder is checked, and not what lies beside it', async () => {
    const expected = expectedFindings(firstFolder());
    await untilFindingsBelow(parent(), within(firstFolder(), expected));
  });

  test('folders that are added are checked at once; each gives what it gives alone', async () => {
    const first = path.basename(firstFolder().fsPath);
    const others = fixtures().filter((name) => name !== first);
    await change(1, 0, others);
    const expected = fixtures().map((name) => within(fixture(name), expectedFindings(fixture(name))));
    await untilFindingsBelow(parent(), Object.assign({}, ...expected));
  });

  test("a folder's own settings are its own", async () => {
    const quiet = fixture('keyword-missing');
    const other = fixture('engine-missing');
    await setSeverities(quiet, { 'keyword-missing': 'off', 'engine-missing': 'off' });
    await untilFindingsBelow(quiet, {});
    await untilFindingsBelow(other, expectedFindings(other));
    await setSeverities(quiet, undefined);
    await untilFindingsBelow(quiet, expectedFindings(quiet));
  });

  test('folders that are removed take their findings with them', async () => {
    await change(1, fixtures().length - 1, []);
    const expected = expectedFindings(firstFolder());
    await untilFindingsBelow(parent(), within(firstFolder(), expected));
  });
});

function fixtures(): string[] {
  return readdirSync(parent().fsPath, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** Puts folders in the place of others; the first must stay, or the extension host would start again. */
async function change(start: number, deleted: number, added: readonly string[]): Promise<void> {
  const changed = nextEvent(vscode.workspace.onDidChangeWorkspaceFolders, () => true);
  const folders = added.map((name) => ({ uri: fixture(name) }));
  if (!vscode.workspace.updateWorkspaceFolders(start, deleted, ...folders)) throw new Error('Refused');
  await changed;
}

function setSeverities(folder: vscode.Uri, severities: Record<string, string> | undefined): Thenable<void> {
  return vscode.workspace
    .getConfiguration('pluginScout', folder)
    .update('severities', severities, vscode.ConfigurationTarget.WorkspaceFolder);
}

/** The findings of a folder by their paths in {@link parent}. */
function within(folder: vscode.Uri, findings: Record<string, string[]>): Record<string, string[]> {
  const name = path.basename(folder.fsPath);
  return Object.fromEntries(Object.entries(findings).map(([file, found]) => [`${name}/${file}`, found]));
}
