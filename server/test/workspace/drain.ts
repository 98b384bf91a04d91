/** Runs a generator to its end, and returns what it returns. */
export function drain<Result>(generator: Generator<unknown, Result>): Result {
  let step = generator.next();
  while (step.done !== true) step = generator.next();
  return step.value;
}
