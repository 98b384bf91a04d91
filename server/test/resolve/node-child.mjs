// Answers, line by line, how the Node that runs it resolves: a line of queries in on stdin, a line of answers out.
import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isAbsolute } from 'node:path';
import { createInterface } from 'node:readline';
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
  const stats = statSync(path.replace(/[/\\]+$/, ''), { throwIfNoEntry: false });
  if (stats?.isDirectory()) return { code: 'ERR_UNSUPPORTED_DIR_IMPORT' };
  return stats?.isFile() && !/[/\\]$/.test(path) ? { path } : { code: 'ERR_MODULE_NOT_FOUND' };
}

/**
 * Loads a file that leaves its format in `globalThis.loadedAs`; what leaves nothing is no JavaScript.
 * @param {{ load: string, mode: 'require' | 'import' }} query
 */
async function load({ load: path, mode }) {
  Reflect.deleteProperty(globalThis, 'loadedAs');
  if (mode === 'require') createRequire(import.meta.url)(path);
  else await import(pathToFileURL(path).href);
  return { format: Reflect.get(globalThis, 'loadedAs') ?? 'data' };
}

/** @param {{ load?: string, from: string, specifier: string, mode: 'require' | 'import' }} query */
async function answer(query) {
  try {
    if (query.load !== undefined) return await load({ load: query.load, mode: query.mode });
    return query.mode === 'require' ? viaRequire(query) : viaImport(query);
  } catch (error) {
    const { code, name } = /** @type {NodeJS.ErrnoException} */ (error);
    return { code: code ?? name };
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  const answers = [];
  for (const query of JSON.parse(line)) answers.push(await answer(query));
  process.stdout.write(`${JSON.stringify(answers)}\n`);
}
