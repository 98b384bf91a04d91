import { createHash } from 'node:crypto';
import type { EngineApi, Folder } from '../discovery/engine-api';
import type { Report } from '../discovery/report';
import type { Status } from './protocol';
import type { Scheduler } from './scheduler';
import type { Scope } from './scope';

/** The report as of the end of the last scan. What a scan knows half-way would make the tree flicker. */
export class SettledReport {
  readonly #engine: Pick<EngineApi, 'report'>;
  readonly #scheduler: Scheduler;
  readonly #scope: Scope;
  #report: Report | undefined;
  #folders: readonly Folder[] = [];
  #drawn = '';
  #revision = 0;

  constructor(engine: Pick<EngineApi, 'report'>, scheduler: Scheduler, scope: Scope) {
    this.#engine = engine;
    this.#scheduler = scheduler;
    this.#scope = scope;
    scheduler.onSettled(() => this.#take());
  }

  /** The last report; undefined before the end of the first scan. */
  get current(): Report | undefined {
    return this.#report;
  }

  /** The folder that the report's paths are relative to. */
  get root(): string {
    return this.#folders[0]?.path ?? '/';
  }

  /** The status of the last report, and whether another is on its way. */
  get status(): Status {
    const findings = this.#report?.diagnostics ?? [];
    return {
      scanning: this.#scheduler.running,
      plugins: this.#report?.plugins.length ?? 0,
      errors: findings.filter(({ severity }) => severity === 'error').length,
      warnings: findings.filter(({ severity }) => severity === 'warning').length,
      revision: this.#revision,
    };
  }

  #take(): void {
    this.#report = this.#engine.report();
    this.#folders = this.#scope.folders;
    const { hosts, plugins } = this.#report;
    const drawn = createHash('sha1')
      .update(JSON.stringify([this.root, hosts, plugins]))
      .digest('base64url');
    if (drawn !== this.#drawn) this.#revision += 1;
    this.#drawn = drawn;
  }
}
