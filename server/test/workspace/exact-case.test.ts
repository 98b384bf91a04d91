import { describe, expect, it } from 'vitest';
import { statExactCase } from '../../src/workspace/exact-case';
import type { FileSystem } from '../../src/workspace/file-system';
import { MemoryFileSystem } from '../../src/workspace/memory';

const memory = new MemoryFileSystem({
  'dist/Index.js': '',
  'dist/caf\u00e9.js': '',
  'dist/sub/a.js': '',
  'lib/x': { link: '../dist' },
  locked: { unreadable: true, directory: true },
});

/** As macOS and Windows answer: in any case. */
const ignoringCase: FileSystem = {
  stat: (path) => (/^\/ws\/dist\/index\.js$/i.test(path) ? 'file' : memory.stat(path)),
  readFile: (path) => memory.readFile(path),
  readDirectory: (path) => memory.readDirectory(path),
  realPath: (path) => memory.realPath(path),
};

describe('statExactCase', () => {
  it('finds what is spelled as on disk, links followed', () => {
    expect(statExactCase(memory, '/ws', '/ws/dist/Index.js')).toEqual({ kind: 'file' });
    expect(statExactCase(memory, '/ws', '/ws/dist')).toEqual({ kind: 'directory' });
    expect(statExactCase(memory, '/ws', '/ws/lib/x/sub/a.js')).toEqual({ kind: 'file' });
    expect(statExactCase(memory, '/ws', '/ws')).toEqual({ kind: 'directory' });
  });

  it('finds each of many names', () => {
    const names = Array.from({ length: 50 }, (_, index) => `${String.fromCharCode(40 + index * 2)}.js`);
    const fs = new MemoryFileSystem(Object.fromEntries(names.map((name) => [`lib/${name}`, ''])));
    const lost = names.filter((name) => statExactCase(fs, '/ws', `/ws/lib/${name}`).kind !== 'file');
    expect(lost).toEqual([]);
  });

  it('tells the spelling on disk where only the case differs, whatever the disk says', () => {
    const expected = { kind: 'missing', actual: '/ws/dist/Index.js' };
    expect(ignoringCase.stat('/ws/dist/index.js')).toBe('file');
    expect(statExactCase(ignoringCase, '/ws', '/ws/dist/index.js')).toEqual(expected);
    expect(statExactCase(memory, '/ws', '/ws/dist/index.js')).toEqual(expected);
    expect(statExactCase(memory, '/ws', '/ws/DIST/SUB/A.js')).toEqual({
      kind: 'missing',
      actual: '/ws/dist/sub/a.js',
    });
  });

  it('takes a decomposed letter for another spelling', () => {
    const expected = { kind: 'missing', actual: '/ws/dist/caf\u00e9.js' };
    expect(statExactCase(memory, '/ws', '/ws/dist/cafe\u0301.js')).toEqual(expected);
  });

  it('does not mind the case of the root itself', () => {
    const fs = new MemoryFileSystem({ 'a.js': '' }, '/WS');
    expect(statExactCase(fs, '/WS', '/WS/a.js')).toEqual({ kind: 'file' });
  });

  it('finds nothing where no spelling helps', () => {
    expect(statExactCase(memory, '/ws', '/ws/dist/none.js')).toEqual({ kind: 'missing' });
    expect(statExactCase(memory, '/ws', '/ws/none/a.js')).toEqual({ kind: 'missing' });
    expect(statExactCase(memory, '/ws', '/ws/dist/Index.js/x')).toEqual({ kind: 'missing' });
  });

  it('does not judge the case in a directory that cannot be listed, or outside the root', () => {
    expect(statExactCase(memory, '/ws', '/ws/locked/x.js')).toEqual({ kind: 'unreadable' });
    expect(statExactCase(memory, '/ws/lib', '/ws/dist/Index.js')).toEqual({ kind: 'file' });
  });
});
