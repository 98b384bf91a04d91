// Builds the three shipped files: the extension, the command (which is also the language server) and the library.
import { context } from 'esbuild';

const watch = process.argv.includes('--watch');

/** @type {import('esbuild').BuildOptions} */
const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  minify: !watch && !process.env.NO_MINIFY,
  sourcemap: watch ? 'linked' : false,
  // jsonc-parser's UMD build breaks when bundled; its ES module does not.
  mainFields: ['module', 'main'],
  logLevel: 'warning',
};

const builds = await Promise.all([
  context({
    ...shared,
    entryPoints: ['client/src/extension.ts'],
    outfile: 'client/dist/extension.js',
    external: ['vscode'],
  }),
  context({
    ...shared,
    entryPoints: { 'plugin-scout': 'server/src/cli/main.ts', index: 'server/src/index.ts' },
    outdir: 'server/dist',
  }),
]);

if (watch) {
  await Promise.all(builds.map((build) => build.watch()));
  console.log('watching');
} else {
  for (const build of builds) {
    await build.rebuild();
    await build.dispose();
  }
}
