import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';

/** The first folder of the workspace. */
export function firstFolder(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error('No folder is open');
  return folder.uri;
}

/** A file or folder of the workspace's first folder, by its path in it. */
export function at(relative: string): vscode.Uri {
  return vscode.Uri.joinPath(firstFolder(), relative);
}

/** What was there before a test, by path; undefined for what was not there. */
const before = new Map<string, Buffer | undefined>();

/** Writes a file to the disk; folders on the way are made. */
export async function write(file: vscode.Uri, text: string): Promise<void> {
  remember(file.fsPath);
  await vscode.workspace.fs.writeFile(file, Buffer.from(text));
}

/** Deletes a file or a folder with all in it. */
export async function remove(file: vscode.Uri): Promise<void> {
  const inside = statSync(file.fsPath).isDirectory()
    ? readdirSync(file.fsPath, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.join(entry.parentPath, entry.name))
    : [file.fsPath];
  for (const each of inside) remember(each);
  await vscode.workspace.fs.delete(file, { recursive: true });
}

/** Brings the files on the disk back to what they were before the test: to be called after each that changes some. */
export function restoreFiles(): void {
  for (const [file, content] of before) {
    if (content === undefined) rmSync(file, { force: true });
    else {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
  }
  before.clear();
}

function remember(file: string): void {
  if (!before.has(file)) before.set(file, existsSync(file) ? readFileSync(file) : undefined);
}

/** Opens a file in an editor that is in sight: the client asks about no others. */
export async function open(file: vscode.Uri): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file), { preview: false });
}

/**
 * Replaces the only occurrence of a text in an open document, which is left unsaved.
 *
 * @throws when it does not occur, or more than once
 */
export async function replace(editor: vscode.TextEditor, find: string, replacement: string): Promise<void> {
  const { document } = editor;
  const parts = document.getText().split(find);
  if (parts.length !== 2) throw new Error(`'${find}' occurs ${parts.length - 1} times in ${document.uri}`);
  const start = document.positionAt((parts[0] ?? '').length);
  const end = document.positionAt((parts[0] ?? '').length + find.length);
  if (!(await editor.edit((edit) => edit.replace(new vscode.Range(start, end), replacement)))) {
    throw new Error(`'${find}' could not be replaced`);
  }
}

/** Undoes the last edit of the active editor. */
export function undo(): Thenable<unknown> {
  return vscode.commands.executeCommand('undo');
}

/** Closes all editors; what is unsaved is lost. */
export async function closeEditors(): Promise<void> {
  for (const { document } of vscode.window.visibleTextEditors) {
    if (!document.isDirty) continue;
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
