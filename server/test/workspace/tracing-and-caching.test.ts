import { describe, expect, it } from 'vitest';
import { CachingFileSystem } from '../../src/workspace/caching';
import type { FileSystem } from '../../src/workspace/file-system';
import { MemoryFileSystem } from '../../src/workspace/memory';
import { TracingFileSystem } from '../../src/workspace/tracing';

function askAll(fs: FileSystem, path: string) {
  return [fs.stat(path), fs.readFile(path), fs.readDirectory(path), fs.realPath(path)];
}

describe('TracingFileSystem', () => {
  it('notes every path asked about, the missing included', () => {
    const fs = new TracingFileSystem(new MemoryFileSystem({ 'a.js': 'a' }));
    fs.stat('/ws/dist/a.js');
    fs.readFile('/ws/a.js');
    fs.readDirectory('/ws');
    fs.realPath('/ws/link');
    fs.stat('/ws/dist/a.js');
    expect([...fs.asked]).toEqual(['/ws/dist/a.js', '/ws/a.js', '/ws', '/ws/link']);
    expect([...fs.listed]).toEqual(['/ws']);
  });

  it('answers as its base does', () => {
    const base = new MemoryFileSystem({ 'a/b.js': 'b' });
    for (const path of ['/ws/a', '/ws/a/b.js', '/ws/none']) {
      expect(askAll(new TracingFileSystem(base), path)).toEqual(askAll(base, path));
    }
  });
});

describe('CachingFileSystem', () => {
  it('gives the same answer until told of a change', () => {
    const base = new MemoryFileSystem({ 'a.js': 'old' });
    const fs = new CachingFileSystem(base, { texts: true });
    const before = askAll(fs, '/ws/a.js');
    expect(fs.stat('/ws/new.js')).toBe('missing');
    expect(fs.realPath('/ws/new.js')).toBeUndefined();
    base.delete('a.js');
    base.write('new.js', '');
    expect(askAll(fs, '/ws/a.js')).toEqual(before);
    expect(fs.stat('/ws/new.js')).toBe('missing');
    expect(fs.realPath('/ws/new.js')).toBeUndefined();
    fs.invalidate('/ws/a.js', false);
    expect(askAll(fs, '/ws/a.js')).toEqual(askAll(base, '/ws/a.js'));
    expect(fs.stat('/ws/new.js')).toBe('missing');
  });

  it('asks the base once', () => {
    const base = new TracingFileSystem(new MemoryFileSystem({ 'a.js': '' }));
    let calls = 0;
    const counting: FileSystem = {
      stat: (path) => {
        calls += 1;
        return base.stat(path);
      },
      readFile: (path) => base.readFile(path),
      readDirectory: (path) => base.readDirectory(path),
      realPath: (path) => base.realPath(path),
    };
    const fs = new CachingFileSystem(counting);
    for (let round = 0; round < 3; round += 1) fs.stat('/ws/none.js');
    expect(calls).toBe(1);
  });

  it('reads texts anew unless told to keep them', () => {
    const base = new MemoryFileSystem({ 'a.js': 'old' });
    const fs = new CachingFileSystem(base);
    expect(fs.readFile('/ws/a.js')).toEqual({ kind: 'text', text: 'old' });
    base.write('a.js', 'new');
    expect(fs.readFile('/ws/a.js')).toEqual({ kind: 'text', text: 'new' });
  });

  it('forgets the directories that came with a file', () => {
    const base = new MemoryFileSystem({ 'package.json': '' });
    const fs = new CachingFileSystem(base);
    expect(fs.stat('/ws/dist')).toBe('missing');
    expect(fs.readDirectory('/ws/dist/sub').kind).toBe('missing');
    fs.readDirectory('/ws');
    base.write('dist/sub/a.js', '');
    fs.invalidate('/ws/dist/sub/a.js', false);
    expect(fs.stat('/ws/dist')).toBe('directory');
    expect(fs.readDirectory('/ws/dist/sub').kind).toBe('entries');
    expect(fs.readDirectory('/ws')).toEqual(base.readDirectory('/ws'));
  });

  it('forgets what lies below a directory only when told that all of it changed', () => {
    const base = new MemoryFileSystem({ 'dist/a.js': '', 'dist-two/a.js': '' });
    const fs = new CachingFileSystem(base);
    fs.stat('/ws/dist/a.js');
    fs.stat('/ws/dist-two/a.js');
    base.delete('dist');
    base.delete('dist-two');
    fs.invalidate('/ws/dist', false);
    expect(fs.stat('/ws/dist/a.js')).toBe('file');
    fs.invalidate('/ws/dist', true);
    expect(fs.stat('/ws/dist/a.js')).toBe('missing');
    expect(fs.stat('/ws/dist-two/a.js')).toBe('file');
  });

  it('forgets everything below a root', () => {
    const base = new MemoryFileSystem({ 'a.js': '' });
    const fs = new CachingFileSystem(base);
    fs.stat('/ws/a.js');
    base.delete('a.js');
    fs.invalidate('/', true);
    expect(fs.stat('/ws/a.js')).toBe('missing');
  });
});
