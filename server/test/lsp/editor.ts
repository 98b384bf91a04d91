import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  type CancellationToken,
  createMessageConnection,
  ErrorCodes,
  type MessageConnection,
  ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import type {
  ClientCapabilities,
  Diagnostic,
  DocumentDiagnosticReport,
  FileChangeType,
  Registration,
  WorkspaceDiagnosticReport,
} from 'vscode-languageserver';
import type { RequestKind } from '../../src/lsp/protocol';
import { uriOf } from '../../src/lsp/uris';

const SERVER = fileURLToPath(new URL('../../dist/plugin-scout.js', import.meta.url));

/** What VS Code can do, as far as the server asks for it. */
const CAPABILITIES: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
    diagnostics: { refreshSupport: true },
  },
  textDocument: { diagnostic: { dynamicRegistration: true, relatedDocumentSupport: false } },
  window: { workDoneProgress: true },
};

export interface EditorOptions {
  /** Absolute paths. */
  readonly folders?: readonly string[];
  readonly capabilities?: ClientCapabilities;
  /** What the user has set below `pluginScout`, by folder path. */
  readonly settings?: Record<string, unknown>;
  readonly initializationOptions?: unknown;
  /** Whether the client answers with an error whatever the server asks. */
  readonly refuses?: boolean;
}

/** An LSP client without a user interface, connected to the built server over stdio. */
export class Editor {
  readonly #process: ChildProcess;
  readonly #refuses: boolean;
  readonly #connection: MessageConnection;
  readonly #texts = new Map<string, { text: string; version: number }>();
  readonly #heard: { method: string; params: unknown }[] = [];
  readonly #waiting: { method: string; hear: (params: never) => void }[] = [];
  /** Everything that the server wrote to stdout. */
  readonly output: Buffer[] = [];
  /** What the user has set, by folder path; may be changed, followed by `changeSettings`. */
  readonly settings: Record<string, unknown>;
  readonly registrations: Registration[] = [];
  exitCode: Promise<number | null>;

  private constructor(options: EditorOptions) {
    if (!existsSync(SERVER)) throw new Error(`${SERVER} is missing: run 'npm run build' first`);
    this.settings = options.settings ?? {};
    this.#refuses = options.refuses === true;
    this.#process = spawn(process.execPath, [SERVER, 'serve', '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const { stdin, stdout } = this.#process;
    if (stdin === null || stdout === null) throw new Error('no pipes');
    this.exitCode = new Promise((resolve) => this.#process.on('exit', resolve));
    stdout.on('data', (chunk: Buffer) => this.output.push(chunk));
    this.#connection = createMessageConnection(
      new StreamMessageReader(stdout),
      new StreamMessageWriter(stdin),
    );
    this.#answer('workspace/configuration', ({ items }: { items: { scopeUri: string }[] }) =>
      items.map(({ scopeUri }) => this.settings[fileURLToPath(scopeUri)] ?? null),
    );
    this.#answer('client/registerCapability', ({ registrations }: { registrations: Registration[] }) => {
      this.registrations.push(...registrations);
      return null;
    });
    this.#answer(
      'client/unregisterCapability',
      ({ unregisterations }: { unregisterations: Registration[] }) => {
        const gone = new Set(unregisterations.map(({ id }) => id));
        this.registrations.splice(0, Infinity, ...this.registrations.filter(({ id }) => !gone.has(id)));
        return null;
      },
    );
    this.#answer('workspace/diagnostic/refresh', () => null);
    this.#answer('window/workDoneProgress/create', () => null);
    this.#connection.onNotification((method, params) => this.#hear(method, params));
    this.#connection.listen();
  }

  /** Starts the server and introduces itself. */
  static async start(options: EditorOptions = {}): Promise<Editor> {
    const editor = new Editor(options);
    await editor.request('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: options.capabilities ?? CAPABILITIES,
      workspaceFolders: options.folders?.map(folder) ?? null,
      initializationOptions: options.initializationOptions,
    });
    editor.notify('initialized', {});
    return editor;
  }

  /** Sends any request. */
  request<R>(method: string, params: unknown, token?: CancellationToken): Promise<R> {
    return token === undefined
      ? this.#connection.sendRequest(method, params)
      : this.#connection.sendRequest(method, params, token);
  }

  /** Sends one of the requests of `protocol.ts`. */
  ask<P, R>(kind: RequestKind<P, R>, params: P, token?: CancellationToken): Promise<R> {
    return this.request(kind.method, params, token);
  }

  notify(method: string, params: unknown): void {
    void this.#connection.sendNotification(method, params);
  }

  /** The parameters of the next request or notification that the server sends with this method. */
  next<P>(method: string): Promise<P> {
    return new Promise((hear) => this.#waiting.push({ method, hear }));
  }

  /** How often the server has sent this method. */
  count(method: string): number {
    return this.#heard.filter((message) => message.method === method).length;
  }

  open(path: string, text: string): void {
    this.#texts.set(path, { text, version: 1 });
    this.notify('textDocument/didOpen', {
      textDocument: { uri: uriOf(path), languageId: 'json', version: 1, text },
    });
  }

  /** Replaces the text of an open document, as an incremental change over its whole range. */
  edit(path: string, text: string): void {
    const { text: old, version } = this.#texts.get(path) ?? { text: '', version: 0 };
    const lines = old.split('\n');
    const end = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
    this.#texts.set(path, { text, version: version + 1 });
    this.notify('textDocument/didChange', {
      textDocument: { uri: uriOf(path), version: version + 1 },
      contentChanges: [{ range: { start: { line: 0, character: 0 }, end }, text }],
    });
  }

  close(path: string): void {
    this.#texts.delete(path);
    this.notify('textDocument/didClose', { textDocument: { uri: uriOf(path) } });
  }

  /** Tells of changes on disk, as a watcher would. */
  touched(type: FileChangeType, ...paths: readonly string[]): void {
    this.notify('workspace/didChangeWatchedFiles', {
      changes: paths.map((path) => ({ uri: uriOf(path), type })),
    });
  }

  changeFolders(added: readonly string[], removed: readonly string[]): void {
    const event = { added: added.map(folder), removed: removed.map(folder) };
    this.notify('workspace/didChangeWorkspaceFolders', { event });
  }

  pull(path: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.request('textDocument/diagnostic', {
      textDocument: { uri: uriOf(path) },
      ...(previousResultId !== undefined && { previousResultId }),
    });
  }

  /** The findings in one document. */
  async diagnostics(path: string): Promise<Diagnostic[]> {
    const report = await this.pull(path);
    if (report.kind !== 'full') throw new Error('unchanged, without having been asked before');
    return report.items;
  }

  /** The codes of the findings in one document. */
  async codes(path: string): Promise<unknown[]> {
    return (await this.diagnostics(path)).map(({ code }) => code);
  }

  pullWorkspace(previous: WorkspaceDiagnosticReport['items'] = [], token?: CancellationToken) {
    const previousResultIds = previous.map(({ uri, resultId }) => ({ uri, value: resultId }));
    return this.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds }, token);
  }

  /** Says goodbye, and waits for the server's end. */
  async stop(): Promise<number | null> {
    await this.request('shutdown', undefined);
    this.notify('exit', undefined);
    const code = await this.exitCode;
    this.#connection.dispose();
    return code;
  }

  /** Ends the server without a word; for tests that failed half-way. */
  kill(): void {
    this.#process.kill();
  }

  #answer<P>(method: string, handler: (params: P) => unknown): void {
    this.#connection.onRequest(method, (params: P) => {
      this.#hear(method, params);
      if (this.#refuses) return new ResponseError(ErrorCodes.InternalError, 'refused');
      return handler(params);
    });
  }

  #hear(method: string, params: unknown): void {
    this.#heard.push({ method, params });
    const waiting = this.#waiting.filter((each) => each.method === method);
    this.#waiting.splice(0, Infinity, ...this.#waiting.filter((each) => each.method !== method));
    for (const { hear } of waiting) hear(params as never);
  }
}

function folder(path: string): { uri: string; name: string } {
  return { uri: uriOf(path), name: path.slice(path.lastIndexOf('/') + 1) };
}
