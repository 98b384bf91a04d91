// Builds the shipped files: the extension, the command (which is also the language server), the library, and beside
// these two the libraries that they load when they need them.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { context } from 'esbuild';
import { APART, bundleOptions, hostProfiles } from './bundle-options.mjs';

const watch = process.argv.includes('--watch');
const options = { ...bundleOptions, minify: !watch, sourcemap: watch };

/**
 * Of jsonc-parser only what parses: its formatter fills tables with thousands of strings of white space when it is
 * loaded, which nobody here needs.
 * @type {import('esbuild').Plugin}
 */
const parsingOnly = {
  name: 'parsing only',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^jsonc-parser$/ }, ({ kind }) =>
      kind === 'entry-point' ? { path: 'jsonc-parser', namespace: 'parsing-only' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'parsing-only' }, () => ({
      contents: `export {
        createScanner, findNodeAtOffset, getLocation, getNodeValue, parse, parseTree, printParseErrorCode, visit,
      } from 'jsonc-parser';`,
      resolveDir: fileURLToPath(new URL('../server', import.meta.url)),
    }));
  },
};

/** @type {import('esbuild').Plugin} */
const profilesBeside = {
  name: 'profiles beside the program',
  setup({ onEnd }) {
    onEnd(() => writeFileSync(new URL('../server/dist/host-profiles.json', import.meta.url), hostProfiles()));
  },
};

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
    plugins: [...(options.plugins ?? []), profilesBeside],
  }),
  context({
    ...options,
    plugins: [parsingOnly],
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
