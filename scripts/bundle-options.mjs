// How everything is bundled: the product, and the bench that measures it.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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

const PROFILES = fileURLToPath(new URL('../server/src/hosts/profiles', import.meta.url));

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
    onResolve({ filter: /\/profiles$/ }, () => ({
      path: './host-profiles.json',
      external: true,
      watchDirs: [PROFILES],
    }));
  },
};

/**
 * Data is one text to be parsed: as code it would take several times the memory.
 * @type {import('esbuild').Plugin}
 */
const data = {
  name: 'data',
  setup({ onLoad }) {
    onLoad({ filter: /\/schemas\/[^/]+\.json$/ }, ({ path }) => ({
      contents: `module.exports = JSON.parse(${JSON.stringify(JSON.stringify(withoutProse(read(path))))});`,
      watchFiles: [path],
    }));
  },
};

/**
 * What `server/src/hosts/profiles/index.ts` exports, as it stands beside the program.
 * @returns {string} JSON
 */
export function hostProfiles() {
  const files = readdirSync(PROFILES).filter((file) => file.endsWith('.json'));
  return JSON.stringify({ BUILT_IN_PROFILES: files.sort().map((file) => read(join(PROFILES, file))) });
}

/** @param {string} file @returns {any} */
function read(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/**
 * A schema without what only people read.
 * @param {unknown} schema
 * @returns {unknown}
 */
function withoutProse(schema) {
  return JSON.parse(
    JSON.stringify(schema, (key, value) =>
      (key === 'description' && typeof value === 'string') || key === 'examples' ? undefined : value,
    ),
  );
}

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
  plugins: [apart, data],
  // `import()` becomes a `require` behind a promise: it takes one turn, and no request overtakes it.
  supported: { 'dynamic-import': false },
};
