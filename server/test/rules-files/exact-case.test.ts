import { describe, expect, it } from 'vitest';
import { otherCaseOf, tellsCasesApart } from '../../src/workspace/exact-case';
import { type MemoryContent, MemoryFileSystem } from '../../src/workspace/memory';

const CONTENTS: Record<string, MemoryContent> = {
  'package.json': '{}',
  'dist/Index.js': '',
  'dist/caf\u00e9.js': '',
  'dist/sub/a.js': '',
  'lib/x': { link: '../dist' },
  locked: { unreadable: true, directory: true },
};
const DISKS = [
  { disk: 'tells cases apart', fs: new MemoryFileSystem(CONTENTS) },
  { disk: 'does not', fs: new MemoryFileSystem(CONTENTS, '/ws', { ignoreCase: true }) },
];

describe.each(DISKS)('otherCaseOf on a disk that $disk', ({ fs }) => {
  it('is silent about what is spelled as on disk, links included', () => {
    expect(otherCaseOf(fs, '/ws', '/ws/dist/Index.js')).toBeUndefined();
    expect(otherCaseOf(fs, '/ws', '/ws/lib/x/sub/a.js')).toBeUndefined();
    expect(otherCaseOf(fs, '/ws', '/ws')).toBeUndefined();
  });

  it('tells the spelling on disk, of folders too', () => {
    expect(otherCaseOf(fs, '/ws', '/ws/dist/index.js')).toBe('/ws/dist/Index.js');
    expect(otherCaseOf(fs, '/ws', '/ws/DIST/SUB/A.js')).toBe('/ws/dist/sub/a.js');
    expect(otherCaseOf(fs, '/ws', '/ws/Dist/sub', 'directory')).toBe('/ws/dist/sub');
    expect(otherCaseOf(fs, '/ws', '/ws/LIB/X/Sub/a.js')).toBe('/ws/lib/x/sub/a.js');
  });

  it('takes a decomposed letter for another spelling', () => {
    expect(otherCaseOf(fs, '/ws', '/ws/dist/cafe\u0301.js')).toBe('/ws/dist/caf\u00e9.js');
  });

  it('is silent where no spelling helps, or something of another kind stands there', () => {
    expect(otherCaseOf(fs, '/ws', '/ws/dist/none.js')).toBeUndefined();
    expect(otherCaseOf(fs, '/ws', '/ws/DIST/sub')).toBeUndefined();
    expect(otherCaseOf(fs, '/ws', '/ws/dist/Index.js/x')).toBeUndefined();
  });

  it('does not judge in a folder that cannot be listed, nor outside the root', () => {
    expect(otherCaseOf(fs, '/ws', '/ws/locked/X.js')).toBeUndefined();
    expect(otherCaseOf(fs, '/ws/lib', '/ws/dist/index.js')).toBeUndefined();
  });
});

describe('a disk', () => {
  it.each(DISKS)('that $disk is known by the name of the manifest', ({ disk, fs }) => {
    expect(tellsCasesApart(fs, '/ws')).toBe(disk === 'tells cases apart');
  });

  it('may hold two folders whose names differ in case: the file is found in either', () => {
    const fs = new MemoryFileSystem({ 'package.json': '{}', 'lib/a.js': '', 'Lib/b.js': '' });
    expect(otherCaseOf(fs, '/ws', '/ws/lib/b.js')).toBe('/ws/Lib/b.js');
    expect(otherCaseOf(fs, '/ws', '/ws/Lib/b.js')).toBeUndefined();
  });
});

describe('MemoryFileSystem that ignores case', () => {
  it('finds, writes and deletes under any letters, and keeps the first', () => {
    const fs = new MemoryFileSystem({ 'Lib/A.js': 'a' }, '/ws', { ignoreCase: true });
    expect(fs.readFile('/ws/lib/a.JS')).toEqual({ kind: 'text', text: 'a' });
    fs.write('LIB/a.js', 'b');
    expect(fs.readDirectory('/ws/lib')).toEqual({
      kind: 'entries',
      entries: [{ name: 'A.js', kind: 'file' }],
    });
    expect(fs.readFile('/ws/Lib/A.js')).toEqual({ kind: 'text', text: 'b' });
    fs.delete('lib/a.js');
    expect(fs.stat('/ws/Lib/A.js')).toBe('missing');
  });
});
