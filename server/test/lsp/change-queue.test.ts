import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Change } from '../../src/discovery/engine-api';
import { ChangeQueue } from '../../src/lsp/change-queue';

const DIRECTORIES = new Set(['/ws/dist', '/ws/node_modules/a']);

describe('ChangeQueue', () => {
  let batches: (readonly Change[])[];
  let queue: ChangeQueue;

  beforeEach(() => {
    vi.useFakeTimers();
    batches = [];
    queue = new ChangeQueue({
      folders: () => [
        { name: 'ws', path: '/ws' },
        { name: 'other', path: '/other' },
      ],
      stat: (path) => (DIRECTORIES.has(path) ? 'directory' : 'file'),
      deliver: (changes) => batches.push(changes),
      limit: 10,
    });
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  it('delivers events that come together as one batch', () => {
    queue.add('/ws/a.js', 'created');
    vi.advanceTimersByTime(50);
    queue.add('/ws/b.js', 'changed');
    queue.add('/ws/b.js', 'changed');
    vi.advanceTimersByTime(100);
    expect(batches).toEqual([
      [
        { path: '/ws/a.js', kind: 'created' },
        { path: '/ws/b.js', kind: 'changed' },
      ],
    ]);
  });

  it('does not wait for ever for quiet', () => {
    for (let time = 0; time < 1500; time += 50) {
      queue.add(`/ws/${time % 3}.js`, 'changed');
      vi.advanceTimersByTime(50);
    }
    expect(batches).toHaveLength(1);
  });

  it('tells a folder that came or went as a tree, and leaves out what lies below', () => {
    queue.add('/ws/dist/a.js', 'created');
    queue.add('/ws/dist', 'created');
    queue.add('/ws/lib', 'deleted');
    queue.flush();
    expect(batches).toEqual([
      [
        { path: '/ws/dist', kind: 'tree' },
        { path: '/ws/lib', kind: 'tree' },
      ],
    ]);
  });

  it.each([
    '/ws/package-lock.json',
    '/ws/yarn.lock',
    '/ws/pnpm-lock.yaml',
    '/ws/node_modules/.package-lock.json',
  ])('tells %s as an install', (path) => {
    queue.add(path, 'changed');
    queue.flush();
    expect(batches[0]).toContainEqual({ path: '/ws/node_modules', kind: 'tree' });
  });

  it('tells a storm in node_modules as that one tree', () => {
    for (let count = 0; count < 1000; count += 1) {
      queue.add(`/ws/node_modules/p${count % 50}/file${count}.js`, 'created');
    }
    queue.add('/ws/package.json', 'changed');
    queue.flush();
    expect(batches).toEqual([
      [
        { path: '/ws/node_modules', kind: 'tree' },
        { path: '/ws/package.json', kind: 'changed' },
      ],
    ]);
  });

  it('tells a storm elsewhere as its folder', () => {
    for (let count = 0; count < 100; count += 1) queue.add(`/other/src/${count}.ts`, 'changed');
    queue.flush();
    expect(batches).toEqual([[{ path: '/other', kind: 'tree' }]]);
  });

  it('takes a file that was replaced as changed', () => {
    queue.add('/ws/package.json', 'deleted');
    queue.add('/ws/package.json', 'created');
    queue.flush();
    expect(batches).toEqual([[{ path: '/ws/package.json', kind: 'changed' }]]);
  });

  it("passes over git's own files", () => {
    queue.add('/ws/.git/index.lock', 'created');
    queue.flush();
    expect(batches).toEqual([]);
  });
});
