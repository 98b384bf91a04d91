// Bundles the bench as the product is bundled, and runs it: a transpiler's own additions would be measured too.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { build } from 'esbuild';
import { bundleOptions } from './bundle-options.mjs';
import './build.mjs';

// Beside the libraries that it loads.
const outfile = 'server/dist/bench.cjs';
try {
  await build({ ...bundleOptions, entryPoints: ['server/bench/run.ts'], outfile, minify: true });
  const { status } = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
} finally {
  rmSync(outfile, { force: true });
}
