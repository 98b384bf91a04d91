import type { FileSystem } from '../../workspace/file-system';
import { remember } from '../../workspace/remember';
import { CodeReader, type CodeVisitor, type Word } from './code-reader';

/** What compilers write into a module that was an ES module: `Object.defineProperty(exports, "__esModule", ...)`. */
const MARKER = /\bexports\s*,\s*(["'])__esModule\1/;
/** `exports.name`, set or read; two dots would be a spread. */
const MEMBER = /\s*\.\s*([A-Za-z_$][\w$]*)/y;
/** `exports, "name", ` as the first arguments of `Object.defineProperty`. */
const DEFINED = /\s*,\s*(["'])([^"'\\]+)\1\s*,/y;
const DEFINING = /\bObject\s*\.\s*defineProperty\s*\(\s*$/;

/** Longer than `Object.defineProperty(` will ever be written. */
const LOOK_BEHIND = 60;

/**
 * The exports of a CommonJS module that a compiler has made of an ES module, where there can be no others: each use
 * of `exports` names one, and nothing else gets hold of it.
 *
 * @returns undefined where the module may export more than its text names, or was written by hand
 */
export function compiledExports(fs: FileSystem, path: string): ReadonlySet<string> | undefined {
  return remember(fs, `compiled exports of ${path}`, (files) => {
    const read = files.readFile(path);
    return read.kind === 'text' ? namesIn(read.text) : undefined;
  });
}

function namesIn(text: string): ReadonlySet<string> | undefined {
  if (!MARKER.test(text)) return undefined;
  const uses = new Uses(text);
  return new CodeReader(text, uses).read() && uses.isClosed ? uses.names : undefined;
}

class Uses implements CodeVisitor {
  readonly names = new Set<string>();
  isClosed = true;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  word({ name, start, end, isKey }: Word): void {
    if (isKey) return;
    if (name === 'module' || name === 'eval') this.isClosed = false;
    if (name !== 'exports') return;
    const member = this.#match(MEMBER, end)?.[1];
    const isDefined = DEFINING.test(this.#text.slice(Math.max(0, start - LOOK_BEHIND), start));
    const exported = member ?? (isDefined ? this.#match(DEFINED, end)?.[2] : undefined);
    if (exported === undefined) this.isClosed = false;
    else this.names.add(exported);
  }

  /** What stands after a dot is no use of Node's `exports`. */
  member(): void {}

  parameters(): void {}

  #match(pattern: RegExp, from: number): RegExpExecArray | null {
    pattern.lastIndex = from;
    return pattern.exec(this.#text);
  }
}
