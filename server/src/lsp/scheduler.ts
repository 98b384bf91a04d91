import { Emitter, type Event } from 'vscode-languageserver/node';
import type { EngineApi, Progress } from '../discovery/engine-api';

export interface SchedulerOptions {
  /** How long the engine may work before requests are served again, in milliseconds. */
  readonly slice?: number;
  /** Milliseconds since some fixed moment. */
  readonly now?: () => number;
  /** Runs a function after the messages that have arrived by now. */
  readonly defer?: (turn: () => void) => void;
}

/** A step may come on top, and a collection of garbage: together they stay below 10 ms. */
const SLICE = 3;

/**
 * Drains the engine's updates in short slices, so that the server answers requests while it discovers.
 * However often it is asked for while it runs, there is one run, which ends when nothing is stale.
 */
export class Scheduler {
  readonly #engine: Pick<EngineApi, 'stale' | 'update'>;
  readonly #slice: number;
  readonly #now: () => number;
  readonly #defer: (turn: () => void) => void;
  readonly #started = new Emitter<void>();
  readonly #progressed = new Emitter<Progress>();
  readonly #settled = new Emitter<void>();
  readonly #failed = new Emitter<unknown>();
  #update: Generator<Progress, void> | undefined;
  #begun = false;
  #running = false;
  #everSettled = false;

  constructor(engine: Pick<EngineApi, 'stale' | 'update'>, options: SchedulerOptions = {}) {
    this.#engine = engine;
    this.#slice = options.slice ?? SLICE;
    this.#now = options.now ?? (() => performance.now());
    this.#defer = options.defer ?? setImmediate;
  }

  /** A run begins. */
  readonly onStarted: Event<void> = this.#started.event;
  /** The engine told how far it is. */
  readonly onProgressed: Event<Progress> = this.#progressed.event;
  /** A run is over: nothing is stale, or the engine failed. */
  readonly onSettled: Event<void> = this.#settled.event;
  /** The engine threw. The run is over, and the next request for one tries again. */
  readonly onFailed: Event<unknown> = this.#failed.event;

  /** Whether a run has been completed and none is under way. */
  get idle(): boolean {
    return this.#everSettled && !this.#running;
  }

  /** Whether a run is under way. */
  get running(): boolean {
    return this.#running;
  }

  /** Allows runs, and asks for the first: the engine knows what to scan. A run before would find nothing. */
  begin(): void {
    this.#begun = true;
    this.request();
  }

  /** Asks for a run. Cheap; to be called after every change told to the engine. */
  request(): void {
    if (this.#running || !this.#begun) return;
    this.#running = true;
    this.#started.fire();
    this.#defer(() => this.#turn());
  }

  /** Resolves when idle. */
  settled(): Promise<void> {
    if (this.idle) return Promise.resolve();
    return new Promise((resolve) => {
      const listener = this.onSettled(() => {
        listener.dispose();
        resolve();
      });
    });
  }

  #turn(): void {
    let over: boolean;
    try {
      over = this.#work(this.#now() + this.#slice);
    } catch (error) {
      this.#update = undefined;
      this.#failed.fire(error);
      over = true;
    }
    if (over) this.#settle();
    else this.#defer(() => this.#turn());
  }

  /** Works until `end` at least; tells whether nothing is left to do. */
  #work(end: number): boolean {
    do {
      this.#update ??= this.#engine.update();
      const step = this.#update.next();
      if (!step.done) {
        this.#progressed.fire(step.value);
        continue;
      }
      this.#update = undefined;
      if (!this.#engine.stale) return true;
    } while (this.#now() < end);
    return false;
  }

  #settle(): void {
    this.#running = false;
    this.#everSettled = true;
    this.#settled.fire();
  }
}
