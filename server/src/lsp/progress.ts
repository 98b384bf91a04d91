import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver/node';
import type { Progress } from '../discovery/engine-api';
import type { Session } from './session';

/** A scan shorter than this, in milliseconds, shows no progress: a flash tells nothing. */
const PATIENCE = 300;
/** Reports come no closer together than this, in milliseconds. */
const INTERVAL = 200;

/** Shows a scan that takes a while as work-done progress, where the client can show it. */
export function registerProgress({ connection, scheduler, features, translate }: Session): void {
  if (!features.showsProgress) return;
  let current: ScanProgress | undefined;
  let timer: NodeJS.Timeout | undefined;
  scheduler.onStarted(() => {
    timer = setTimeout(() => {
      current = new ScanProgress(connection, translate('Plugin Scout'));
    }, PATIENCE);
  });
  scheduler.onProgressed((progress) => current?.report(progress, translate(progress.phase)));
  scheduler.onSettled(() => {
    clearTimeout(timer);
    current?.done();
    current = undefined;
  });
}

/** One scan's progress. The client is asked for a token first; what happens before it answers is kept back. */
class ScanProgress {
  #reporter: WorkDoneProgressServerReporter | undefined;
  #over = false;
  #last = 0;

  constructor(connection: Connection, title: string) {
    connection.window.createWorkDoneProgress().then(
      (reporter) => {
        if (this.#over) return;
        this.#reporter = reporter;
        reporter.begin(title, undefined, undefined, false);
      },
      // A client that declines has said all there is to say: the scan goes on unseen.
      () => undefined,
    );
  }

  report({ done, total }: Progress, phase: string): void {
    const now = Date.now();
    if (this.#reporter === undefined || now - this.#last < INTERVAL) return;
    this.#last = now;
    if (total === undefined || total === 0) this.#reporter.report(`${phase} (${done})`);
    else this.#reporter.report(Math.min((done / total) * 100, 100), `${phase} (${done}/${total})`);
  }

  done(): void {
    this.#over = true;
    this.#reporter?.done();
  }
}
