import { Worker } from 'node:worker_threads';
import type { SuppliedFacts } from '../rules/rule';
import type { BackgroundAnswer, BackgroundRequest } from '../supply/background';
import { BACKGROUND } from '../supply/background-flag';

/** Milliseconds without work after which the thread is ended: it takes as much memory as the server itself. */
const IDLE = 30_000;

/** A thread that finds out facts beside the server, so that no request waits for them. Started when first asked. */
export class BackgroundThread {
  readonly #file: string;
  readonly #waiting = new Map<number, (facts: SuppliedFacts | undefined) => void>();
  #worker: Worker | undefined;
  #timer: NodeJS.Timeout | undefined;
  #last = 0;

  /** @param file the built program */
  constructor(file: string) {
    this.#file = file;
  }

  /** Resolves with undefined where they cannot be told just now, or the thread has died over it. */
  factsOf(request: Omit<BackgroundRequest, 'id'>): Promise<SuppliedFacts | undefined> {
    clearTimeout(this.#timer);
    this.#last += 1;
    const id = this.#last;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.#start().postMessage({ ...request, id } satisfies BackgroundRequest);
    });
  }

  #start(): Worker {
    if (this.#worker !== undefined) return this.#worker;
    const worker = new Worker(this.#file, { argv: [BACKGROUND], stdout: true });
    // The server may end while the thread is at work.
    worker.unref();
    worker.on('message', ({ id, facts }: BackgroundAnswer) => this.#answer(id, facts));
    worker.on('error', () => this.#end());
    worker.on('exit', () => this.#end());
    this.#worker = worker;
    return worker;
  }

  #answer(id: number, facts: SuppliedFacts | undefined): void {
    this.#waiting.get(id)?.(facts);
    this.#waiting.delete(id);
    if (this.#waiting.size > 0) return;
    this.#timer = setTimeout(() => void this.#worker?.terminate(), IDLE);
    this.#timer.unref();
  }

  #end(): void {
    this.#worker = undefined;
    for (const id of [...this.#waiting.keys()]) this.#answer(id, undefined);
  }
}
