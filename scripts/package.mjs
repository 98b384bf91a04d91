// `npm run package [-- FILE]`: builds, and packages the extension into FILE, or plugin-scout-VERSION.vsix here.
// vsce looks at every file below its folder to leave it out, so it is given only what a fresh clone has.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const vsix = resolve(process.argv[2] ?? `plugin-scout-${version}.vsix`);
const NOT_CLONED = ['.git', '.vscode-test', '.corpora', '.test-results', 'node_modules'];

if (!process.env.PLUGIN_SCOUT_BUILT) await import('./build.mjs');

const folder = mkdtempSync(join(tmpdir(), 'plugin-scout-package-'));
try {
  const copy = join(folder, 'repository');
  /** @param {string} file */
  const isCloned = (file) => !NOT_CLONED.includes(relative(root, file));
  cpSync(root, copy, { recursive: true, verbatimSymlinks: true, filter: isCloned });
  const vsce = createRequire(import.meta.url).resolve('@vscode/vsce/vsce');
  const args = [vsce, 'package', '--no-dependencies', '-o', vsix];
  const { status } = spawnSync(process.execPath, args, { cwd: copy, stdio: 'inherit' });
  process.exitCode = status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
