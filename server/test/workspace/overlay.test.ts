import { describe, expect, it } from 'vitest';
import type { DirectoryEntry, FileSystem } from '../../src/workspace/file-system';
import { MemoryFileSystem } from '../../src/workspace/memory';
import { OverlayFileSystem } from '../../src/workspace/overlay';

function entriesOf(fs: FileSystem, path: string): readonly DirectoryEntry[] | string {
  const listing = fs.readDirectory(path);
  return listing.kind === 'entries' ? listing.entries : listing.kind;
}

describe('OverlayFileSystem', () => {
  it('reads an open document instead of the saved file, until it is closed', () => {
    const fs = new OverlayFileSystem(
      new MemoryFileSystem({ 'package.json': 'saved', 'other.json': 'other' }),
    );
    fs.set('/ws/package.json', 'edited');
    expect(fs.readFile('/ws/package.json')).toEqual({ kind: 'text', text: 'edited' });
    expect(fs.readFile('/ws/other.json')).toEqual({ kind: 'text', text: 'other' });
    fs.set('/ws/package.json', '');
    expect(fs.readFile('/ws/package.json')).toEqual({ kind: 'text', text: '' });
    fs.delete('/ws/package.json');
    expect(fs.readFile('/ws/package.json')).toEqual({ kind: 'text', text: 'saved' });
  });

  it('has a document that was never saved, and its directories', () => {
    const fs = new OverlayFileSystem(new MemoryFileSystem({ 'b.js': '' }));
    fs.set('/ws/new/deep/package.json', '{}');
    fs.set('/ws/a.js', '');
    expect(fs.stat('/ws/new/deep/package.json')).toBe('file');
    expect(fs.stat('/ws/new/deep')).toBe('directory');
    expect(fs.realPath('/ws/new/deep/package.json')).toBe('/ws/new/deep/package.json');
    expect(entriesOf(fs, '/ws/new')).toEqual([{ name: 'deep', kind: 'directory' }]);
    expect(entriesOf(fs, '/ws/new/deep')).toEqual([{ name: 'package.json', kind: 'file' }]);
    expect(entriesOf(fs, '/ws')).toEqual([
      { name: 'a.js', kind: 'file' },
      { name: 'b.js', kind: 'file' },
      { name: 'new', kind: 'directory' },
    ]);
    fs.delete('/ws/new/deep/package.json');
    expect(fs.stat('/ws/new')).toBe('missing');
    expect(entriesOf(fs, '/ws')).toEqual([
      { name: 'a.js', kind: 'file' },
      { name: 'b.js', kind: 'file' },
    ]);
  });

  it('keeps a directory while another document in it is open', () => {
    const fs = new OverlayFileSystem(new MemoryFileSystem());
    fs.set('/ws/new/a.json', '');
    fs.set('/ws/new/b.json', '');
    fs.delete('/ws/new/a.json');
    fs.delete('/ws/new/never-opened.json');
    expect(entriesOf(fs, '/ws/new')).toEqual([{ name: 'b.json', kind: 'file' }]);
  });

  it('goes on telling links as links', () => {
    const base = new MemoryFileSystem({ 'real/package.json': '{}', link: { link: 'real' } });
    const fs = new OverlayFileSystem(base);
    fs.set('/ws/link/package.json', '{"name": "x"}');
    fs.set('/ws/link/new.json', '{}');
    expect(entriesOf(fs, '/ws')).toContainEqual({ name: 'link', kind: 'link' });
    expect(fs.realPath('/ws/link/package.json')).toBe('/ws/real/package.json');
    expect(fs.realPath('/ws/link/new.json')).toBe('/ws/real/new.json');
  });

  it('lets a document stand where the disk has a directory, and the other way round', () => {
    const fs = new OverlayFileSystem(new MemoryFileSystem({ 'x/y.js': '', z: '' }));
    fs.set('/ws/x', 'text');
    fs.set('/ws/z/new.js', '');
    expect(fs.stat('/ws/x')).toBe('file');
    expect(entriesOf(fs, '/ws/x')).toBe('missing');
    expect(fs.stat('/ws/z')).toBe('directory');
    expect(entriesOf(fs, '/ws')).toEqual([
      { name: 'x', kind: 'file' },
      { name: 'z', kind: 'directory' },
    ]);
  });

  it('leaves an unreadable directory unreadable, but knows the document in it', () => {
    const fs = new OverlayFileSystem(new MemoryFileSystem({ locked: { unreadable: true, directory: true } }));
    fs.set('/ws/locked/package.json', '{}');
    expect(entriesOf(fs, '/ws/locked')).toBe('unreadable');
    expect(fs.readFile('/ws/locked/package.json')).toEqual({ kind: 'text', text: '{}' });
    expect(fs.stat('/ws/locked/other')).toBe('unreadable');
  });
});
