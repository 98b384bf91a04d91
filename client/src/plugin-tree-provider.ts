import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { childrenRequest, type TreeNode, tooltipRequest, treeRequest } from '../../server/src/lsp/protocol';
import { ask } from './language-client';
import { treeItem } from './tree-item';
import { setContext, type ViewState } from './view-state';

/** Draws the tree that the server tells, and knows nothing that the server does not. */
export class PluginTreeProvider implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  readonly #client: LanguageClient;
  readonly #state: ViewState;
  /** Resolves when the server runs, or when it is known that it will not. */
  readonly #ready: () => Promise<void>;
  readonly #changed = new vscode.EventEmitter<void>();

  constructor(client: LanguageClient, state: ViewState, ready: () => Promise<void>) {
    this.#client = client;
    this.#state = state;
    this.#ready = ready;
  }

  readonly onDidChangeTreeData = this.#changed.event;

  /** Draws the tree again; what is expanded stays so. */
  redraw(): void {
    this.#changed.fire();
  }

  async getChildren(node?: TreeNode): Promise<TreeNode[]> {
    if (node?.children !== undefined) return [...node.children];
    await this.#ready();
    if (!this.#client.isRunning()) return [];
    if (node !== undefined) {
      return [...(await ask(this.#client, childrenRequest, { ...this.#state.view, id: node.id }))];
    }
    const nodes = await ask(this.#client, treeRequest, this.#state.view);
    void setContext('pluginScout.scanned', true);
    return [...nodes];
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    return treeItem(node);
  }

  async resolveTreeItem(
    item: vscode.TreeItem,
    node: TreeNode,
    token: vscode.CancellationToken,
  ): Promise<vscode.TreeItem> {
    const params = { ...this.#state.view, id: node.id };
    const text = await ask(this.#client, tooltipRequest, params, token);
    item.tooltip = new vscode.MarkdownString(text ?? node.accessibleName);
    return item;
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
