import * as vscode from 'vscode';
import type { Status, TreeNode } from '../../server/src/lsp/protocol';
import type { PluginTreeProvider } from './plugin-tree-provider';

/** The id of the view in package.json. */
export const VIEW = 'pluginScout.plugins';

/** The view "Plugins": its badge counts problems, and its bar moves while the server scans. */
export class PluginView implements vscode.Disposable {
  readonly #view: vscode.TreeView<TreeNode>;
  #scanned: (() => void) | undefined;

  constructor(provider: PluginTreeProvider) {
    this.#view = vscode.window.createTreeView(VIEW, { treeDataProvider: provider, showCollapseAll: true });
  }

  /** Shows the server's status; undefined while no server runs. */
  show(status: Status | undefined): void {
    const problems = (status?.errors ?? 0) + (status?.warnings ?? 0);
    this.#view.badge =
      problems === 0
        ? undefined
        : {
            value: problems,
            tooltip: problems === 1 ? vscode.l10n.t('1 problem') : vscode.l10n.t('{0} problems', problems),
          };
    this.#showScanning(status?.scanning === true);
  }

  dispose(): void {
    this.#showScanning(false);
    this.#view.dispose();
  }

  #showScanning(scanning: boolean): void {
    if (scanning && this.#scanned === undefined) {
      const over = new Promise<void>((resolve) => {
        this.#scanned = resolve;
      });
      void vscode.window.withProgress({ location: { viewId: VIEW } }, () => over);
    } else if (!scanning) {
      this.#scanned?.();
      this.#scanned = undefined;
    }
  }
}
