import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { MemoryContent } from '../../src/workspace/memory';
import { toPortable } from '../../src/workspace/paths';

/** Makes a folder on disk with the contents that a `MemoryFileSystem` would have; returns its real path. */
export function makeFolder(contents: Readonly<Record<string, MemoryContent>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'plugin-scout-')));
  for (const [path, content] of Object.entries(contents)) {
    const target = join(folder, path);
    mkdirSync(content === null ? target : dirname(target), { recursive: true });
    if (typeof content === 'string') writeFileSync(target, content);
    if (content !== null && typeof content === 'object' && 'link' in content)
      symlinkSync(content.link, target);
  }
  return toPortable(folder);
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
