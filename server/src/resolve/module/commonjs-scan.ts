import { type Block, isGuarded, isInFunction } from './block';
import { CodeReader, type Word } from './code-reader';
import type { ImportFact } from './module-graph';
import { skipSpace, skipString } from './skip';

/** Where a module uses what only CommonJS modules have. Offset and length in UTF-16 units. */
export interface CommonJsUse {
  /** `require`, `module`, `exports`, `__filename` or `__dirname`. */
  readonly name: string;
  readonly offset: number;
}

/** What of CommonJS can be told from a module's text without running it. */
export interface CommonJsScan {
  /** `require` and `require.resolve` of literals, where `require` is Node's. */
  readonly requires: readonly ImportFact[];
  /** The first use that is always come to, and for which the module itself declares no such name. */
  readonly use: CommonJsUse | undefined;
  readonly topLevelAwait: boolean;
  /** It makes a `require` of its own, as ES modules have to. */
  readonly declaresRequire: boolean;
  /** It declares by `const`, `let` or `class` at the top what Node gives to CommonJS modules: it can be none. */
  readonly redeclares: boolean;
}

const WRAPPER = new Set(['require', 'module', 'exports', '__filename', '__dirname']);

const DECLARING = new Set(['const', 'let', 'var', 'function', 'class']);

/** `= createRequire(import.meta.url)`, as it is written, bundled or compiled: what it makes is Node's `require`. */
const CREATE_REQUIRE =
  /\s*=\s*(?:\(0,\s*)?[\w$.]*createRequire[\w$]*\)?\(\s*(?:import\.meta\.(?:url|filename)|__filename)\s*\)/iy;

/** Modules that change what `require` finds from there on. */
const CHANGES_REQUIRE =
  /(?:^|[/-])(?:register|hook)(?:$|[/.-])|^(?:esm|tsx|jiti|ts-node|sucrase|coffee-?script|livescript|pirates|asar|module-alias|app-module-path|mock-require|proxyquire|rewire)(?:\/|$)|^@babel\/node/i;

/** What is written after a dot by those that change it themselves. */
const LOADER_PARTS = new Set(['extensions', '_extensions', '_resolveFilename', '_load', '_nodeModulePaths']);

/**
 * Looks through a module's text for what it requires and for other signs of CommonJS, and tells what runs whenever
 * the module is loaded from what may not: in a function, below a condition, in a `try`, after a `return`. In doubt
 * it may not.
 *
 * @returns undefined where the text is no JavaScript, or none that can be followed
 */
export function scanCommonJs(text: string): CommonJsScan | undefined {
  const scan = new Scan(text);
  const reader = new CodeReader(text, scan);
  return reader.read() ? scan.result() : undefined;
}

class Scan {
  readonly #text: string;
  readonly #requires: ImportFact[] = [];
  readonly #uses: CommonJsUse[] = [];
  readonly #declared = new Set<string>();
  #topLevelAwait = false;
  #redeclares = false;
  /** From here on nothing is certain to run, or to find what Node would find. */
  #uncertain = false;
  #foreign = false;

  constructor(text: string) {
    this.#text = text;
  }

  result(): CommonJsScan {
    return {
      requires: this.#foreign ? [] : this.#requires,
      use: this.#uses.find(({ name }) => !this.#declared.has(name)),
      topLevelAwait: this.#topLevelAwait,
      declaresRequire: this.#declared.has('require'),
      redeclares: this.#redeclares,
    };
  }

  member(name: string, of: string, block: Block): void {
    const exits = name === 'exit' && of === 'process' && !isInFunction(block);
    if (LOADER_PARTS.has(name) || exits) this.#uncertain = true;
  }

  word(word: Word, block: Block): void {
    const { name } = word;
    if (WRAPPER.has(name)) this.#wrapperName(word, block);
    else if ((name === 'return' || name === 'throw') && !isInFunction(block)) this.#uncertain = true;
    else if (name === 'await' && !isInFunction(block)) {
      if (word.before === 'for' || /[\w$"'`([{]/.test(this.#text[word.next] ?? ''))
        this.#topLevelAwait = true;
    }
  }

  /** What stands from there on turned out to be the parameters of a function. */
  parameters(start: number): void {
    for (let index = this.#requires.length - 1; index >= 0; index -= 1) {
      const one = this.#requires[index]!;
      if (one.offset < start) break;
      this.#requires[index] = { ...one, lazy: one.lazy || !one.guarded, guarded: true };
    }
    while ((this.#uses.at(-1)?.offset ?? -1) > start) this.#uses.pop();
  }

  #wrapperName({ name, start, end, before, next, isKey }: Word, block: Block): void {
    const text = this.#text;
    const following = text[next];
    if ((isKey && !block.pattern) || block.isExportList) return;
    if (before === 'as' && !declaresHere(block)) return;
    if (DECLARING.has(before) || (declaresHere(block) && following !== ':')) {
      this.#declare(name, before, end, block);
      return;
    }
    if (name === 'require') {
      if (following === '=' && !/[=>]/.test(text[next + 1] ?? '')) this.#declare(name, '', end, block);
      else if (following === '(') this.#request('require', next, block);
      else if (following === '.') this.#resolve(next, block);
      else block.namesRequire = true;
    }
    const used =
      name === 'require' ? following === '(' : name === 'module' ? following === '.' : following !== ':';
    if (used && before !== 'typeof' && !this.#mayNotRun(block)) this.#uses.push({ name, offset: start });
  }

  #declare(name: string, by: string, end: number, block: Block): void {
    this.#declared.add(name);
    const isTop = block.kind === 'statements' && !isInFunction(block) && !isGuarded(block);
    if (isTop && by !== 'var' && by !== 'function' && by !== '') this.#redeclares = true;
    if (name !== 'require') return;
    CREATE_REQUIRE.lastIndex = end;
    if (CREATE_REQUIRE.test(this.#text)) return;
    // A function's own `require` says nothing of the others; one that is set anew does from there on.
    if (by === '') this.#uncertain = true;
    else if (isInFunction(block)) block.shadowed = true;
    else this.#foreign = true;
  }

  #resolve(dot: number, block: Block): void {
    const start = skipSpace(this.#text, dot + 1);
    if (!/^resolve\b/.test(this.#text.slice(start, start + 8))) return;
    const parenthesis = skipSpace(this.#text, start + 'resolve'.length);
    if (this.#text[parenthesis] === '(') this.#request('resolve', parenthesis, block);
  }

  /** A call with one literal, from its '(' on. What has escapes in it is passed over. */
  #request(kind: 'require' | 'resolve', parenthesis: number, block: Block): void {
    if (block.shadowed || block.arrowShadow) return;
    const text = this.#text;
    const start = skipSpace(text, parenthesis + 1);
    const quote = text[start];
    if (quote !== '"' && quote !== "'" && quote !== '`') return;
    const end = quote === '`' ? text.indexOf('`', start + 1) + 1 : skipString(text, start);
    const specifier = end > 0 ? text.slice(start + 1, end - 1) : '';
    if (specifier === '' || /[\\\n]|\$\{/.test(specifier) || text[skipSpace(text, end)] !== ')') return;
    const guarded = this.#mayNotRun(block);
    const lazy = isInFunction(block) && !isGuarded(block) && !this.#uncertain;
    this.#requires.push({ specifier, kind, offset: start + 1, length: specifier.length, guarded, lazy });
    if (CHANGES_REQUIRE.test(specifier)) this.#uncertain = true;
  }

  #mayNotRun(block: Block): boolean {
    return this.#uncertain || isGuarded(block) || isInFunction(block);
  }
}

/** Whether a name that stands here is declared by it. */
function declaresHere(block: Block): boolean {
  return block.pattern || block.declares === 'import' || (block.declares === 'variables' && !block.assigned);
}
