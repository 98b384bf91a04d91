import type { FileSystem } from '../../workspace/file-system';
import { remember } from '../../workspace/remember';
import { compiledExports } from './compiled-exports';
import { followImport } from './follow-import';
import { readModule } from './module-facts';
import type { ModuleExport, ModuleText } from './module-text';

/** The names that `import * as` would find on a module. */
export interface ModuleExports {
  readonly names: ReadonlySet<string>;
  /**
   * Whether there are no others. Of CommonJS modules that no compiler made, and of what comes from other packages,
   * there may always be, and so of what could not be read.
   */
  readonly complete: boolean;
}

/**
 * What a module exports, as far as it can be told without running it: its own names and those that it takes over
 * from other files of its package (GetExportedNames and ResolveExport of ECMA-262; for CommonJS what Node's lexer
 * finds, and `default`).
 *
 * @returns undefined where no file stands at the path
 */
export function exportsOf(fs: FileSystem, path: string): ModuleExports | undefined {
  return remember(fs, `exports of module ${path}`, (files) => {
    const bindings = new Bindings(files).of(path, []);
    if (bindings === undefined) return undefined;
    const names = [...bindings.names].filter(([, origin]) => origin !== AMBIGUOUS).map(([name]) => name);
    return { names: new Set(names), complete: bindings.complete };
  });
}

interface Bound {
  /** Name -> where it is bound: two modules may hand on the same binding, but not two bindings of one name. */
  readonly names: Map<string, string>;
  complete: boolean;
}

/** Not exported: two modules that are handed on as a whole both have the name. */
const AMBIGUOUS = '';

/** Longer chains of `export *` are not followed. */
const MAX_DEPTH = 50;

class Bindings {
  readonly #fs: FileSystem;
  readonly #known = new Map<string, Bound | undefined>();

  constructor(fs: FileSystem) {
    this.#fs = fs;
  }

  /** @param above the modules that are being looked at already */
  of(path: string, above: readonly string[]): Bound | undefined {
    if (this.#known.has(path)) return this.#known.get(path);
    const bound = this.#make(path, [...above, path]);
    this.#known.set(path, bound);
    return bound;
  }

  #make(path: string, within: readonly string[]): Bound | undefined {
    const facts = readModule(this.#fs, path);
    if (facts === undefined) return undefined;
    const { format, text } = facts;
    if (text !== undefined && within.length <= MAX_DEPTH) {
      if (format === 'module') return this.#ofModule(path, text, within);
      if (format === 'commonjs') return this.#ofCommonJs(path, text, within);
    }
    const hasDefault = format === 'json' || format === 'commonjs';
    return { names: new Map(hasDefault ? [['default', `${path}#default`]] : []), complete: false };
  }

  #ofModule(path: string, { exports }: ModuleText, within: readonly string[]): Bound {
    const names = new Map<string, string>();
    const bound: Bound = { names, complete: true };
    for (const one of exports) if (one.name !== '*') names.set(one.name, this.#origin(path, one, within));
    const own = new Set(names.keys());
    for (const { name, from } of exports) {
      if (name !== '*' || from === undefined) continue;
      const target = this.#follow(path, from, 'import');
      // A circle has nothing to add: what it leads back to is being looked at.
      if (target !== undefined && within.includes(target)) continue;
      const others = target === undefined ? undefined : this.of(target, within);
      if (others?.complete !== true) bound.complete = false;
      for (const [other, origin] of others?.names ?? []) {
        if (other === 'default' || own.has(other)) continue;
        const known = names.get(other);
        if (known !== undefined && known !== origin) bound.complete = false;
        names.set(other, known === undefined || known === origin ? origin : AMBIGUOUS);
      }
    }
    return bound;
  }

  /** Where a name that stands in the module itself is bound: there, or in the module that it is taken from. */
  #origin(path: string, { name, from, original }: ModuleExport, within: readonly string[]): string {
    const here = `${path}#${name}`;
    if (from === undefined || original === undefined) return here;
    const target = this.#follow(path, from, 'import');
    if (original === null) return `${target ?? from}#*`;
    if (target === undefined || within.includes(target)) return here;
    return this.of(target, within)?.names.get(original) || here;
  }

  /** The names that Node gives to `import` of a CommonJS module; what the module has at run time may be more. */
  #ofCommonJs(path: string, { commonJs }: ModuleText, within: readonly string[]): Bound {
    const names = new Map([['default', `${path}#default`]]);
    for (const name of commonJs?.names ?? []) names.set(name, `${path}#${name}`);
    for (const from of commonJs?.from ?? []) {
      const target = this.#follow(path, from, 'require');
      if (target === undefined || within.includes(target)) continue;
      for (const name of this.of(target, within)?.names.keys() ?? []) names.set(name, `${path}#${name}`);
    }
    const compiled = compiledExports(this.#fs, path);
    return { names, complete: compiled !== undefined && [...compiled].every((name) => names.has(name)) };
  }

  #follow(path: string, specifier: string, kind: 'import' | 'require'): string | undefined {
    const place = { offset: 0, length: 0, guarded: false, lazy: false };
    const followed = followImport(this.#fs, path, { specifier, kind, ...place });
    return followed.kind === 'file' ? followed.path : undefined;
  }
}
