import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

/** Files by path; what is no text is written as JSON. */
export type Tree = Readonly<Record<string, unknown>>;

const folders: string[] = [];

// Here and not below: a test that is running can no longer say what happens after all tests.
afterAll(() => {
  for (const folder of folders) {
    rmSync(folder, { recursive: true, force: true });
  }
});

/**
 * Writes files into a new temporary folder, removed after the tests of the file.
 *
 * @returns the folder's absolute path
 */
export function diskTree(tree: Tree): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'plugin-scout-')));
  folders.push(folder);
  for (const [path, content] of Object.entries(tree)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  }
  return folder;
}
