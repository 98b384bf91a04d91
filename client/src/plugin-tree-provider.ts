import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { childrenRequest, type TreeNode, tooltipRequest, treeRequest } from '../../server/src/lsp/protocol';
import { ask } from './language-client';
import { treeItem } from './tree-item';
import { setContext, type ViewState } from './view-state';

/** Draws the tree that the server tells, and knows nothing that the server does not. */
export class PluginTreeProvider implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  readonly #client: LanguageClient;
  readonly #log: vscode.LogOutputChannel;
  readonly #state: ViewState;
  /** Resolves when the server runs, or when it is known that it will not. */
  readonly #ready: () => Promise<void>;
  readonly #changed = new vscode.EventEmitter<void>();

  constructor(
    client: LanguageClient,
    log: vscode.LogOutputChannel,
    state: ViewState,
    ready: () => Promise<void>,
  ) {
    this.#client = client;
    this.#log = log;
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
    try {
      const nodes = await this.#ask(node);
      if (node === undefined) void setContext('pluginScout.scanned', true);
      return [...nodes];
    } catch (error) {
      // A server that ends leaves its requests unanswered; the next one starts with another drawing.
      this.#log.warn('The tree could not be drawn', error);
      return [];
    }
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

  #ask(node: TreeNode | undefined): Promise<readonly TreeNode[]> {
    const { view } = this.#state;
    return node === undefined
      ? ask(this.#client, treeRequest, view)
      : ask(this.#client, childrenRequest, { ...view, id: node.id });
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
