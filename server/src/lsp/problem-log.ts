import type { Session } from './session';

/** Logs what a scan had to leave out, each once: folders that cannot be read, host profiles that do not fit. */
export function registerProblemLog({ connection, engine, scheduler }: Session): void {
  const told = new Set<string>();
  scheduler.onSettled(() => {
    for (const { subject, reason } of engine.problems()) {
      const line = `left out ${subject}: ${reason}`;
      if (told.has(line)) continue;
      told.add(line);
      connection.console.warn(line);
    }
  });
}
