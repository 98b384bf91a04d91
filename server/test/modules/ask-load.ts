import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** A file by its path, or a package's entry as a module in `from` would import it. */
export type LoadQuery = ({ readonly path: string } | { readonly from: string; readonly name: string }) & {
  readonly mode?: 'require' | 'import';
};

/** `names`: what the loaded module has. `format`: as which Node imported it. */
export interface Loaded {
  readonly path: string;
  readonly names: readonly string[];
  readonly format?: string;
}

/** `path` is missing where the entry does not resolve. */
export interface NotLoaded {
  readonly path?: string;
  readonly code: string;
  readonly message?: string;
}

export type LoadAnswer = Loaded | NotLoaded | { readonly builtin: true };

/**
 * Loads modules in a Node of their own: their code runs.
 * @returns answers in the order of the queries
 */
export function askLoad(queries: readonly LoadQuery[], executable = process.execPath): LoadAnswer[] {
  const flags = ['--no-warnings', '--no-deprecation', '--experimental-import-meta-resolve'];
  const child = spawnSync(executable, [...flags, join(import.meta.dirname, 'load-child.mjs')], {
    input: `${queries.map((query) => JSON.stringify(query)).join('\n')}\n`,
    encoding: 'utf8',
    env: { ...process.env, NODE_PATH: '', NODE_OPTIONS: '' },
    maxBuffer: 1 << 28,
    timeout: 120_000,
  });
  const lines = child.stdout.split('\n').filter((line) => line.startsWith('@'));
  if (lines.length !== queries.length) throw new Error(`${lines.length} answers: ${child.stderr}`);
  return lines.map((line) => JSON.parse(line.slice(1)) as LoadAnswer);
}
