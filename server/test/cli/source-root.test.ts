import { expect, it } from 'vitest';
import { sourceRoot } from '../../src/cli/source-root';
import { MemoryFileSystem } from '../../src/workspace/memory';

const fs = new MemoryFileSystem({
  '/repo/.git/HEAD': '',
  '/repo/works/package.json': '{}',
  '/repo/modules/one/.git': 'gitdir: ../../.git/modules/one',
  '/repo/modules/one/package.json': '{}',
  '/else/works/package.json': '{}',
});

it.each([
  ['the root of the repository', '/repo/works', '/', '/repo'],
  ['the folder itself, where it is that', '/repo', '/repo/works', '/repo'],
  ["a submodule's root", '/repo/modules/one', '/repo', '/repo/modules/one'],
  ['the current directory, where there is no repository', '/else/works', '/else', '/else'],
  ['the folder, where that lies elsewhere', '/else/works', '/repo', '/else/works'],
])('paths count from %s', (_, folder, cwd, root) => {
  expect(sourceRoot(folder, fs, cwd)).toBe(root);
});
