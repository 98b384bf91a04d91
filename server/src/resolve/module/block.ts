/** What a bracket holds. */
export type BlockKind =
  /** Statements that run where they stand. */
  | 'statements'
  | 'function'
  | 'class'
  /** An object, a pattern, or a list of names. */
  | 'braces'
  /** What stands after `if`, `for` and the like. */
  | 'control'
  | 'parentheses'
  | 'brackets'
  | 'substitution';

/** A bracket that is open, the statement in it that is being read, and what is known of where it stands. */
export interface Block {
  readonly kind: BlockKind;
  /** It may be passed over: below a condition, in a `try`. */
  readonly guarded: boolean;
  /** It runs when somebody calls it. */
  readonly inFunction: boolean;
  /** `require` is the name of something else in it. */
  shadowed: boolean;
  /** It stands on the left of a declaration's `=`: names in it are declared. */
  readonly pattern: boolean;
  /** The names in it are those of exports. */
  readonly isExportList: boolean;
  /** Where its bracket stands. */
  readonly start: number;
  /** `require` stands in it by itself, as a parameter's name does. */
  namesRequire: boolean;

  /* Of the statement that is being read: */
  /** `if`, `else`, `for`, `try` and the like stand before. */
  statementGuard: boolean;
  /** `?`, `&&` and the like stand before, since the last comma. */
  expressionGuard: boolean;
  /** The body of an arrow function that has no braces. */
  arrow: boolean;
  arrowShadow: boolean;
  /** What it declares. */
  declares: '' | 'variables' | 'import' | 'export' | 'function' | 'class';
  /** An `=` stands before, since the last comma. */
  assigned: boolean;
  /** `class` stands before, and its body is still to come. */
  awaitsClass: boolean;
  atStart: boolean;
}

/** The innermost block in a file: the file itself. */
export function fileBlock(): Block {
  return open('statements', undefined, 0);
}

/** A block that is opened inside another. */
export function open(kind: BlockKind, parent: Block | undefined, start: number, shadows = false): Block {
  return {
    kind,
    guarded: parent !== undefined && isGuarded(parent),
    inFunction: kind === 'function' || kind === 'class' || (parent !== undefined && isInFunction(parent)),
    shadowed: shadows || parent?.shadowed === true || parent?.arrowShadow === true,
    pattern:
      parent !== undefined &&
      (kind === 'braces' || kind === 'brackets') &&
      (parent.pattern ||
        parent.declares === 'import' ||
        (parent.declares === 'variables' && !parent.assigned)),
    isExportList: kind === 'braces' && parent?.declares === 'export',
    start,
    namesRequire: false,
    statementGuard: false,
    expressionGuard: false,
    arrow: false,
    arrowShadow: false,
    declares: '',
    assigned: false,
    awaitsClass: false,
    atStart: kind === 'statements' || kind === 'function' || kind === 'class' || kind === 'braces',
  };
}

export function isGuarded(block: Block): boolean {
  return block.guarded || block.statementGuard || block.expressionGuard;
}

export function isInFunction(block: Block): boolean {
  return block.inFunction || block.arrow;
}

export function endStatement(block: Block): void {
  endExpression(block);
  block.statementGuard = false;
  block.declares = '';
  block.awaitsClass = false;
  block.atStart = true;
}

/** A comma ends what `?`, `&&` and `=>` have to say. */
export function endExpression(block: Block): void {
  block.expressionGuard = false;
  block.arrow = false;
  block.arrowShadow = false;
  block.assigned = false;
}
