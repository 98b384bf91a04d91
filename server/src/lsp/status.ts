import { changedNotification, type Status, statusRequest } from './protocol';
import type { Session } from './session';

/** Notifications come no closer together than this, in milliseconds; a scan that is shorter is not told. */
const COALESCE = 300;

/** `pluginScout/status`, and `pluginScout/changed` whenever its answer would be another. */
export function registerStatus({ connection, report, scheduler }: Session): void {
  let told = '';
  let timer: NodeJS.Timeout | undefined;

  const tell = (): void => {
    timer = undefined;
    const status: Status = report.status;
    const text = JSON.stringify(status);
    if (text === told) return;
    told = text;
    connection.sendNotification(changedNotification.method, status);
  };
  const tellSoon = (): void => {
    if (timer === undefined) timer = setTimeout(tell, COALESCE);
  };

  connection.onRequest(statusRequest.method, (): Status => report.status);
  scheduler.onStarted(tellSoon);
  scheduler.onSettled(tellSoon);
}
