import { describe, expect, it } from 'vitest';
import { closest, didYouMean } from '../../src/cli/closest';

const COMMANDS = ['list', 'check', 'explain', 'hosts', 'serve'];

describe('did you mean', () => {
  it.each([
    ['chekc', 'check'],
    ['lsit', 'list'],
    ['LIST', 'list'],
    ['expain', 'explain'],
    ['host', 'hosts'],
    ['xist', 'list'],
    ['xyst', undefined],
    ['banana', undefined],
    ['', undefined],
  ])('%j: %j', (word, meant) => {
    expect(closest(word, COMMANDS)).toBe(meant);
  });

  it('takes the nearest, not the first', () => {
    expect(closest('node-rad', ['node-ran-x', 'node-red'])).toBe('node-red');
  });

  it('says nothing when nothing is near', () => {
    expect(didYouMean('zzz', COMMANDS)).toBe('');
    expect(didYouMean('fromat', ['format'], '--')).toBe("; did you mean '--format'?");
  });
});
