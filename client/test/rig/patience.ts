import { setTimeout as delay } from 'node:timers/promises';

/** How long the window is given for anything, in milliseconds. */
export const PATIENCE_MS = 20_000;
/** How long it is given before the same thing is tried again, in milliseconds. */
export const GLANCE_MS = 2_500;

/**
 * Reads again and again until what is read is acceptable: the window changes in its own time.
 *
 * @param read - what to look at
 * @param accept - whether that will do
 * @returns the first value that was accepted
 * @throws after 20 seconds, with the last value read
 */
export async function waitUntil<T>(read: () => Promise<T>, accept: (value: T) => boolean): Promise<T> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const value = await read();
    if (accept(value)) return value;
    if (Date.now() > end)
      throw new Error(`Waited in vain. Last seen: ${JSON.stringify(value, undefined, 2)}`);
    await delay(100);
  }
}

/** Tells whether an action comes to a good end, whatever it gives or throws. */
export function succeeds(action: Promise<unknown>): Promise<boolean> {
  return action.then(
    () => true,
    () => false,
  );
}
