// Answers, as JSON on stdout, how the Node that runs it resolves the queries it reads from stdin.
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isAbsolute } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** @param {{ from: string, specifier: string }} query */
function viaRequire({ from, specifier }) {
  const path = createRequire(`${from}/consumer.cjs`).resolve(specifier);
  return isAbsolute(path) ? { path } : { builtin: true };
}

/**
 * `import.meta.resolve` also answers for files that do not exist, and for directories: what stands there is
 * looked up afterwards. It heeds its second argument with --experimental-import-meta-resolve.
 * @param {{ from: string, specifier: string }} query
 */
function viaImport({ from, specifier }) {
  const url = import.meta.resolve(specifier, pathToFileURL(`${from}/consumer.mjs`).href);
  if (!url.startsWith('file:')) return { builtin: true };
  const path = fileURLToPath(url);
  const stats = statSync(path.replace(/[/\\]$/, ''), { throwIfNoEntry: false });
  if (stats?.isDirectory()) return { code: 'ERR_UNSUPPORTED_DIR_IMPORT' };
  return stats?.isFile() && !/[/\\]$/.test(path) ? { path } : { code: 'ERR_MODULE_NOT_FOUND' };
}

/** @type {{ from: string, specifier: string, mode: 'require' | 'import' }[]} */
const queries = JSON.parse(readFileSync(0, 'utf8'));
const answers = queries.map((query) => {
  try {
    return query.mode === 'require' ? viaRequire(query) : viaImport(query);
  } catch (error) {
    const { code, name } = /** @type {NodeJS.ErrnoException} */ (error);
    return { code: code ?? name };
  }
});
process.stdout.write(JSON.stringify(answers));
