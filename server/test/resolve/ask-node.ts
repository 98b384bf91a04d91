import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Mode } from '../../src/resolve/conditions';
import type { Resolution } from '../../src/resolve/resolution';
import type { FileSystem } from '../../src/workspace/file-system';
import { toPortable } from '../../src/workspace/paths';

export interface Query {
  /** Absolute path of the importing file's directory. */
  readonly from: string;
  readonly specifier: string;
  readonly mode: Mode;
}

export type Answer = { readonly path: string } | { readonly builtin: true } | { readonly code: string };

/** Puts all queries to one Node process and returns its answers in the same order. */
export function askNode(queries: readonly Query[]): Answer[] {
  const script = join(dirname(fileURLToPath(import.meta.url)), 'node-child.mjs');
  const child = spawnSync(
    process.execPath,
    ['--no-warnings', '--no-deprecation', '--experimental-import-meta-resolve', script],
    {
      input: JSON.stringify(queries),
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      env: { ...process.env, NODE_PATH: '', NODE_OPTIONS: '' },
    },
  );
  if (child.status !== 0) throw new Error(child.stderr);
  return JSON.parse(child.stdout);
}

/** Node's error codes, and the outcome of ours that each one means. */
const OUTCOME_OF_CODE: Readonly<Record<string, Resolution['outcome']>> = {
  MODULE_NOT_FOUND: 'not-found',
  ERR_MODULE_NOT_FOUND: 'not-found',
  // A path that goes on below a file.
  ENOTDIR: 'not-found',
  ERR_UNSUPPORTED_DIR_IMPORT: 'is-directory',
  ERR_PACKAGE_PATH_NOT_EXPORTED: 'not-exported',
  ERR_PACKAGE_IMPORT_NOT_DEFINED: 'not-exported',
  ERR_INVALID_PACKAGE_TARGET: 'invalid',
  ERR_INVALID_PACKAGE_CONFIG: 'invalid',
  ERR_INVALID_MODULE_SPECIFIER: 'invalid',
  ERR_INVALID_FILE_URL_PATH: 'invalid',
  SyntaxError: 'invalid',
  TypeError: 'invalid',
  URIError: 'invalid',
  // `require.resolve` of a name in `imports` that leads to a builtin: Node 20 stumbles over its own 'node:'.
  ERR_INVALID_URL_SCHEME: 'external',
};

/** Node's answer in our words: 'found <path>', or an outcome. */
export function wordsOfNode(answer: Answer): string {
  if ('path' in answer) return `found ${toPortable(answer.path)}`;
  if ('builtin' in answer) return 'external';
  return OUTCOME_OF_CODE[answer.code] ?? answer.code;
}

/**
 * Our outcome in words that Node's answer can equal. What Node does not tell apart is put together: it calls a
 * target outside the package invalid, and has one code for nothing at all and a directory, for `require` always,
 * for `import` where `main` leads there.
 */
export function wordsOfOurs(fs: FileSystem, resolution: Resolution, mode: Mode): string {
  if (resolution.outcome === 'found') return `found ${fs.realPath(resolution.target)}`;
  const viaMain = resolution.trail.some((step) => step.subject === 'main');
  if (resolution.outcome === 'is-directory' && (mode === 'require' || viaMain)) return 'not-found';
  return resolution.outcome === 'outside-package' ? 'invalid' : resolution.outcome;
}

/** Writes files below `directory`: their text, or the value of which they hold the JSON. */
export function writeFiles(directory: string, files: Readonly<Record<string, unknown>>): void {
  for (const [path, content] of Object.entries(files)) {
    const absolute = join(directory, path);
    mkdirSync(dirname(absolute), { recursive: true });
    writeFileSync(absolute, typeof content === 'string' ? content : JSON.stringify(content));
  }
}
