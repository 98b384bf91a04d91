// Builds the three shipped files: the extension, the command (which is also the language server) and the library.
import { context } from 'esbuild';
import { bundleOptions } from './bundle-options.mjs';

const watch = process.argv.includes('--watch');
const options = { ...bundleOptions, minify: !watch, sourcemap: watch };

const builds = await Promise.all([
  context({
    ...options,
    entryPoints: ['client/src/extension.ts'],
    outfile: 'client/dist/extension.js',
    external: ['vscode'],
  }),
  context({
    ...options,
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
