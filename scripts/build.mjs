// Builds the shipped files: the extension, the command (which is also the language server), the library, and beside
// these two the libraries that they load when they need them.
import { fileURLToPath } from 'node:url';
import { context } from 'esbuild';
import { APART, bundleOptions } from './bundle-options.mjs';

const watch = process.argv.includes('--watch');
const options = { ...bundleOptions, minify: !watch, sourcemap: watch };

const builds = await Promise.all([
  context({
    ...options,
    entryPoints: ['client/src/extension.ts'],
    outfile: 'client/dist/extension.js',
    external: ['vscode'],
    plugins: [],
  }),
  context({
    ...options,
    entryPoints: {
      'plugin-scout': 'server/src/cli/main.ts',
      program: 'server/src/cli/program.ts',
      index: 'server/src/index.ts',
    },
    outdir: 'server/dist',
  }),
  context({
    ...options,
    plugins: options.plugins?.filter(({ name }) => name === 'data') ?? [],
    entryPoints: { 'host-profiles': 'server/src/hosts/profiles/index.ts' },
    outdir: 'server/dist',
  }),
  context({
    ...options,
    plugins: [],
    absWorkingDir: fileURLToPath(new URL('../server', import.meta.url)),
    entryPoints: Object.fromEntries(Object.entries(APART).map(([name, file]) => [file, name])),
    // Its build in JavaScript: the other one starts an engine for WebAssembly, which takes 2 MB.
    alias: { 'cjs-module-lexer': '../node_modules/cjs-module-lexer/lexer.js' },
    outdir: 'dist',
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
