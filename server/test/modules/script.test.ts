import { Script } from 'node:vm';
import { expect, it } from 'vitest';
import { MemoryFileSystem } from '../../src/index';
import { loadFailure } from '../../src/resolve/module/load-failure';

// A host may put the text of a module into a function, as Hexo does: then neither its extension nor `type` counts.

it.each([
  ["import path from 'node:path';\nhexo.log.info(path.sep);"],
  ['export const a = 1;'],
  ['hexo.log.info(import.meta.url);'],
  ["const path = require('node:path');\nmodule.exports = path;"],
  ["hexo.extend.helper.register('lamp', () => 'lamp');"],
  ['await hexo.load();'],
  ["const load = () => import('node:fs');"],
  ['if (globalThis) return;\nexports.a = 1;'],
  [''],
])('%j is refused where a function cannot hold it', (text) => {
  const isRefused = (() => {
    try {
      return !new Script(
        `(async function(exports, require, module, __filename, __dirname, hexo){${text}\n});`,
      );
    } catch {
      return true;
    }
  })();
  for (const [file, type] of [
    ['a.js', 'module'],
    ['a.js', 'commonjs'],
    ['a.mjs', 'commonjs'],
    ['a.cjs', 'module'],
  ]) {
    const fs = new MemoryFileSystem({ '/p/package.json': `{ "type": "${type}" }`, [`/p/${file}`]: text });
    expect(loadFailure(fs, `/p/${file}`, 'script', ['*'])?.why).toBe(
      isRefused ? 'module-as-script' : undefined,
    );
  }
});
