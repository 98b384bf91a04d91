import { type Connection, DidChangeConfigurationNotification } from 'vscode-languageserver/node';
import type { Configuration } from '../discovery/configuration';
import type { Folder } from '../discovery/engine-api';
import { readConfiguration } from '../discovery/read-configuration';
import type { ClientFeatures } from './client-features';
import { logRefusal } from './refusal';
import type { Session } from './session';
import { uriOf } from './uris';

const SECTION = 'pluginScout';

/**
 * Where settings come from: asked of the client for each folder; of a client that cannot be asked, what it sent
 * last, for all folders alike.
 */
export class SettingsSource {
  readonly #connection: Connection;
  readonly #features: ClientFeatures;
  #sent: unknown;

  constructor(connection: Connection, features: ClientFeatures, sent: unknown) {
    this.#connection = connection;
    this.#features = features;
    this.#sent = sent;
  }

  /** Keeps what a client sent without being asked. */
  accept(settings: unknown): void {
    this.#sent = settings;
  }

  /** The settings of each folder, in the same order. A client that fails to answer has set nothing. */
  async read(folders: readonly Folder[]): Promise<readonly Partial<Configuration>[]> {
    if (!this.#features.pullsConfiguration) return folders.map(() => readConfiguration(this.#sent));
    if (folders.length === 0) return [];
    const items = folders.map(({ path }) => ({ scopeUri: uriOf(path), section: SECTION }));
    try {
      const values: unknown[] = await this.#connection.workspace.getConfiguration(items);
      return values.map(readConfiguration);
    } catch (error) {
      this.#connection.console.warn(`The client did not tell its settings: ${String(error)}`);
      return folders.map(() => ({}));
    }
  }
}

/** Reads the settings again when the client tells that they changed. */
export function registerConfiguration({ connection, features, initialized, settings, scope }: Session): void {
  connection.onDidChangeConfiguration(({ settings: sent }) => {
    settings.accept((sent as Record<string, unknown> | null | undefined)?.[SECTION]);
    return scope.reload();
  });
  if (!features.registersConfigurationChange) return;
  initialized(() => {
    connection.client
      .register(DidChangeConfigurationNotification.type, { section: SECTION })
      .catch(logRefusal(connection, 'to tell of settings'));
  });
}
