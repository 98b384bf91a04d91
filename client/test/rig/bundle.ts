import { createRequire } from 'node:module';
import path from 'node:path';
import { build, type Plugin } from 'esbuild';

/** Test files, and how to make one suite of them. */
export interface SuiteBundle {
  /** The files, in the order in which they shall run. */
  tests: string[];
  /** Where to write the suite: a CommonJS file, outside any package of type `module`. */
  outfile: string;
  /** mocha's interface; `tdd` (`suite`, `test`) unless told. */
  ui?: 'bdd' | 'tdd';
}

/**
 * Bundles test files into the one CommonJS module that VS Code's `extensionTestsPath` wants: it exports
 * `run(): Promise<void>`. `vscode` is left to the extension host, mocha is loaded from this repository.
 *
 * @returns the absolute path of what was written
 * @throws when esbuild finds an error in a test file
 */
export async function bundleSuite({ tests, outfile, ui = 'tdd' }: SuiteBundle): Promise<string> {
  const entry = JSON.stringify(path.join(import.meta.dirname, 'mocha-entry.ts'));
  // Required, not imported: mocha's globals must be there before a test file's first line runs.
  const load = tests.map((file) => `require(${JSON.stringify(path.resolve(file))});`).join(' ');
  await build({
    stdin: {
      contents: `import { runMocha } from ${entry};
export const run = () => runMocha('${ui}', () => { ${load} });`,
      resolveDir: import.meta.dirname,
    },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    mainFields: ['module', 'main'],
    sourcemap: 'inline',
    external: ['vscode'],
    plugins: [externalMocha],
    logLevel: 'warning',
  });
  return path.resolve(outfile);
}

/** mocha does not bear bundling, and a plain `require('mocha')` fails in a suite outside the repository. */
const externalMocha: Plugin = {
  name: 'external-mocha',
  setup({ onResolve }) {
    const mocha = createRequire(import.meta.url).resolve('mocha');
    onResolve({ filter: /^mocha$/ }, () => ({ path: mocha, external: true }));
  },
};
