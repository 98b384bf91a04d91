/** Takes all steps of a piece of work at one stretch, and gives its result. */
export function drain<Result>(steps: Generator<unknown, Result>): Result {
  for (let next = steps.next(); ; next = steps.next()) if (next.done) return next.value;
}
