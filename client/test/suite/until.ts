import type * as vscode from 'vscode';

/** How long VS Code and the server are given for anything, in milliseconds. */
const PATIENCE_MS = 40_000;

/**
 * Reads again at each event until what is read is acceptable.
 *
 * @param changed - fires when there may be something new to read
 * @param read - what to look at; also looked at before the first event
 * @param accept - whether that will do
 * @returns the first value that was accepted
 * @throws (rejects) after 40 seconds, with the last value read
 */
export function until<T>(
  changed: vscode.Event<unknown>,
  read: () => T,
  accept: (value: T) => boolean,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      listener.dispose();
      reject(new Error(`Waited in vain. Last seen: ${JSON.stringify(read(), undefined, 2)}`));
    }, PATIENCE_MS);
    const look = () => {
      const value = read();
      if (!accept(value)) return;
      clearTimeout(timer);
      listener.dispose();
      resolve(value);
    };
    const listener = changed(look);
    look();
  });
}

/** Waits until an event is heard; see {@link until}. To be called before what makes it fire. */
export function nextEvent<T>(event: vscode.Event<T>, accept: (value: T) => boolean): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      listener.dispose();
      reject(new Error('The event was not heard'));
    }, PATIENCE_MS);
    const listener = event((value) => {
      if (!accept(value)) return;
      clearTimeout(timer);
      listener.dispose();
      resolve(value);
    });
  });
}
