import type { FileSystem } from '../../workspace/file-system';
import { remember } from '../../workspace/remember';
import { type CommonJsScan, scanCommonJs } from './commonjs-scan';
import type { ImportFact } from './module-graph';

/** Longer texts are not lexed: they are bundles, and it would take longer than an answer may. In UTF-16 units. */
export const MAX_MODULE_LENGTH = 256 * 1024;

/** One export of an ES module, as it is written. */
export interface ModuleExport {
  /** '*' for all that `from` exports but its default. */
  readonly name: string;
  /** The module that it comes from; absent for the module's own. */
  readonly from?: string;
  /** What it is called there; null for the whole namespace. */
  readonly original?: string | null;
}

/** What a module's text says by itself, whatever loads it. */
export interface ModuleText {
  readonly kind: 'text';
  /** `import` and `export` statements, or `import.meta`: CommonJS modules cannot have them. */
  readonly hasModuleSyntax: boolean;
  readonly exports: readonly ModuleExport[];
  /** What Node would make of it as a CommonJS module; undefined where it has the syntax of an ES module. */
  readonly commonJs: CommonJsExports | undefined;
  /** In the order of the text. */
  readonly imports: readonly ImportFact[];
  /** Undefined where the text could not be followed: what else it holds of CommonJS is unknown. */
  readonly scan: CommonJsScan | undefined;
}

/** What the lexer of CommonJS found: guesses, as they are Node's own. */
export interface CommonJsExports {
  readonly names: readonly string[];
  /** Modules whose exports are also its own. */
  readonly from: readonly string[];
}

/** What became of reading it; `not-lexed`: it is no JavaScript that the lexers understand. */
export type ReadModuleText =
  | ModuleText
  | { readonly kind: 'missing' | 'unreadable' | 'too-large' | 'not-lexed' };

/** Reads and lexes a module's text. It depends on that file alone and is remembered. */
export function readModuleText(fs: FileSystem, path: string): ReadModuleText {
  return remember(fs, `text of module ${path}`, (files) => {
    const read = files.readFile(path);
    if (read.kind !== 'text') return { kind: read.kind };
    return lexModule(read.text, true);
  });
}

/** The same with the scan that `readModuleText` has left for later. */
export function readWholeModuleText(fs: FileSystem, path: string): ReadModuleText {
  const read = readModuleText(fs, path);
  if (read.kind !== 'text' || read.scan !== NOT_SCANNED) return read;
  const scan = remember(fs, `scan of module ${path}`, (files) => {
    const again = files.readFile(path);
    return again.kind === 'text' ? scanText(withoutMark(again.text)) : undefined;
  });
  return { ...read, scan };
}

const MODULE_WORDS = /\b(?:import|export)\b/;
const COMMONJS_WORDS = /\b(?:require|module|exports|__dirname|__filename)\b/;
const EMPTY_SCAN: CommonJsScan = {
  requires: [],
  use: undefined,
  topLevelAwait: false,
  declaresRequire: false,
  redeclares: false,
};

/** Of ES modules that only others load, nobody asks how they would do as CommonJS: it takes longer than all else. */
const NOT_SCANNED: CommonJsScan = { ...EMPTY_SCAN };

/**
 * Lexes a module's text with the lexers that Node uses, which start at the first call, in a millisecond or two.
 *
 * @param late whether to leave what CommonJS there may be in an ES module for `readWholeModuleText`
 */
export function lexModule(source: string, late = false): ReadModuleText {
  if (source.length > MAX_MODULE_LENGTH) return { kind: 'too-large' };
  const text = withoutMark(source);
  let module = NO_MODULE;
  if (MODULE_WORDS.test(text)) {
    try {
      module = lexEsModule(text);
    } catch {
      return { kind: 'not-lexed' };
    }
  }
  const scan = late && module.hasModuleSyntax && !text.includes('require') ? NOT_SCANNED : scanText(text);
  // Without one that it makes itself, an ES module has no `require`.
  const requires = module.hasModuleSyntax && !scan?.declaresRequire ? [] : (scan?.requires ?? []);
  const imports =
    module.imports.length === 0 || requires.length === 0
      ? [...module.imports, ...requires]
      : [...module.imports, ...requires].sort((a, b) => a.offset - b.offset);
  const { hasModuleSyntax, exports } = module;
  const commonJs = hasModuleSyntax ? undefined : lexCommonJs(text);
  return { kind: 'text', hasModuleSyntax, exports, commonJs, imports, scan };
}

/** Node takes the byte order mark away; a blank keeps the places. */
function withoutMark(source: string): string {
  return source.startsWith('\uFEFF') ? ` ${source.slice(1)}` : source;
}

function scanText(text: string): CommonJsScan | undefined {
  return COMMONJS_WORDS.test(text) || /\bawait\b/.test(text) ? scanCommonJs(text) : EMPTY_SCAN;
}

interface EsModule {
  readonly hasModuleSyntax: boolean;
  readonly exports: readonly ModuleExport[];
  readonly imports: readonly ImportFact[];
}

const NO_MODULE: EsModule = { hasModuleSyntax: false, exports: [], imports: [] };

/** Throws as the lexer does. */
function lexEsModule(text: string): EsModule {
  // Both lexers are loaded where they are needed: of most packages no module is looked into.
  const { parse } = require('es-module-lexer') as typeof import('es-module-lexer');
  const [found, exported, , hasModuleSyntax] = parse(text);
  const imports: ImportFact[] = [];
  for (const one of found) {
    if (one.type === 'import-meta' || one.specifier === undefined) continue;
    const { specifier, start, end } = one;
    if (one.type === 'dynamic') {
      if (one.glob || one.probablyTypeOnly) continue;
      const place = { offset: start + 1, length: end - start - 2 };
      imports.push({ specifier, kind: 'dynamic', ...place, guarded: true, lazy: true });
    } else if (!one.typeOnly && one.phase === null) {
      const place = { offset: start, length: end - start };
      imports.push({ specifier, kind: 'import', ...place, guarded: false, lazy: false });
    }
  }
  const exports = exported
    .filter((one) => !one.typeOnly)
    .map((one): ModuleExport => {
      if (one.type === 'direct') return { name: one.name };
      if (one.type === 'reexport-all') return { name: '*', from: one.from };
      return { name: one.name, from: one.from, original: one.importName };
    });
  return { hasModuleSyntax, exports, imports };
}

function lexCommonJs(text: string): CommonJsExports {
  try {
    const { parse } = require('cjs-module-lexer') as typeof import('cjs-module-lexer');
    const { exports, reexports } = parse(text);
    return { names: exports, from: reexports };
  } catch {
    // Node then goes on without names, too.
    return { names: [], from: [] };
  }
}
