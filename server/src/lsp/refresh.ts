import type { CancellationToken } from 'vscode-languageserver/node';
import { unlessCancelled } from './cancellation';
import { refreshRequest, type Status } from './protocol';
import type { Session } from './session';

/** `pluginScout/refresh`: looks at everything again, for the day when a watcher has missed something. */
export function registerRefresh({ connection, report, scheduler, scope, tell }: Session): void {
  // Without parameters the token comes first, with `null` or `{}` second: clients differ.
  connection.onRequest(refreshRequest.method, async (...args: unknown[]): Promise<Status> => {
    tell(scope.folders.map(({ path }) => ({ path, kind: 'tree' })));
    scheduler.request();
    await unlessCancelled(scheduler.settled(), args.at(-1) as CancellationToken);
    return report.status;
  });
}
