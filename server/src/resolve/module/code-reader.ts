import { type Block, type BlockKind, endExpression, endStatement, fileBlock, open } from './block';
import { BLOCK_WORDS, CONTINUING, CONTROL, GUARDS, KEY_MODIFIERS, mayMean, UNFINISHED } from './code-words';
import {
  hasNewline,
  isNamePart,
  skipName,
  skipNumber,
  skipRegex,
  skipSpace,
  skipString,
  skipTemplate,
} from './skip';

/** A name or keyword, and what stands around it. */
export interface Word {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** The word directly before it; '' for anything else. */
  readonly before: string;
  /** Where the next token begins. */
  readonly next: number;
  /** It is a property's key, or a method's name. */
  readonly isKey: boolean;
}

/** What is told of a text while it is read. */
export interface CodeVisitor {
  /** A name or keyword that stands by itself. */
  word(word: Word, block: Block): void;
  /** A name after a dot; `of` is the word before the dot. */
  member(name: string, of: string, block: Block): void;
  /** What stands from there on, in parentheses, turned out to be the parameters of a function. */
  parameters(start: number): void;
}

/**
 * Reads JavaScript just far enough to know what each bracket holds and where statements begin and end: comments,
 * texts, templates and regular expressions are told apart from code as the language's lexical grammar has it.
 */
export class CodeReader {
  readonly #text: string;
  readonly #visitor: CodeVisitor;
  readonly #blocks: Block[] = [];
  #block: Block = fileBlock();
  #index = 0;
  /** The last token's first character, and the word that it was. */
  #last = '';
  #word = '';
  /** The word before the last dot. */
  #object = '';
  /** Whether an expression may end with the last token. */
  #ends = false;
  #parentheses: Block | undefined;

  constructor(text: string, visitor: CodeVisitor) {
    this.#text = text;
    this.#visitor = visitor;
    if (text.startsWith('#!')) this.#index = skipLine(text);
  }

  /** Reads all; false where brackets do not match, or something does not end. */
  read(): boolean {
    const text = this.#text;
    while (this.#index !== -1) {
      const before = this.#index;
      const start = skipSpace(text, before);
      if (start === -1) return false;
      if (start >= text.length) return this.#blocks.length === 0;
      this.#index = start;
      const code = text.charCodeAt(start);
      const isDigit = code >= 48 && code <= 57;
      if (isDigit || (code === 46 && !this.#ends && isDigitAt(text, start + 1))) {
        this.#value(skipNumber(text, start + 1));
      } else if (isNamePart(code)) this.#readWord(before, start);
      else if (!this.#readPunctuator(text[start]!, start)) return false;
    }
    return false;
  }

  #value(end: number): void {
    this.#block.atStart = false;
    this.#after('0', end, true);
  }

  #after(last: string, index: number, ends: boolean, word = ''): void {
    this.#last = last;
    this.#index = index;
    this.#ends = ends;
    this.#word = word;
  }

  #readWord(before: number, start: number): void {
    const text = this.#text;
    const end = skipName(text, start);
    const block = this.#block;
    const isMember = this.#last === '.';
    if (!mayMean(text.charCodeAt(start), end - start)) {
      // Most names: none of them is looked at more closely.
      if (!isMember && this.#ends && hasNewline(text, before, start)) endStatement(block);
      block.atStart = false;
      this.#after('a', end, true, isMember ? '' : 'a');
      return;
    }
    const name = text.slice(start, end);
    if (isMember) {
      this.#visitor.member(name, this.#object, block);
      this.#after('a', end, true);
      return;
    }
    if (this.#ends && !CONTINUING.has(name) && hasNewline(text, before, start)) endStatement(block);
    const isFirst = block.atStart;
    block.atStart = false;
    const next = skipSpace(text, end);
    const isKey =
      (block.kind === 'braces' || block.kind === 'class') &&
      (isFirst || this.#last === ',' || this.#last === '*' || KEY_MODIFIERS.has(this.#word)) &&
      isKeyBefore(text[next]);
    this.#visitor.word({ name, start, end, before: this.#word, next, isKey }, block);
    if (!isKey) this.#keyword(name, isFirst, text[next]);
    // `for await (` is a loop as `for (` is.
    const word = name === 'await' && this.#word === 'for' ? 'for' : name;
    this.#after('a', end, isKey || !UNFINISHED.has(name), isKey ? '' : word);
  }

  #keyword(name: string, isFirst: boolean, next: string | undefined): void {
    const block = this.#block;
    const declares = isFirst || this.#word === 'export' || this.#word === 'default' || this.#word === 'async';
    if (GUARDS.has(name)) block.statementGuard = true;
    else if (name === 'var' || name === 'let' || name === 'const') {
      block.declares = 'variables';
      block.assigned = false;
    } else if (name === 'import' && next !== '(' && next !== '.') block.declares = 'import';
    else if (name === 'export' && next === '{') block.declares = 'export';
    else if (name === 'function' && declares) block.declares = 'function';
    else if (name === 'class') {
      block.awaitsClass = true;
      if (declares) block.declares = 'class';
    }
  }

  /** False where it cannot be. */
  #readPunctuator(character: string, start: number): boolean {
    const text = this.#text;
    const next = text[start + 1];
    const block = this.#block;
    switch (character) {
      case '"':
      case "'":
        this.#value(skipString(text, start));
        return true;
      case '`':
        this.#template(start + 1);
        return true;
      case '/':
        if (this.#ends) this.#after('/', start + 1, false);
        else this.#value(skipRegex(text, start));
        return true;
      case '(':
        return this.#open(CONTROL.has(this.#word) ? 'control' : 'parentheses', start);
      case '[':
        return this.#open('brackets', start);
      case '{':
        return this.#openBrace(start);
      case ')':
      case ']':
      case '}':
        return this.#close(character, start);
      case ';':
        endStatement(block);
        break;
      case ',':
        endExpression(block);
        break;
      case '.':
        if (next === '.') return this.#operator('…', start + 3);
        this.#object = this.#word;
        break;
      case '=':
        if (next === '>') {
          this.#arrow(start);
          return true;
        }
        if (next !== '=') block.assigned = true;
        else return this.#operator('=', start + (text[start + 2] === '=' ? 3 : 2));
        break;
      case '?':
        block.expressionGuard = true;
        break;
      case '&':
      case '|':
        if (next === character) block.expressionGuard = true;
        break;
      case '+':
      case '-':
        if (next === character) {
          // `a++` ends an expression if `a` does.
          this.#after(character, start + 2, this.#ends);
          return true;
        }
        break;
    }
    if (character !== ';') block.atStart = false;
    this.#after(character, start + 1, false);
    return true;
  }

  #operator(last: string, end: number): true {
    this.#block.atStart = false;
    this.#after(last, end, false);
    return true;
  }

  #arrow(start: number): void {
    const block = this.#block;
    const shadows = this.#takeParameters() || this.#word === 'require';
    const body = skipSpace(this.#text, start + 2);
    if (this.#text[body] === '{') {
      this.#push('function', body, shadows);
      return;
    }
    block.arrow = true;
    block.arrowShadow ||= shadows;
    this.#after('>', start + 2, false);
  }

  /** What stood in the parentheses that were closed last are parameters; whether `require` is one of them. */
  #takeParameters(): boolean {
    if (this.#last !== ')' || this.#parentheses === undefined) return false;
    this.#visitor.parameters(this.#parentheses.start);
    return this.#parentheses.namesRequire;
  }

  #open(kind: BlockKind, start: number): true {
    this.#block.atStart = false;
    return this.#push(kind, start, false);
  }

  #push(kind: BlockKind, start: number, shadows: boolean): true {
    this.#blocks.push(this.#block);
    this.#block = open(kind, this.#block, start, shadows);
    this.#after(this.#text[start]!, start + 1, false);
    return true;
  }

  #openBrace(start: number): true {
    const block = this.#block;
    const isFirst = block.atStart && block.kind !== 'braces';
    block.atStart = false;
    if (block.awaitsClass) {
      block.awaitsClass = false;
      return this.#push('class', start, false);
    }
    if (this.#last === ')') {
      if (this.#parentheses?.kind === 'control') return this.#push('statements', start, false);
      return this.#push('function', start, this.#takeParameters());
    }
    return this.#push(isFirst || BLOCK_WORDS.has(this.#word) ? 'statements' : 'braces', start, false);
  }

  #close(character: string, start: number): boolean {
    const { kind, namesRequire } = this.#block;
    const closed = this.#block;
    const parent = this.#blocks.pop();
    if (parent === undefined || closing(kind) !== character) return false;
    this.#block = parent;
    if (character === ')') this.#parentheses = closed;
    else if (namesRequire) parent.namesRequire = true;
    if (kind === 'substitution') {
      this.#template(start + 1);
      return true;
    }
    const isStatement =
      kind === 'statements' ||
      (kind === 'function' && (parent.declares === 'function' || parent.kind === 'class')) ||
      (kind === 'class' && parent.declares === 'class');
    if (isStatement) endStatement(parent);
    this.#after(character, start + 1, !isStatement && kind !== 'control');
    return true;
  }

  #template(from: number): void {
    const end = skipTemplate(this.#text, from);
    if (end === -1 || this.#text[end - 1] === '`') this.#value(end);
    else this.#open('substitution', end - 1);
  }
}

function closing(kind: BlockKind): string {
  if (kind === 'parentheses' || kind === 'control') return ')';
  return kind === 'brackets' ? ']' : '}';
}

/** What may follow a key: `a:`, `a() {}`, `a,`, `a }`, `a = 1`, `a;`. */
function isKeyBefore(next: string | undefined): boolean {
  return next !== undefined && ':(,}=;'.includes(next);
}

function isDigitAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code >= 48 && code <= 57;
}

function skipLine(text: string): number {
  const end = text.search(/[\n\r\u2028\u2029]/);
  return end === -1 ? text.length : end;
}
