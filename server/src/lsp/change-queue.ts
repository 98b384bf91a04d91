import type { Change, Folder } from '../discovery/engine-api';
import type { FileKind } from '../workspace/file-system';
import { basename, dirname, isInside, joinPath } from '../workspace/paths';

/** What a watcher tells of a path. */
export type WatchedChange = 'created' | 'changed' | 'deleted';

export interface ChangeQueueOptions {
  readonly folders: () => readonly Folder[];
  readonly stat: (path: string) => FileKind;
  /** Takes what has come together, when it has been quiet for a while. */
  readonly deliver: (changes: readonly Change[]) => void;
  /** Milliseconds of quiet that end a batch, and the longest that a batch may be kept. */
  readonly quiet?: number;
  readonly longest?: number;
  /** Above so many paths a batch is told as whole trees. */
  readonly limit?: number;
}

/** Lockfiles that stand beside the `node_modules` they describe. */
const LOCKFILES = new Set(['package-lock.json', 'npm-shrinkwrap.json', 'yarn.lock', 'pnpm-lock.yaml']);
/** Files that package managers write into `node_modules` at the end of an install. */
const INSTALL_RECORDS = new Set(['.package-lock.json', '.modules.yaml', '.yarn-state.yml']);

/**
 * Gathers watchers' events into batches: an install sends thousands, of which each alone would cost a scan.
 * An install's end is told as a change of the whole `node_modules`, since not every change there sends an event.
 */
export class ChangeQueue {
  readonly #options: ChangeQueueOptions;
  readonly #limit: number;
  #pending = new Map<string, Change['kind']>();
  #timer: NodeJS.Timeout | undefined;
  #deadline = 0;

  constructor(options: ChangeQueueOptions) {
    this.#options = options;
    this.#limit = options.limit ?? 200;
  }

  /** Notes a watcher's event; `path` is absolute. Git's own files change all the time, and are nobody's target. */
  add(path: string, change: WatchedChange): void {
    if (/\/\.git(\/|$)/.test(path)) return;
    const name = basename(path);
    if (LOCKFILES.has(name)) this.#note(joinPath(dirname(path), 'node_modules'), 'tree');
    if (INSTALL_RECORDS.has(name)) this.#note(dirname(path), 'tree');
    this.#note(path, this.#kindOf(path, change));
    if (this.#pending.size > this.#limit) this.#collapse();
    this.#wait();
  }

  /** Delivers at once what has been noted. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#pending.size === 0) return;
    const trees = [...this.#pending].filter(([, kind]) => kind === 'tree').map(([path]) => path);
    const changes = [...this.#pending]
      .filter(([path]) => !trees.some((tree) => tree !== path && isInside(path, tree)))
      .map(([path, kind]): Change => ({ path, kind }));
    this.#pending = new Map();
    this.#options.deliver(changes);
  }

  /** Forgets what has been noted. */
  dispose(): void {
    clearTimeout(this.#timer);
    this.#pending.clear();
  }

  /** A folder that comes or goes sends one event, and none for what it holds; of a deleted path nobody can tell. */
  #kindOf(path: string, change: WatchedChange): Change['kind'] {
    if (change === 'deleted') return basename(path) === 'package.json' ? 'deleted' : 'tree';
    if (change === 'created' && this.#options.stat(path) === 'directory') return 'tree';
    return change;
  }

  #note(path: string, kind: Change['kind']): void {
    const known = this.#pending.get(path);
    if (known === 'tree') return;
    // Created, then written to: still new. Deleted, then created: replaced, as editors save.
    if (known === 'created' && kind === 'changed') return;
    this.#pending.set(path, known === 'deleted' && kind === 'created' ? 'changed' : kind);
  }

  /** Replaces many paths by the trees that hold them: each `node_modules`; if many are left, the whole folders. */
  #collapse(): void {
    this.#gather((path) => /^.*?\/node_modules(?=\/|$)/.exec(path)?.[0]);
    if (this.#pending.size <= this.#limit) return;
    this.#gather((path) => this.#options.folders().find((folder) => isInside(path, folder.path))?.path);
  }

  #gather(treeOf: (path: string) => string | undefined): void {
    const gathered = new Map<string, Change['kind']>();
    for (const [path, kind] of this.#pending) {
      const tree = treeOf(path);
      gathered.set(tree ?? path, tree === undefined ? kind : 'tree');
    }
    this.#pending = gathered;
  }

  #wait(): void {
    const { quiet = 100, longest = 1000 } = this.#options;
    const now = Date.now();
    if (this.#timer === undefined) this.#deadline = now + longest;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), Math.min(quiet, Math.max(this.#deadline - now, 0)));
  }
}
