import type { JsonValue } from '../manifest/manifest';
import type { JsonType, TextPatterns } from './predicate';
import type { Failure } from './profile';

/**
 * How entry points are written in a manifest: a small recursive grammar. A declaration is held against a JSON
 * value, its *base*; the outermost base is the manifest. `at` steps into the base first; then exactly one of the
 * combinators or values below says what stands there. What has another shape than asked for is skipped.
 */
export type Declaration = Step & (Combinator | Value);

export interface Step {
  /** A test on the base, before stepping. */
  readonly if?: BaseTest;
  /** A path from the base; absent: the base itself. */
  readonly at?: readonly string[];
  /** What to assume where nothing is declared. */
  readonly default?: JsonValue;
  /**
   * What the host takes instead of what stands there; without `at`, whatever the manifest says: a convention. In a
   * text, `{name}` stands for the package's name, `{Name}` for that in Pascal case: `AcmeLamp` of `@acme/lamp`.
   */
  readonly constant?: JsonValue;
  /** The shape that the value must have. */
  readonly when?: JsonType | readonly JsonType[];
  /** The text that it must be: `./*`, or `!*:*` for one without a colon. */
  readonly matches?: TextPatterns;
  /** The group of the entry points below; absent: the keys up to the first `each`, joined by '.'. */
  readonly group?: string;
  /** The host only looks whether it is there: what leads nowhere is not declared. What stands in a JSON file is. */
  readonly optional?: boolean;
}

/** The value at a path from the base exists; with `equals`, is this; with `differs`, is not this, or not there. */
export interface BaseTest {
  readonly at: readonly string[];
  readonly equals?: JsonValue;
  readonly differs?: JsonValue;
}

export type Combinator = Each | All | OneOf | Use;

/** Every value of an object (named by its key) or item of an array. */
export interface Each {
  readonly each: Declaration;
  /** Only these keys. */
  readonly keys?: readonly string[];
  /** Not the keys that the object at this path beside it has, too: the host takes them from there. */
  readonly unlessIn?: readonly string[];
  /** A path in the item to the text that names it; its key, where there is none. */
  readonly named?: readonly string[];
  /** The host takes several of one name: it is no identity. */
  readonly repeats?: boolean;
}
/** Several declarations over the same base. */
export interface All {
  readonly all: readonly Declaration[];
}
/** The first that yields an entry point. */
export interface OneOf {
  readonly oneOf: readonly Declaration[];
}
/** The declaration of that name in the profile's `define`; may recur. */
export interface Use {
  readonly use: string;
}

export type Value =
  | FileValue
  | DirectoryValue
  | JsonFileValue
  | SpecifierValue
  | SubpathValue
  | PackageValue
  | MainValue
  | MemberValue
  | KeysValue
  | RefusedValue
  | SkipValue;

/**
 * `script`: the host compiles the text as CommonJS itself, whatever its extension and `type` say. `bundler`: found as
 * `import` finds it; the format does not matter, and what the module imports in turn is the bundler's affair.
 */
export type Loader = 'require' | 'import' | 'either' | 'script' | 'bundler' | 'none';

/** How the host looks for a file whose exact path is not there. */
export type Probing =
  | 'none'
  /** As `require` does. */
  | 'require'
  /** `import` for ES modules, else `require`, as the file's extension and the package's `type` say. */
  | 'by-format'
  | ProbeExtensions
  | ProbeReplacing;

/** These extensions after the value as written; then these files in a directory of that name. */
export interface ProbeExtensions {
  readonly extensions: readonly string[];
  readonly index?: readonly string[];
}
/** The value with its own extension replaced by each of these; any of them will do. */
export interface ProbeReplacing {
  readonly replacing: readonly string[];
}

/** The export that the host takes: this one; the one that a sibling field names; the one named as the file. */
export type ExportName = string | ExportField | ExportBasename;

export interface ExportField {
  readonly field: readonly string[];
}
/** Up to the first dot: `Slack` of `Slack.node.js`. */
export interface ExportBasename {
  readonly from: 'basename';
}

/** A path to a file. */
export interface FileValue {
  readonly value: 'file';
  readonly probe?: Probing;
  /** `package` (absent): from the package root; `file`: from the folder of the file that declares it. */
  readonly base?: 'package' | 'file';
  /** How it is put after its base: with `path.join` (absent), or `path.resolve`, for which '/x' is no path within. */
  readonly by?: 'join' | 'resolve';
  /** How the value is written: a path (absent), `path#export`, or an array of segments. */
  readonly form?: 'path' | 'path#export' | 'segments';
  readonly export?: ExportName;
  /** How the entry point is named: after the keys below its group (absent), or after the file. */
  readonly name?: 'key' | 'basename';
  readonly companion?: Companion;
  /** The ids that the target gives to the host, of which there may be one each: of these, the first whose file is there. */
  readonly registers?: readonly Registration[];
  readonly loader?: Loader;
  /** What the loaded module must give, in a few words, for people. */
  readonly gives?: string;
  readonly otherwise?: Failure;
}

/** Where ids stand that the host takes from one entry point only, in text that is not run. */
export interface Registration {
  readonly in: 'target' | 'companion';
  /** A regular expression, whose first group is an id: built-in and own profiles only. */
  readonly pattern: string;
  /** What such an id is called: `node type`. */
  readonly called: string;
  /** What the host does with the second entry point of an id. */
  readonly otherwise?: Failure;
}

/** A second file that the host wants beside the first. */
export interface Companion {
  /** The extensions that are replaced. */
  readonly from: readonly string[];
  readonly to: string;
  readonly otherwise?: Failure;
}

/** A directory whose files are the entry points; without globs, the directory itself. */
export interface DirectoryValue {
  readonly value: 'directory';
  readonly glob?: string | readonly string[];
  readonly exclude?: readonly string[];
  /** A sibling field that gives other globs. */
  readonly globFrom?: readonly string[];
  readonly id?: MemberId;
  /** Of files that differ in their extension alone, the host takes one: these extensions first. */
  readonly prefer?: readonly string[];
  /** Where a folder holds a file that one of these globs takes, the other files directly in it do not count. */
  readonly index?: string | readonly string[];
  /** Where a folder holds a file that one of these globs takes, the host fails unless it holds an index, too. */
  readonly wantsIndex?: string | readonly string[];
  /** The host fails where there is no such file. */
  readonly some?: boolean;
  /** Each file is JSON and holds further declarations; it becomes their base. */
  readonly declares?: Declaration;
  readonly replacedBy?: Replacement;
  readonly loader?: Loader;
  readonly gives?: string;
  readonly otherwise?: Failure;
}

/** How a member is named after its path: `separator` between folders; a last segment `index` is dropped. */
export interface MemberId {
  readonly separator: string;
  readonly dropIndex?: boolean;
}

/** A generated file that the host reads instead of the directory, if it is there. */
export interface Replacement {
  readonly file: string;
  /** Only if its `version` is the manifest's, up to the first dash. */
  readonly sameVersion?: boolean;
  readonly declares: Declaration;
}

/** The package itself: loaded by name, `exports` first (absent), or by its folder's path: `main`, then index. */
export interface MainValue {
  readonly value: 'main';
  readonly as?: 'package' | 'directory';
  readonly export?: ExportName;
  readonly loader?: Loader;
  readonly gives?: string;
  readonly otherwise?: Failure;
}

/** A path below the package's name (`<name>/<path>`): `exports` decides where there is any. */
export interface SubpathValue {
  readonly value: 'subpath';
  readonly loader?: Loader;
  readonly gives?: string;
  readonly otherwise?: Failure;
}

/** A JSON file that holds further declarations; it becomes their base. */
export interface JsonFileValue {
  readonly value: 'json';
  readonly declares: Declaration;
  /** The host takes comments and trailing commas in it. */
  readonly comments?: boolean;
  readonly probe?: Probing;
  readonly base?: 'package' | 'file';
  readonly by?: 'join' | 'resolve';
  readonly name?: 'key' | 'basename';
  readonly otherwise?: Failure;
}

/** A module specifier, resolved as Node does; what begins with './' or '../' is a path from its base. */
export interface SpecifierValue {
  readonly value: 'specifier';
  readonly base?: 'package' | 'file';
  /** The package that it names must be among the dependencies. */
  readonly declared?: boolean;
  /** A specifier (absent), or `specifier#export`. */
  readonly form?: 'path' | 'path#export';
  readonly export?: ExportName;
  readonly loader?: Loader;
  readonly gives?: string;
  readonly otherwise?: Failure;
}

/** The name of another package, whose own manifest is the base of `declares`. */
export interface PackageValue {
  readonly value: 'package';
  /** What ends the name: ':' in `pkg:builder`. */
  readonly until?: string;
  /** It must be among the dependencies. */
  readonly declared?: boolean;
  readonly declares?: Declaration;
  readonly otherwise?: Failure;
}

/**
 * In a file that is read instead of a directory: the item stands for the member of that directory whose id is the
 * item's key.
 */
export interface MemberValue {
  readonly value: 'member';
  readonly probe?: Probing;
  readonly loader?: Loader;
  readonly gives?: string;
  readonly otherwise?: Failure;
}

/** The object has one of these keys; one that has none is an entry point that fails. */
export interface KeysValue {
  readonly value: 'keys';
  readonly anyOf: readonly string[];
  readonly otherwise?: Failure;
}

/** What stands here the host does not take, whatever it names: a text with a space in it. */
export interface RefusedValue {
  readonly value: 'refused';
  /** What it would take instead, in a few words: "an event without a space". */
  readonly wants: string;
  readonly otherwise?: Failure;
}

/** Something is declared here that is no entry point. */
export interface SkipValue {
  readonly value: 'skip';
}
