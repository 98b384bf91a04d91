// How everything is bundled: the product, and the bench that measures it.

import { fileURLToPath } from 'node:url';

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
};
