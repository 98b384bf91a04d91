// Bundles the bench as the product is bundled, and runs it: a transpiler's own additions would be measured too.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundleOptions } from './bundle-options.mjs';
import './build.mjs';

const folder = mkdtempSync(join(tmpdir(), 'plugin-scout-bench-'));
const outfile = join(folder, 'bench.cjs');
try {
  await build({ ...bundleOptions, entryPoints: ['server/bench/run.ts'], outfile, minify: true });
  const { status } = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
