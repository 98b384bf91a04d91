import * as vscode from 'vscode';
import { type LanguageClient, State } from 'vscode-languageclient/node';
import { changedNotification, type Status, statusRequest } from '../../server/src/lsp/protocol';
import { registerCommands } from './commands';
import { Decorations } from './decorations';
import { ask, createLanguageClient, listen } from './language-client';
import { LanguageStatus } from './language-status';
import { PluginTreeProvider } from './plugin-tree-provider';
import { PluginView } from './plugin-view';
import { setContext, ViewState } from './view-state';

/** The extension while it is active: one server, one tree, one status item. */
export class Scout {
  readonly log: vscode.LogOutputChannel;
  readonly client: LanguageClient;
  readonly state: ViewState;
  readonly #tree: PluginTreeProvider;
  readonly #view: PluginView;
  readonly #status = new LanguageStatus();
  #starting: Promise<void> = Promise.resolve();
  #restarting = false;
  #revision: number | undefined;

  /** Everything it registers is disposed of with the extension's context. */
  constructor(context: vscode.ExtensionContext) {
    this.log = vscode.window.createOutputChannel('Plugin Scout', { log: true });
    this.log.info(`Plugin Scout ${context.extension.packageJSON.version}`);
    this.client = createLanguageClient(context, this.log);
    this.state = new ViewState(context.workspaceState);
    this.#tree = new PluginTreeProvider(this.client, this.log, this.state, () => this.#starting);
    this.#view = new PluginView(this.#tree);
    context.subscriptions.push(
      this.log,
      this.state,
      this.#tree,
      this.#view,
      this.#status,
      vscode.window.registerFileDecorationProvider(new Decorations()),
      this.state.onChanged(() => this.#tree.redraw()),
      this.client.onDidChangeState(({ newState }) => this.#follow(newState)),
      listen(this.client, changedNotification, (status) => this.show(status)),
      registerCommands(this),
    );
  }

  /** Starts the server. Never rejects: a server that does not start is shown as such, and may be restarted. */
  start(): Promise<void> {
    this.#starting = this.client.start().then(
      () => this.#ask(),
      (error) => {
        this.log.error('The language server did not start', error);
        this.show(undefined);
      },
    );
    return this.#starting;
  }

  /** Ends the server and starts another. The tree stays as it is until then, and so what is expanded in it. */
  async restart(): Promise<void> {
    this.#restarting = true;
    try {
      await this.stop();
    } finally {
      this.#restarting = false;
    }
    await this.start();
  }

  /** Ends the server, if it runs. */
  async stop(): Promise<void> {
    await this.#starting;
    if (this.client.isRunning()) await this.client.stop();
  }

  /** Shows the server's status everywhere; undefined while none runs. */
  show(status: Status | undefined): void {
    this.#status.show(status);
    this.#view.show(status);
    if (status?.revision === this.#revision && status !== undefined) return;
    this.#revision = status?.revision;
    this.#tree.redraw();
  }

  async #ask(): Promise<void> {
    this.show(await ask(this.client, statusRequest, null));
  }

  /** After a crash the client starts the server again by itself, or gives up. */
  #follow(state: State): void {
    if (this.#restarting) return;
    void setContext('pluginScout.failed', state === State.Stopped || state === State.StartFailed);
    if (state === State.Running) {
      this.#revision = undefined;
      this.#tree.redraw();
      return;
    }
    void setContext('pluginScout.scanned', false);
    if (state !== State.Starting) this.show(undefined);
  }
}
