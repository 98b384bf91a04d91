import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect } from 'vitest';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** The command as it is shipped: one file. */
export const COMMAND = fileURLToPath(new URL('../../dist/plugin-scout.js', import.meta.url));

// `npm test` has built already.
beforeAll(() => {
  if (process.env.PLUGIN_SCOUT_BUILT === undefined) {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/build.mjs'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  }
}, 60_000);

/** Puts the built command where `npm install` puts it: the scripts of the package find it by its name. */
export function installBuiltCommand(folder: string): void {
  const bin = join(folder, 'node_modules', '.bin');
  mkdirSync(bin, { recursive: true });
  if (process.platform === 'win32') {
    writeFileSync(join(bin, 'plugin-scout.cmd'), `@"${process.execPath}" "${COMMAND}" %*\r\n`);
    return;
  }
  symlinkSync(COMMAND, join(bin, 'plugin-scout'));
}
