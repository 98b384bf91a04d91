import type { JsonPath } from '../manifest/json-path';
import type { Found, NotFound, TrailStep, Undecided } from './resolution';

/** Collects the steps of one resolution in the order in which they are taken, and closes with its outcome. */
export class Trail {
  readonly #steps: TrailStep[] = [];

  /** Records one step; `at` only where the step is about a place in the manifest. */
  step(kind: TrailStep['kind'], subject: string, result: TrailStep['result'], at?: JsonPath): void {
    this.#steps.push(at === undefined ? { kind, subject, result } : { kind, subject, result, at });
  }

  found(target: string): Found {
    return { outcome: 'found', target, trail: this.#steps };
  }

  /** `expected` is the absolute path at which the target should have stood, if there is such a path. */
  failed(outcome: NotFound['outcome'], expected?: string): NotFound {
    return { outcome, expected, trail: this.#steps };
  }

  undecided(outcome: Undecided['outcome']): Undecided {
    return { outcome, trail: this.#steps };
  }
}
