import type { JsonPath } from '../manifest/json-path';
import type { JsonValue } from '../manifest/manifest';
import type { DependencySection } from './profile';

/** A JSON type, as `typeof` would name it but for `null` and `array`. */
export type JsonType = 'string' | 'number' | 'boolean' | 'null' | 'array' | 'object';

/** What a host asks of a package. All of these can be told from the manifest and the files beside it. */
export type Predicate =
  | AllOf
  | AnyOf
  | Not
  | NamePredicate
  | DirectoryPredicate
  | KeywordPredicate
  | KeyPredicate
  | RangePredicate
  | InstalledPredicate
  | IntegerPredicate
  | ExposesPredicate
  | FilePredicate
  | DependsOnPredicate;

export interface AllOf {
  readonly all: readonly Predicate[];
}
export interface AnyOf {
  readonly any: readonly Predicate[];
}
export interface Not {
  readonly not: Predicate;
}
/** The manifest's `name` against globs; `*` does not cross '/'. `pattern` instead: built-in and own profiles only. */
export interface NamePredicate {
  readonly name: Names;
}
/** The same for the directory's name under `node_modules`, scope included. */
export interface DirectoryPredicate {
  readonly directory: Names;
}
export type Names = readonly string[] | NamePattern;

/** A regular expression, and names (of a key: texts) that it takes and the host does not. */
export interface NamePattern {
  readonly pattern: string;
  readonly except?: readonly string[];
  /** What people are shown in its stead: `homebridge-*`. */
  readonly shown?: string;
}

/** Texts in which `*` stands for any text, '/' included; with a leading '!', what the text must not be. */
export type TextPatterns = string | readonly string[];

/** `keywords` holds one of these; `anyCase`: in capitals or small letters. */
export interface KeywordPredicate {
  readonly keyword: string | readonly string[];
  readonly anyCase?: boolean;
}
/**
 * A manifest key exists; with `type`, `oneOf` or `matches`, has such a value. `truthy`: as JavaScript tells.
 * `values`, alone: what it holds, if anything, has such a type throughout.
 */
export interface KeyPredicate {
  readonly key: readonly string[];
  readonly type?: JsonType | readonly JsonType[];
  readonly oneOf?: readonly JsonValue[];
  readonly matches?: TextPatterns | NamePattern;
  readonly truthy?: boolean;
  readonly values?: JsonType | readonly JsonType[];
}
/** A semver range in the manifest includes a version of the host. */
export interface RangePredicate {
  readonly range: readonly string[];
  readonly includes: 'host';
}
/** The host is installed where the package would find it, in a version of this range: what has changed since. */
export interface InstalledPredicate {
  readonly installed: string;
}
/** An integer in the manifest lies within bounds. */
export interface IntegerPredicate {
  readonly integer: readonly string[];
  readonly min?: number;
  readonly max?: number;
}
/** `exports`, if there is any, offers a subpath. */
export interface ExposesPredicate {
  readonly exposes: string;
}
/** A file of the package exists; of several, or of those that a glob takes, one is enough. `{Name}`: see `Step.constant`. */
export interface FilePredicate {
  readonly file: string | readonly string[];
}
/** The package declares a dependency. */
export interface DependsOnPredicate {
  readonly dependsOn: string;
  readonly sections?: readonly DependencySection[];
}

/** What a predicate found: rendered by `explain`, turned into a finding by a rule. */
export interface Evidence {
  /** What is asked, in a few words: "`keywords` has `homebridge-plugin`". */
  readonly expected: string;
  /** The opposite: "`keywords` does not have `homebridge-plugin`". */
  readonly denied: string;
  /** What is there instead. */
  readonly actual: string;
  /** Undefined where it cannot be told: then neither answer is claimed. */
  readonly holds: boolean | undefined;
  /** Where in the manifest a person would look. */
  readonly at: JsonPath;
  /** Which kind of demand it is: the rule that reports it when it fails. */
  readonly demand: 'name' | 'keyword' | 'engine' | 'version' | 'key' | 'subpath' | 'file';
  /** What would satisfy it: the keyword, the pattern, the key. */
  readonly wanted: string;
  /** Of a key: the values, or the JSON types, that the host takes there, if it names any. */
  readonly takes?: { readonly oneOf?: readonly JsonValue[]; readonly types?: readonly JsonType[] };
}
