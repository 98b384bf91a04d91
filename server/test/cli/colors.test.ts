import { describe, expect, it } from 'vitest';
import { chooseColors } from '../../src/cli/colors';
import { MemoryOutput, memoryIo } from './fake-io';

interface Case {
  readonly asked?: boolean;
  readonly tty?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  readonly colored: boolean;
}

describe('colours', () => {
  it.each<Case>([
    { tty: false, colored: false },
    { tty: true, colored: true },
    { tty: true, env: { TERM: 'dumb' }, colored: false },
    { tty: true, env: { NO_COLOR: '1' }, colored: false },
    { tty: true, env: { NO_COLOR: '' }, colored: true },
    { tty: false, env: { CI: 'true' }, colored: false },
    { tty: false, env: { FORCE_COLOR: '1' }, colored: true },
    { tty: false, env: { FORCE_COLOR: '' }, colored: true },
    { tty: true, env: { FORCE_COLOR: '0' }, colored: false },
    { tty: true, env: { FORCE_COLOR: '1', NO_COLOR: '1' }, colored: false },
    { tty: false, asked: true, env: { NO_COLOR: '1' }, colored: true },
    { tty: true, asked: false, env: { FORCE_COLOR: '1' }, colored: false },
  ])('$env, terminal $tty, asked $asked: $colored', ({ asked, tty, env = {}, colored }) => {
    const io = memoryIo({ stdout: new MemoryOutput(tty), env });
    expect(chooseColors(asked, io).red('x')).toBe(colored ? '\u001b[31mx\u001b[39m' : 'x');
  });
});
