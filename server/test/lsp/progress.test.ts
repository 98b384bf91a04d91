import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Emitter } from 'vscode-languageserver';
import type { Progress } from '../../src/discovery/engine-api';
import { translator } from '../../src/lsp/localisation';
import { registerProgress } from '../../src/lsp/progress';
import type { Session } from '../../src/lsp/session';

/** A scheduler whose events the test makes, and a client that notes what it is told. */
function setUp(showsProgress = true) {
  const started = new Emitter<void>();
  const progressed = new Emitter<Progress>();
  const settled = new Emitter<void>();
  const shown: unknown[][] = [];
  const reporter = {
    begin: (title: string) => shown.push(['begin', title]),
    report: (...said: unknown[]) => shown.push(['report', ...said]),
    done: () => shown.push(['done']),
  };
  const createWorkDoneProgress = () => {
    shown.push(['create']);
    return Promise.resolve(reporter);
  };
  registerProgress({
    connection: { window: { createWorkDoneProgress } },
    scheduler: { onStarted: started.event, onProgressed: progressed.event, onSettled: settled.event },
    features: { showsProgress },
    translate: translator(undefined),
  } as unknown as Session);
  return {
    shown,
    start: () => started.fire(),
    progress: (done: number, total?: number) => progressed.fire({ phase: 'checking packages', done, total }),
    settle: () => settled.fire(),
  };
}

describe('progress', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is not shown for a short scan', async () => {
    const { shown, start, settle } = setUp();
    start();
    await vi.advanceTimersByTimeAsync(299);
    settle();
    await vi.advanceTimersByTimeAsync(1000);
    expect(shown).toEqual([]);
  });

  it('is shown for a long one, not too often, and ends with it', async () => {
    const { shown, start, progress, settle } = setUp();
    start();
    await vi.advanceTimersByTimeAsync(300);
    for (let done = 1; done <= 100; done += 1) {
      progress(done, 200);
      await vi.advanceTimersByTimeAsync(10);
    }
    settle();
    expect(shown.slice(0, 3)).toEqual([
      ['create'],
      ['begin', 'Plugin Scout'],
      ['report', 0.5, 'checking packages (1/200)'],
    ]);
    expect(shown.filter(([what]) => what === 'report')).toHaveLength(5);
    expect(shown.at(-1)).toEqual(['done']);
  });

  it('is not begun by a client that answers when the scan is over', async () => {
    const { shown, start, settle } = setUp();
    start();
    vi.advanceTimersByTime(300);
    settle();
    await vi.advanceTimersByTimeAsync(0);
    expect(shown).toEqual([['create']]);
  });

  it('is not asked of a client that cannot show it', async () => {
    const { shown, start } = setUp(false);
    start();
    await vi.advanceTimersByTimeAsync(1000);
    expect(shown).toEqual([]);
  });
});
