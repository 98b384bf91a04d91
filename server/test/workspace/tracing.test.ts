import { describe, expect, it } from 'vitest';
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
    expect([...fs.asked]).toEqual(['?/ws/dist/a.js', '/ws/a.js', '/ws', '?/ws/link']);
    expect([...fs.listed]).toEqual(['/ws']);
  });

  it('answers as its base does', () => {
    const base = new MemoryFileSystem({ 'a/b.js': 'b' });
    for (const path of ['/ws/a', '/ws/a/b.js', '/ws/none']) {
      expect(askAll(new TracingFileSystem(base), path)).toEqual(askAll(base, path));
    }
  });
});
