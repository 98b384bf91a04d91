import { join } from 'node:path';
import type { Change } from '../discovery/engine-api';
import type { FindFacts } from '../supply/supply-facts';
import { childPath, isInside } from '../workspace/paths';
import { BackgroundThread } from './background-thread';
import type { Session } from './session';

/** Milliseconds of quiet before anything is looked at that no keystroke waits for. */
const IDLE = 500;

/**
 * Finds out in idle time, in a thread of its own, what would be published of the packages that are edited, and what
 * publint says of them; again for each package in which something has changed. No request waits for it.
 */
export function registerSupply(session: Session): void {
  const { connection, documents, engine, files, onTold, scheduler, scope } = session;
  const thread = new BackgroundThread(join(__dirname, 'plugin-scout.js'));
  const find: FindFacts = (root, options) => {
    const manifest = childPath(root, 'package.json');
    const read = documents.paths.includes(manifest) ? files.readFile(manifest) : undefined;
    return thread.factsOf({ root, ...options, unsaved: read?.kind === 'text' ? read.text : undefined });
  };
  /** What has changed since the packages were last looked at; undefined: everything may have. */
  let changes: readonly Change[] | undefined;
  let timer: NodeJS.Timeout | undefined;
  let running = false;

  const look = async () => {
    running = true;
    try {
      await scheduler.settled();
      const seen = changes;
      changes = [];
      const { supplyFacts } = await import('../supply/supply-facts');
      const isTouched = (root: string) => seen?.some((change) => concerns(change, root)) ?? true;
      if (await supplyFacts({ engine, fs: files, find }, isTouched)) scheduler.request();
    } catch (error) {
      connection.console.error(`What would be published could not be found out: ${String(error)}`);
    } finally {
      running = false;
      if (changes?.length !== 0) lookSoon();
    }
  };
  const lookSoon = () => {
    if (running) return;
    clearTimeout(timer);
    timer = setTimeout(look, IDLE);
    timer.unref();
  };
  onTold((batch) => {
    changes = changes && [...changes, ...batch];
    lookSoon();
  });
  scope.onApplied(() => {
    changes = undefined;
    lookSoon();
  });
}

/** Whether a change may alter what is published of a package; what lies in its node_modules never is. */
function concerns({ path, kind }: Change, root: string): boolean {
  if (kind === 'tree' && isInside(root, path)) return true;
  return isInside(path, root) && !path.slice(root.length).includes('/node_modules/');
}
