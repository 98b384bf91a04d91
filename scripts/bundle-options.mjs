// How everything is bundled: the product, and the bench that measures it.

import { fileURLToPath } from 'node:url';

/**
 * Libraries that stay in files of their own beside the program, by the name of the file. They are half of the text,
 * and much of it is never needed: what is not loaded takes neither time at the start nor memory.
 * @type {Readonly<Record<string, string>>}
 */
export const APART = {
  '@cfworker/json-schema': 'json-schema',
  'cjs-module-lexer': 'cjs-module-lexer',
  'es-module-lexer': 'es-module-lexer',
  ignore: 'ignore',
  'jsonc-parser': 'jsonc-parser',
  'npm-packlist': 'npm-packlist',
  picomatch: 'picomatch',
  publint: 'publint',
  'publint/utils': 'publint-utils',
  'vscode-languageserver/node': 'vscode-languageserver',
  yaml: 'yaml',
};

/** @type {import('esbuild').Plugin} */
const apart = {
  name: 'apart',
  setup({ onResolve }) {
    const names = Object.keys(APART).join('|');
    onResolve({ filter: new RegExp(`^(?:${names})$`) }, ({ path }) => ({
      path: `./${APART[path]}.js`,
      external: true,
    }));
    // What the language server loads when it has answered the first request.
    onResolve({ filter: /^\.\/program$/ }, () => ({ path: './program.js', external: true }));
  },
};

/** @type {import('esbuild').BuildOptions} */
export const bundleOptions = {
  absWorkingDir: fileURLToPath(new URL('..', import.meta.url)),
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // jsonc-parser's UMD build breaks when bundled; its ES module does not.
  mainFields: ['module', 'main'],
  logLevel: 'warning',
  plugins: [apart],
  // `import()` becomes a `require` behind a promise: it takes one turn, and no request overtakes it.
  supported: { 'dynamic-import': false },
};
