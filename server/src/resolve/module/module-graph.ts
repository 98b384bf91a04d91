/** How a module is asked for. */
export type ImportKind = 'import' | 'require' | 'dynamic';

/** Where a module asks for another. Offsets and lengths are UTF-16 units of the specifier in the text of `from`. */
export interface ImportPlace {
  readonly specifier: string;
  /** Absolute path of the module that asks. */
  readonly from: string;
  readonly kind: ImportKind;
  readonly offset: number;
  readonly length: number;
}

/** A relative import that leads nowhere. */
export interface MissingModule extends ImportPlace {
  /** Absolute path at which it was expected. */
  readonly expected: string;
  /** Whether it fails for certain when the entry is loaded: at top level, in no `try`, in no condition. */
  readonly certain: boolean;
  /** The name that differs in case only, absolute: there on a disk that tells no case. */
  readonly actualCase?: string;
}

/** A package that is asked for by name. */
export interface ImportedPackage extends ImportPlace {
  readonly name: string;
  /** Whether the module goes on without it: in a `try`, in a condition, in a function. */
  readonly guarded: boolean;
}

/** All modules of a package that one entry loads by relative imports. */
export interface ModuleGraph {
  readonly entry: string;
  /** Absolute paths of the files reached, the entry included. */
  readonly files: readonly string[];
  readonly missing: readonly MissingModule[];
  /** The first place of each name; one that is not guarded before one that is. */
  readonly packages: readonly ImportedPackage[];
  /** Whether all was followed: no file was too large or unreadable, and there were not too many. */
  readonly complete: boolean;
}
