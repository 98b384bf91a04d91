import { describe, expect, it } from 'vitest';
import {
  basename,
  childPath,
  dirname,
  isInside,
  joinPath,
  normalizePath,
  relativePath,
  toNative,
  toPortable,
} from '../../src/workspace/paths';

describe('paths below a root', () => {
  for (const root of ['/', 'C:/', '//server/share/']) {
    it(`joins, climbs and relates them: ${root}`, () => {
      expect(joinPath(root, 'a', './b/../c/')).toBe(`${root}a/c`);
      expect(joinPath(`${root}a`, '../../../b')).toBe(`${root}b`);
      expect(joinPath(root)).toBe(root);
      expect(joinPath(root, '/a', '//b')).toBe(`${root}a/b`);
      expect(normalizePath(`${root}a//b/.`)).toBe(`${root}a/b`);
      expect(normalizePath(`${root}..`)).toBe(root);
      expect(childPath(root, 'a')).toBe(`${root}a`);
      expect(childPath(`${root}a`, 'b')).toBe(`${root}a/b`);
      expect(dirname(`${root}a/b`)).toBe(`${root}a`);
      expect(dirname(`${root}a`)).toBe(root);
      expect(dirname(root)).toBe(root);
      expect(basename(`${root}a/b.js`)).toBe('b.js');
      expect(basename(`${root}a`)).toBe('a');
      expect(basename(root)).toBe('');
      expect(relativePath(`${root}a/b`, `${root}a/c/d`)).toBe('../c/d');
      expect(relativePath(`${root}a`, `${root}a/b`)).toBe('b');
      expect(relativePath(`${root}a/b`, root)).toBe('../..');
      expect(relativePath(root, `${root}a`)).toBe('a');
      expect(relativePath(root, root)).toBe('.');
      expect(isInside(`${root}a`, root)).toBe(true);
    });
  }

  it('does not take a longer name for a directory', () => {
    expect(isInside('/ws/plugin', '/ws/plugin')).toBe(true);
    expect(isInside('/ws/plugin/x', '/ws/plugin')).toBe(true);
    expect(isInside('/ws/plugin-two', '/ws/plugin')).toBe(false);
    expect(isInside('/ws', '/ws/plugin')).toBe(false);
    expect(relativePath('/ws/plugin', '/ws/plugin-two')).toBe('../plugin-two');
  });

  it('knows no way to another drive or share', () => {
    expect(relativePath('C:/a', 'D:/a')).toBe('D:/a');
    expect(relativePath('//server/one/a', '//server/two/a')).toBe('//server/two/a');
  });
});

describe('native paths', () => {
  it.each([
    ['c:\\Users\\x\\', 'C:/Users/x'],
    ['C:/Users/x', 'C:/Users/x'],
    ['c:\\', 'C:/'],
    ['\\\\server\\share\\x', '//server/share/x'],
    ['\\\\?\\c:\\deep\\x', 'C:/deep/x'],
    ['\\\\?\\UNC\\server\\share\\x', '//server/share/x'],
  ])('of Windows become portable: %s', (native, portable) => {
    expect(toPortable(native, 'win32')).toBe(portable);
  });

  it('come back', () => {
    expect(toNative('C:/Users/x', 'win32')).toBe('C:\\Users\\x');
    expect(toNative('//server/share/x', 'win32')).toBe('\\\\server\\share\\x');
    expect(toNative('/home/x', 'linux')).toBe('/home/x');
  });

  it('of POSIX systems keep what only Windows treats specially', () => {
    expect(toPortable('/home/a\\b', 'linux')).toBe('/home/a\\b');
    expect(toPortable('//home//x/', 'linux')).toBe('/home/x');
  });
});
