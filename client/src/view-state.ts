import * as vscode from 'vscode';
import type { GroupBy, TreeView } from '../../server/src/lsp/protocol';

const KEY = 'pluginScout.view';
const DEFAULT: TreeView = { groupBy: 'host', onlyProblems: false };

/** How the user wants the tree; kept per workspace, and told to the menus through context keys. */
export class ViewState implements vscode.Disposable {
  readonly #memento: vscode.Memento;
  readonly #changed = new vscode.EventEmitter<void>();
  #view: TreeView;

  constructor(memento: vscode.Memento) {
    this.#memento = memento;
    this.#view = { ...DEFAULT, ...memento.get<Partial<TreeView>>(KEY) };
    this.#tellMenus();
  }

  readonly onChanged = this.#changed.event;

  get view(): TreeView {
    return this.#view;
  }

  groupBy(groupBy: GroupBy): void {
    this.#set({ ...this.#view, groupBy });
  }

  showOnlyProblems(onlyProblems: boolean): void {
    this.#set({ ...this.#view, onlyProblems });
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #set(view: TreeView): void {
    this.#view = view;
    void this.#memento.update(KEY, view);
    this.#tellMenus();
    this.#changed.fire();
  }

  #tellMenus(): void {
    const { groupBy, onlyProblems } = this.#view;
    void setContext('pluginScout.groupBy', groupBy);
    void setContext('pluginScout.onlyProblems', onlyProblems);
  }
}

/** Sets a context key, for `when` clauses in package.json. */
export function setContext(key: string, value: unknown): Thenable<void> {
  return vscode.commands.executeCommand('setContext', key, value);
}
