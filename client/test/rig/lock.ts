import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const POLL_MS = 500;
/** A lock without its owner's process id is a lock being made; older than this, its maker died. */
const NAMELESS_MS = 10_000;

/**
 * Runs `work` while holding the lock `folder`; a second caller, in this process or another, waits until the
 * first is done. `mkdir` is the lock, because it is atomic everywhere. A lock whose owner is no longer
 * running is taken over.
 *
 * @param folder - the lock itself: must not exist otherwise; its parent must exist
 * @returns what `work` returns
 * @throws what `work` throws, after releasing the lock
 */
export async function withLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  while (!acquire(folder)) {
    dropIfAbandoned(folder);
    await delay(POLL_MS);
  }
  try {
    return await work();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function acquire(folder: string): boolean {
  try {
    mkdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  writeFileSync(path.join(folder, 'owner'), String(process.pid));
  return true;
}

function dropIfAbandoned(folder: string): void {
  if (!isAbandoned(folder)) return;
  const aside = `${folder}.${process.pid}`;
  try {
    // Renaming is atomic: of several processes that judged the lock abandoned, one gets to move it.
    renameSync(folder, aside);
  } catch {
    return;
  }
  // Another process may have taken the lock over between the judgement and the move: give it back.
  if (isAbandoned(aside)) rmSync(aside, { recursive: true, force: true });
  else renameSync(aside, folder);
}

function isAbandoned(folder: string): boolean {
  const owner = readOwner(folder);
  if (owner !== undefined) return !isRunning(owner);
  try {
    return Date.now() - statSync(folder).mtimeMs > NAMELESS_MS;
  } catch {
    return false;
  }
}

function readOwner(folder: string): number | undefined {
  try {
    return Number(readFileSync(path.join(folder, 'owner'), 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
