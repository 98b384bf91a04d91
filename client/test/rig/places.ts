import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The repository's root, absolute. */
export const repositoryRoot = path.resolve(import.meta.dirname, '../../..');

/**
 * Where every download lives: ignored by git, outside node_modules (which `npm ci` would wipe), and the
 * folder that @vscode/test-electron uses too.
 */
export const downloadsRoot = path.join(repositoryRoot, '.vscode-test');

/** A folder under {@link downloadsRoot}, created with its parents when it is not there. */
export function downloadFolder(...segments: string[]): string {
  const folder = path.join(downloadsRoot, ...segments);
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** A temporary folder of its own, with the means to remove it. */
export interface Scratch {
  /** Absolute, with symbolic links resolved: VS Code reports the real path of what it opens. */
  path: string;
  /** Deletes the folder and all in it; calling it again does nothing. */
  remove(): void;
}

/**
 * Makes a temporary folder that is removed when the process exits, if {@link Scratch.remove} did not do so
 * before. As long as it exists, a signal to end makes the process exit, rather than end without its `exit`
 * handlers.
 *
 * @param label - shows in the folder's name. Keep it short: VS Code puts sockets below it, and the path of a
 *   socket may have 103 characters at most.
 */
export function makeScratch(label: string): Scratch {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), `scout-${label}-`)));
  const forgetSignals = exitOnSignals();
  const remove = () => {
    process.off('exit', remove);
    forgetSignals();
    // A server that was just killed may still be writing its last log: hence the retries.
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  process.on('exit', remove);
  return { path: folder, remove };
}

/**
 * Makes the signals that would end this process without its `exit` handlers run those handlers first.
 *
 * @returns what undoes it
 */
export function exitOnSignals(): () => void {
  const exit = (_name: NodeJS.Signals, number: number) => process.exit(128 + number);
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, exit);
  return () => {
    for (const signal of signals) process.off(signal, exit);
  };
}
