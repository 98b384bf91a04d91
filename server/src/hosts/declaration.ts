import type { JsonValue } from '../manifest/manifest';
import type { JsonType } from './predicate';
import type { Failure } from './profile';

/**
 * How entry points are written in a manifest: a small recursive grammar. A declaration is held against a JSON
 * value, its *base*; the outermost base is the manifest. `at` steps into the base first; then exactly one of the
 * combinators or values below says what stands there. What has another shape than asked for is skipped.
 */
export type Declaration = Step & (Combinator | Value);

export interface Step {
  /** A path from the base; absent: the base itself. */
  readonly at?: readonly string[];
  /** A test on the base, before stepping: the value at a path equals this. */
  readonly if?: { readonly at: readonly string[]; readonly equals: JsonValue };
  /** The shape that the value must have. */
  readonly when?: JsonType | readonly JsonType[];
  /** The group of the entry points below; absent: the keys up to the first `each`, joined by '.'. */
  readonly group?: string;
  /** What to assume where nothing is declared. */
  readonly default?: JsonValue;
}

export type Combinator =
  /** Every value of an object (named by its key) or item of an array. */
  | { readonly each: Declaration }
  /** Several declarations over the same base. */
  | { readonly all: readonly Declaration[] }
  /** The first that yields an entry point. */
  | { readonly oneOf: readonly Declaration[] }
  /** The declaration of that name in the profile's `define`; may recur. */
  | { readonly use: string };

export type Value =
  | FileValue
  | DirectoryValue
  | JsonFileValue
  | SpecifierValue
  | PackageValue
  | MainValue
  | { readonly value: 'skip' };

export type Loader = 'require' | 'import' | 'either' | 'none';

/** How the host looks for a file whose exact path is not there. */
export type Probing =
  | 'none'
  /** As `require` does. */
  | 'require'
  /** `import` for ES modules, else `require`, as the file's extension and the package's `type` say. */
  | 'by-format'
  /** These extensions after the value as written; then these files in a directory of that name. */
  | { readonly extensions: readonly string[]; readonly index?: readonly string[] }
  /** The value with its own extension replaced by each of these; any of them will do. */
  | { readonly replacing: readonly string[] };

/** A path to a file. */
export interface FileValue {
  readonly value: 'file';
  readonly probe?: Probing;
  /** `package` (absent): joined to the package root; `file`: to the file that declares it. */
  readonly base?: 'package' | 'file';
  /** How the value is written: a path (absent), `path#export`, or an array of segments. */
  readonly form?: 'path' | 'path#export' | 'segments';
  /** The export that the host takes. */
  readonly export?: string | { readonly field: readonly string[] } | { readonly from: 'basename' };
  /** How the entry point is named: after the keys below its group (absent), or after the file. */
  readonly name?: 'key' | 'basename';
  readonly companion?: Companion;
  readonly loader?: Loader;
  /** What the loaded module must give, in a few words, for people. */
  readonly gives?: string;
  readonly otherwise?: Failure;
}

/** A second file that the host wants beside the first. */
export interface Companion {
  /** The extensions that are replaced. */
  readonly from: readonly string[];
  readonly to: string;
  readonly otherwise?: Failure;
}

/** A directory whose files are the entry points. */
export interface DirectoryValue {
  readonly value: 'directory';
  readonly glob: string | readonly string[];
  readonly exclude?: readonly string[];
  /** A sibling field that gives other globs. */
  readonly globFrom?: readonly string[];
  /** How a member is named after its path: `separator` between folders; a last segment `index` is dropped. */
  readonly id?: { readonly separator: string; readonly dropIndex?: boolean };
  /** A generated file that the host reads instead of the directory, if it is there. */
  readonly replacedBy?: {
    readonly file: string;
    /** Only if its `version` is the manifest's. */
    readonly sameVersion?: boolean;
    readonly declares: Declaration;
  };
  readonly loader?: Loader;
  readonly gives?: string;
  readonly otherwise?: Failure;
}

/** The package itself: loaded by name, `exports` first (absent), or by its folder's path: `main`, then index. */
export interface MainValue {
  readonly value: 'main';
  readonly as?: 'package' | 'directory';
  readonly loader?: Loader;
  readonly gives?: string;
  readonly otherwise?: Failure;
}

/** A JSON file that holds further declarations; it becomes their base. */
export interface JsonFileValue {
  readonly value: 'json';
  readonly declares: Declaration;
  readonly probe?: Probing;
  readonly base?: 'package' | 'file';
  readonly otherwise?: Failure;
}

/** A module specifier: resolved as Node does, from the package. */
export interface SpecifierValue {
  readonly value: 'specifier';
  readonly loader?: Loader;
  readonly otherwise?: Failure;
}

/** The name of another package, whose own manifest is the base of `declares`. */
export interface PackageValue {
  readonly value: 'package';
  readonly declares?: Declaration;
  readonly otherwise?: Failure;
}
