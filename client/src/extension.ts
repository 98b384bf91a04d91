import type * as vscode from 'vscode';
import { Scout } from './scout';

/** VS Code calls `activate` and `deactivate` as plain functions, so what one starts for the other stands here. */
let scout: Scout | undefined;

/** Starts the language server and shows the tree. */
export function activate(context: vscode.ExtensionContext): void {
  scout = new Scout(context);
  // Not awaited: the view shows its own progress, and activation is not to wait for the server.
  void scout.start();
}

/** VS Code waits for the promise before it ends the extension host. */
export function deactivate(): Promise<void> | undefined {
  const stopped = scout?.stop();
  scout = undefined;
  return stopped;
}
