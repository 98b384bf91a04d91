import { Emitter, type Event } from 'vscode-languageserver/node';
import type { Configuration } from '../discovery/configuration';
import type { EngineApi, Folder } from '../discovery/engine-api';

export interface ScopeOptions {
  readonly engine: Pick<EngineApi, 'reconfigure'>;
  /** Reads the settings of each folder, in the same order. */
  readonly settingsOf: (folders: readonly Folder[]) => Promise<readonly Partial<Configuration>[]>;
}

/** What is scanned, and with which settings. The engine hears of a folder together with its settings, never before. */
export class Scope {
  readonly #options: ScopeOptions;
  readonly #applied = new Emitter<void>();
  #wanted: readonly Folder[];
  #folders: readonly Folder[] = [];
  #round = 0;

  /** Nothing is told to the engine before the first `reload`. */
  constructor(folders: readonly Folder[], options: ScopeOptions) {
    this.#wanted = folders;
    this.#options = options;
  }

  /** The engine has been told other folders or settings. */
  readonly onApplied: Event<void> = this.#applied.event;

  /** The folders that the engine knows; paths in its report are relative to the first. */
  get folders(): readonly Folder[] {
    return this.#folders;
  }

  /** Adds folders to those that are wanted, and takes others away, by path. */
  async change(added: readonly Folder[], removed: ReadonlySet<string>): Promise<void> {
    const kept = this.#wanted.filter(({ path }) => !removed.has(path));
    const fresh = added.filter(({ path }) => !kept.some((each) => each.path === path));
    this.#wanted = [...kept, ...fresh];
    await this.reload();
  }

  /** Reads the settings of all folders anew and tells the engine. Of several at once, the last one counts. */
  async reload(): Promise<void> {
    this.#round += 1;
    const round = this.#round;
    const folders = this.#wanted;
    const settings = await this.#options.settingsOf(folders);
    if (round !== this.#round) return;
    const byPath = new Map(folders.map(({ path }, index) => [path, settings[index] ?? {}]));
    this.#folders = folders;
    this.#options.engine.reconfigure({ folders, settings: ({ path }) => byPath.get(path) ?? {} });
    this.#applied.fire();
  }
}
