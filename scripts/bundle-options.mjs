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
 * A schema without what only people read. What a property is that must be there is told where it is missing: that stays.
 * @param {unknown} schema
 * @param {boolean} [isTold] whether its description stays
 * @returns {unknown}
 */
function withoutProse(schema, isTold = false) {
  if (Array.isArray(schema)) return schema.map((one) => withoutProse(one));
  if (schema === null || typeof schema !== 'object') return schema;
  const { examples, description, properties, ...rest } = /** @type {Record<string, unknown>} */ (schema);
  const required = /** @type {readonly string[]} */ (rest.required ?? []);
  return Object.fromEntries([
    ...(isTold ? [['description', description]] : []),
    ...Object.entries(rest).map(([key, value]) => [key, withoutProse(value)]),
    ...(properties
      ? [
          [
            'properties',
            Object.fromEntries(
              Object.entries(properties).map(([name, one]) => [
                name,
                withoutProse(one, required.includes(name)),
              ]),
            ),
          ],
        ]
      : []),
  ]);
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
