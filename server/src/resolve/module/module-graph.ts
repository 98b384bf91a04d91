/**
 * How a module asks for another: `import ... from` and `export ... from`; `import()`; `require`; or
 * `require.resolve`, which throws where nothing is found, as `require` does, and loads nothing.
 */
export type ImportKind = 'import' | 'require' | 'dynamic' | 'resolve';

/** What a module asks for. Offsets and lengths are UTF-16 units of the specifier in its text, without quotes. */
export interface ImportFact {
  readonly specifier: string;
  readonly kind: ImportKind;
  readonly offset: number;
  readonly length: number;
  /** Whether the module goes on without it: in a `try`, in a condition, in a function, in each `import()`. */
  readonly guarded: boolean;
  /** Guarded for no other reason than that it stands in a function: it fails when somebody calls that. */
  readonly lazy: boolean;
}

/** Where a module asks for another. */
export interface ImportPlace extends ImportFact {
  /** Absolute path of the module that asks. */
  readonly from: string;
  /** Whether to load the entry always comes to this place: neither it nor any step on the way is guarded. */
  readonly certain: boolean;
}

/** A path to which an import leads within the package, and at which no file stands. */
export interface MissingModule extends ImportPlace {
  /** Absolute path at which it was expected; what `require` would add to it is not in it. */
  readonly expected: string;
  /** The file whose name differs in case only, absolute: there on a disk that tells no case. */
  readonly actualCase?: string;
}

/** A package that is asked for by name. */
export interface ImportedPackage extends ImportPlace {
  /** With its scope. No builtins, and not the package itself. */
  readonly name: string;
}

/** All modules of a package that one entry loads by relative imports. */
export interface ModuleGraph {
  readonly entry: string;
  /** Absolute paths of the files reached, the entry first; JSON and addons included. */
  readonly files: readonly string[];
  /** The place that asks for each file but the entry: the first that is certain, else the first. */
  readonly reachedBy: ReadonlyMap<string, ImportPlace>;
  readonly missing: readonly MissingModule[];
  /** The first place of each name; one that is certain before one that is not, one that is guarded last. */
  readonly packages: readonly ImportedPackage[];
  /** Whether all was followed: no file was too large or unreadable, and there were not too many. */
  readonly complete: boolean;
}
