import * as vscode from 'vscode';
import {
  LanguageClient,
  type LanguageClientOptions,
  type NotificationHandler,
  RevealOutputChannelOn,
  type ServerOptions,
  TransportKind,
} from 'vscode-languageclient/node';
import type { InitializationOptions, NotificationKind, RequestKind } from '../../server/src/lsp/protocol';
import { explicitSettings } from './explicit-settings';

/** The files that declare plugins. */
export const MANIFESTS = { scheme: 'file', pattern: '**/package.json' } as const;

/**
 * The files that the server hears of. Which JSON files manifests point to changes with each edit, and the server knows
 * it: of all others it says at once that it has nothing to say.
 */
const JSON_FILES = [
  { scheme: 'file', language: 'json' },
  { scheme: 'file', language: 'jsonc' },
] as const;

/** Makes the client for the server that the extension brings along; it is not started yet. */
export function createLanguageClient(
  context: vscode.ExtensionContext,
  log: vscode.LogOutputChannel,
): LanguageClient {
  const server = {
    module: context.asAbsolutePath('server/dist/plugin-scout.js'),
    args: ['serve'],
    transport: TransportKind.ipc,
  };
  const servers: ServerOptions = {
    run: server,
    debug: { ...server, options: { execArgv: ['--nolazy', '--inspect=6029'] } },
  };
  const initializationOptions: InitializationOptions = {
    ...(vscode.l10n.bundle !== undefined && { l10n: vscode.l10n.bundle }),
  };
  const options: LanguageClientOptions = {
    documentSelector: [MANIFESTS, ...JSON_FILES],
    diagnosticPullOptions: { onChange: true, onSave: true, onFocus: true },
    initializationOptions,
    // The tree and the status item tell of a server that does not run.
    initializationFailedHandler: () => false,
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    middleware: { workspace: { configuration: explicitSettings } },
  };
  return new LanguageClient('pluginScout', 'Plugin Scout', servers, options);
}

/** Sends one of the requests of `protocol.ts`. */
export function ask<P, R>(
  client: LanguageClient,
  request: RequestKind<P, R>,
  params: P,
  token?: vscode.CancellationToken,
): Promise<R> {
  // A token that is undefined would count as a parameter.
  return token === undefined
    ? client.sendRequest<R>(request.method, params)
    : client.sendRequest<R>(request.method, params, token);
}

/** Listens for one of the notifications of `protocol.ts`. */
export function listen<P>(
  client: LanguageClient,
  notification: NotificationKind<P>,
  handler: NotificationHandler<P>,
): vscode.Disposable {
  return client.onNotification(notification.method, handler);
}
