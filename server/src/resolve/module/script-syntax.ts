import { compileFunction } from 'node:vm';
import type { FileSystem } from '../../workspace/file-system';
import { remember } from '../../workspace/remember';

/** What Node gives to a CommonJS module. */
const WRAPPER = ['exports', 'require', 'module', '__filename', '__dirname'];

/**
 * How V8 refuses what only an ES module may hold: `import` and `export`, `await` at the top, names of its own for what
 * Node gives to CommonJS modules (src/node_contextify.cc, esm_syntax_error_messages and
 * throws_only_in_cjs_error_messages).
 */
const MODULE_SYNTAX =
  /^(?:Cannot use import statement outside a module|Unexpected token 'export'|Cannot use 'import\.meta' outside a module|await is only valid in async functions|Unexpected reserved word|Identifier '(?:exports|require|module|__filename|__dirname)' has already been declared)/;

/**
 * Whether Node would refuse a file as CommonJS because it is written as an ES module. It is compiled as Node does it
 * and never run: the engine itself confirms what the lexers have found.
 */
export function isRefusedAsScript(fs: FileSystem, path: string): boolean {
  return remember(fs, `refused as script ${path}`, (files) => {
    const read = files.readFile(path);
    if (read.kind !== 'text') return false;
    try {
      compileFunction(read.text.replace(/^\uFEFF/, '').replace(/^#!.*/, ''), WRAPPER);
      return false;
    } catch (error) {
      return error instanceof Error && MODULE_SYNTAX.test(error.message);
    }
  });
}
