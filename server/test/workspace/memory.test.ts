import { afterAll, describe, expect, it } from 'vitest';
import { DiskFileSystem } from '../../src/workspace/disk';
import type { FileSystem } from '../../src/workspace/file-system';
import { type MemoryContent, MemoryFileSystem } from '../../src/workspace/memory';
import { makeFolder, removeFolder } from './temporary-folder';

describe('MemoryFileSystem', () => {
  it('holds files, and the directories above them', () => {
    const fs = new MemoryFileSystem({ 'a/b.js': 'b', empty: null, '/elsewhere/c.js': 'c', '../d.js': 'd' });
    expect(fs.stat('/ws')).toBe('directory');
    expect(fs.stat('/ws/a')).toBe('directory');
    expect(fs.readFile('/ws/a/b.js')).toEqual({ kind: 'text', text: 'b' });
    expect(fs.readFile('/elsewhere/c.js')).toEqual({ kind: 'text', text: 'c' });
    expect(fs.readFile('/d.js')).toEqual({ kind: 'text', text: 'd' });
    expect(fs.readDirectory('/ws/empty')).toEqual({ kind: 'entries', entries: [] });
    expect(fs.stat('/ws/A')).toBe('missing');
    expect(fs.stat('/')).toBe('directory');
  });

  it('is changed by tests', () => {
    const fs = new MemoryFileSystem({ 'a.js': 'old', 'b/c.js': '' });
    fs.write('a.js', 'new');
    fs.write('d/e.js', 'e');
    fs.delete('b');
    fs.delete('not/there');
    expect(fs.readFile('/ws/a.js')).toEqual({ kind: 'text', text: 'new' });
    expect(fs.stat('/ws/d/e.js')).toBe('file');
    expect(fs.stat('/ws/b/c.js')).toBe('missing');
    fs.write('a.js/now-a-directory', '');
    expect(fs.stat('/ws/a.js')).toBe('directory');
  });

  it('removes a link, not its target', () => {
    const fs = new MemoryFileSystem({ 'a/b.js': '', link: { link: 'a' } });
    fs.delete('link');
    expect(fs.stat('/ws/link')).toBe('missing');
    expect(fs.stat('/ws/a/b.js')).toBe('file');
  });

  it('writes through a link to a directory', () => {
    const fs = new MemoryFileSystem({ 'a/b.js': '', link: { link: 'a' } });
    fs.write('link/c.js', 'c');
    expect(fs.stat('/ws/a/c.js')).toBe('file');
  });

  it('tells unreadable from missing', () => {
    const fs = new MemoryFileSystem({
      'package.json': { unreadable: true },
      locked: { unreadable: true, directory: true },
    });
    expect(fs.stat('/ws/package.json')).toBe('unreadable');
    expect(fs.readFile('/ws/package.json')).toMatchObject({ kind: 'unreadable' });
    expect(fs.stat('/ws/locked')).toBe('directory');
    expect(fs.readDirectory('/ws/locked')).toMatchObject({ kind: 'unreadable' });
    expect(fs.stat('/ws/locked/x.js')).toBe('unreadable');
    expect(fs.readFile('/ws/locked/x.js')).toMatchObject({ kind: 'unreadable' });
    expect(fs.readDirectory('/ws/locked/x')).toMatchObject({ kind: 'unreadable' });
    expect(fs.realPath('/ws/locked/x.js')).toBeUndefined();
    expect(fs.readDirectory('/ws')).toEqual({
      kind: 'entries',
      entries: [
        { name: 'locked', kind: 'directory' },
        { name: 'package.json', kind: 'file' },
      ],
    });
  });

  it('can stand for a Windows drive', () => {
    const fs = new MemoryFileSystem({ 'a.js': '', link: { link: 'C:/ws/a.js' } }, 'C:/ws');
    expect(fs.stat('C:/ws/a.js')).toBe('file');
    expect(fs.realPath('C:/ws/link')).toBe('C:/ws/a.js');
    expect(fs.realPath('C:/')).toBe('C:/');
  });
});

describe('MemoryFileSystem and the disk', () => {
  const contents: Record<string, MemoryContent> = {
    'a/b/c.js': 'c',
    'a/package.json': '{}',
    empty: null,
    file: 'text',
    'to-file': { link: 'a/b/c.js' },
    'to-a': { link: './a' },
    'a/b/up': { link: '../..' },
    'a/b/sideways': { link: '../../to-a/b' },
    'through-file': { link: 'file/x' },
    chain: { link: 'to-file' },
    dangling: { link: 'nowhere' },
    itself: { link: 'itself' },
    one: { link: 'two/x' },
    two: { link: 'one' },
  };
  const folder = makeFolder(contents);
  afterAll(() => removeFolder(folder));
  const disk = new DiskFileSystem();
  const memory = new MemoryFileSystem(contents, folder);

  const names = ['', ...Object.keys(contents), 'a', 'a/b', 'file/x', 'dangling/x', 'itself/x', 'empty/x'];
  const ways = ['to-a/b/c.js', 'to-a/b/up/file', 'a/b/up/a/b/up/a/b/c.js', 'a/b/sideways/c.js', 'to-file/x'];

  it.each([...names, ...ways])('agree about %j', (name) => {
    const path = name === '' ? folder : `${folder}/${name}`;
    const ask = (fs: FileSystem) => [
      fs.stat(path),
      fs.readFile(path),
      fs.readDirectory(path),
      fs.realPath(path),
    ];
    expect(ask(memory)).toEqual(ask(disk));
  });
});
