import { performance } from 'node:perf_hooks';
import type { Progress } from '../discovery/engine-api';
import type { Output } from './command-io';

/** How long a scan may take before it says what it does, and the time between two updates; milliseconds. */
const PATIENCE = 500;
const INTERVAL = 100;

const ERASE_LINE = '\r\u001b[K';

/** One line on a terminal that tells how far a long scan is, and is gone when it ends. Elsewhere it is silent. */
export class ProgressLine {
  #next: number;
  #shown = false;

  /** @param now milliseconds on a clock that never goes back */
  constructor(
    private readonly output: Output,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.#next = now() + PATIENCE;
  }

  /** Cheap enough to be called for each package. */
  show(progress: Progress): void {
    if (!this.output.isTTY || this.now() < this.#next) {
      return;
    }
    this.#next = this.now() + INTERVAL;
    this.#shown = true;
    const { phase, done, total } = progress;
    const text = `${phase}: ${done}${total === undefined ? '' : ` of ${total}`}`;
    // A line as long as the terminal is wide would wrap, and the first half could not be erased.
    this.output.write(ERASE_LINE + text.slice(0, (this.output.columns ?? 80) - 1));
  }

  /** Erases the line, if there is one. */
  clear(): void {
    if (this.#shown) {
      this.output.write(ERASE_LINE);
      this.#shown = false;
    }
  }
}
