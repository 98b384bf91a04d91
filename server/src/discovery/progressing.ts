import type { Progress } from './engine-api';

const SEARCHING: Progress = { phase: 'searching dependencies', done: 0, total: undefined };

/** Takes the steps of a piece of work as steps of the scan: how far it has come stays `progress` meanwhile. */
export function* progressing<Result>(
  steps: Generator<void, Result>,
  progress: Progress = SEARCHING,
): Generator<Progress, Result> {
  for (let next = steps.next(); ; next = steps.next()) {
    if (next.done) return next.value;
    yield progress;
  }
}
