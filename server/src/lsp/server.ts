import {
  createConnection,
  Emitter,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver/node';
import { CODE_ACTION_KINDS } from './code-action-kinds';
import type { startSession } from './start-session';

const CAPABILITIES: ServerCapabilities = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  hoverProvider: true,
  codeActionProvider: { codeActionKinds: CODE_ACTION_KINDS },
  diagnosticProvider: { identifier: 'plugin-scout', interFileDependencies: true, workspaceDiagnostics: true },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};

/** The answer to `initialize` is written two turns of the event loop after the handler returns (vscode-jsonrpc). */
const TURNS_UNTIL_ANSWERED = 3;

/**
 * Serves one client until it says `exit` or goes away; the process ends with it. The transport stands in the
 * process's arguments: `--node-ipc`, or `--stdio`, where nothing but the protocol is written to stdout.
 *
 * The editor waits for the answer to `initialize`, so the engine and the verbs are loaded right behind it: before
 * the client's next message is dispatched, since that takes it a turn of the event loop too.
 *
 * @param load gives what takes its time to load
 */
export function startServer(load: () => Promise<{ startSession: typeof startSession }>): void {
  const connection = createConnection();
  const initialized = new Emitter<void>();
  let started: Promise<void> | undefined;
  connection.onInitialize((params) => {
    started = turns(TURNS_UNTIL_ANSWERED)
      .then(load)
      .then((loaded) => loaded.startSession(connection, initialized, params));
    started.catch((error: unknown) => connection.console.error(String(error)));
    return { capabilities: CAPABILITIES, serverInfo: { name: 'plugin-scout' } };
  });
  connection.onInitialized(() => started?.then(() => initialized.fire()));
  connection.listen();
}

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
