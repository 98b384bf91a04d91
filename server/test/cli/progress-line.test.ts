import { describe, expect, it } from 'vitest';
import { ProgressLine } from '../../src/cli/progress-line';
import { MemoryOutput } from './fake-io';

const ERASE = '\r\u001b[K';

describe('the progress line', () => {
  it('waits for half a second, then tells at most ten times a second, then is gone', () => {
    const output = new MemoryOutput(true);
    let now = 0;
    const line = new ProgressLine(output, () => now);
    const show = (at: number) => {
      now = at;
      line.show({ phase: 'checking packages', done: at, total: 2000 });
    };
    show(499);
    expect(output.text).toBe('');
    show(500);
    show(599);
    show(600);
    expect(output.text).toBe(`${ERASE}checking packages: 500 of 2000${ERASE}checking packages: 600 of 2000`);
    line.clear();
    expect(output.text.endsWith(ERASE)).toBe(true);
  });

  it('erases nothing when it has shown nothing', () => {
    const output = new MemoryOutput(true);
    new ProgressLine(output, () => 0).clear();
    expect(output.text).toBe('');
  });

  it('is silent where there is no terminal', () => {
    const output = new MemoryOutput(false);
    let now = 0;
    const line = new ProgressLine(output, () => now);
    now = 10_000;
    line.show({ phase: 'finding packages', done: 1, total: undefined });
    line.clear();
    expect(output.text).toBe('');
  });

  it('is shorter than the terminal is wide', () => {
    const output = new MemoryOutput(true, 12);
    let now = 0;
    const line = new ProgressLine(output, () => now);
    now = 1000;
    line.show({ phase: 'finding packages', done: 1, total: undefined });
    expect(output.text).toBe(`${ERASE}finding pac`);
  });
});
