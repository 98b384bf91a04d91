import { describe, expect, it } from 'vitest';
import type { Progress } from '../../src/discovery/engine-api';
import { Scheduler } from '../../src/lsp/scheduler';

/** An engine whose every step takes a millisecond of a clock that the test owns. */
class SlowEngine {
  stale = false;
  time = 0;
  updates = 0;
  steps = 0;

  *update(): Generator<Progress, void> {
    this.updates += 1;
    this.stale = false;
    for (let done = 0; done < this.steps; done += 1) {
      this.time += 1;
      yield { phase: 'checking packages', done, total: this.steps };
    }
  }
}

/** Turns wait here until the test lets them run, as messages would run in between. */
function setUp(steps: number, begun = true) {
  const engine = new SlowEngine();
  engine.steps = steps;
  engine.stale = true;
  const turns: (() => void)[] = [];
  const scheduler = new Scheduler(engine, { now: () => engine.time, defer: (turn) => turns.push(turn) });
  if (begun) {
    engine.steps = 0;
    scheduler.begin();
    turns.shift()?.();
    Object.assign(engine, { steps, stale: true, updates: 0 });
  }
  return { engine, scheduler, turns };
}

describe('Scheduler', () => {
  it('does not run before it is told to begin', () => {
    const { engine, scheduler, turns } = setUp(1, false);
    scheduler.request();
    expect(turns).toEqual([]);
    scheduler.begin();
    turns.shift()?.();
    expect(engine.updates).toBe(1);
    expect(scheduler.idle).toBe(true);
  });

  it('works for three milliseconds, then lets requests be served', () => {
    const { engine, scheduler, turns } = setUp(10);
    scheduler.request();
    const slices: number[] = [];
    for (let turn = turns.shift(); turn !== undefined; turn = turns.shift()) {
      const before = engine.time;
      turn();
      slices.push(engine.time - before);
    }
    expect(slices).toEqual([3, 3, 3, 1]);
    expect(scheduler.idle).toBe(true);
  });

  it('makes one run of many requests', () => {
    const { engine, scheduler, turns } = setUp(1);
    for (let count = 0; count < 5; count += 1) scheduler.request();
    for (let turn = turns.shift(); turn !== undefined; turn = turns.shift()) turn();
    expect(engine.updates).toBe(1);
  });

  it('goes on when something became stale during the run, and settles once', () => {
    const { engine, scheduler, turns } = setUp(6);
    let settled = 0;
    scheduler.onSettled(() => {
      settled += 1;
    });
    scheduler.request();
    turns.shift()?.();
    engine.stale = true;
    scheduler.request();
    for (let turn = turns.shift(); turn !== undefined; turn = turns.shift()) turn();
    expect(engine.updates).toBe(2);
    expect(settled).toBe(1);
  });

  it('is not idle before the first run is over', async () => {
    const { scheduler, turns } = setUp(1, false);
    expect(scheduler.idle).toBe(false);
    const settled = scheduler.settled();
    scheduler.begin();
    turns.shift()?.();
    await settled;
    expect(scheduler.idle).toBe(true);
  });

  it('ends the run when the engine fails, and tries again when asked', () => {
    const { engine, scheduler, turns } = setUp(1);
    const failures: unknown[] = [];
    scheduler.onFailed((failure) => failures.push(failure));
    const { update } = engine;
    engine.update = () => {
      throw new Error('a defect');
    };
    scheduler.request();
    turns.shift()?.();
    expect(failures).toEqual([new Error('a defect')]);
    expect(scheduler.idle).toBe(true);

    engine.update = update;
    scheduler.request();
    turns.shift()?.();
    expect(engine.updates).toBe(1);
  });
});
