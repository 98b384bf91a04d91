import { describe, expect, it } from 'vitest';
import { packageOperand } from '../../src/cli/package-operand';
import { UsageError } from '../../src/cli/usage-error';
import { MemoryFileSystem } from '../../src/workspace/memory';

const fs = new MemoryFileSystem({
  '/ws/package.json': '{}',
  '/ws/lamp/package.json': '{}',
  '/ws/packages/lamp/package.json': '{}',
  '/ws/@s/lamp/package.json': '{}',
  '/ws/plugins/candle.js': '',
  '/other/package.json': '{}',
  '/other/candle.js': '',
});

describe('the package to explain', () => {
  it.each([
    ['homebridge-lamp', 'homebridge-lamp', '/ws'],
    ['lamp', 'lamp', '/ws'],
    ['./lamp', '/ws/lamp', '/ws'],
    ['packages/lamp', '/ws/packages/lamp', '/ws'],
    ['packages/lamp/package.json', '/ws/packages/lamp', '/ws'],
    ['@s/lamp', '@s/lamp', '/ws'],
    ['plugins/candle.js', '/ws/plugins/candle.js', '/ws'],
    ['../other/candle.js', '/other/candle.js', '/other'],
    ['packages/none', 'packages/none', '/ws'],
    ['.', '/ws', '/ws'],
    ['../other', '/other', '/other'],
    ['/other', '/other', '/other'],
  ])('%s is %s, seen from %s', (typed, name, folder) => {
    expect(packageOperand(typed, fs, '/ws')).toEqual({ package: name, folder });
  });

  it.each([
    ['./lamp', 'packages', '/ws/packages/lamp'],
    ['.', '../other', '/other'],
    ['candle.js', '../other', 'candle.js'],
    ['./candle.js', '/other', '/other/candle.js'],
    ['packages/lamp', '../other', '/ws/packages/lamp'],
    ['./packages/lamp', 'packages', '/ws/packages/lamp'],
    ['lamp', 'packages', 'lamp'],
  ])('%s in %s is %s: a path counts from there, or else from here', (typed, directory, name) => {
    expect(packageOperand(typed, fs, '/ws', directory).package).toBe(name);
  });

  it('cannot be a path at which no package stands', () => {
    const message = 'no package at ./packages: there is no package.json';
    expect(() => packageOperand('./packages', fs, '/ws')).toThrow(new UsageError(message));
  });
});
