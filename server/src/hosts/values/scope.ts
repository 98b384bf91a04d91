import type { JsonPath } from '../../manifest/json-path';
import type { JsonObject, JsonValue } from '../../manifest/manifest';
import type { FileSystem } from '../../workspace/file-system';
import type { Declaration } from '../declaration';
import type { EntryPoint } from '../entry-point';

/** Where in the manifest the evaluation of a declaration stands. */
export interface Scope {
  readonly fs: FileSystem;
  readonly packageRoot: string;
  readonly manifest: JsonObject;
  /** The JSON file that is being read, absolute. */
  readonly file: string;
  /** That file is no sound JSON: what it lacks may only be what could not be read. */
  readonly damaged?: boolean;
  /** The value that the declaration is held against, and where it stands in `file`. */
  readonly value: JsonValue | undefined;
  readonly at: JsonPath;
  /** The value around it: sibling fields are looked up there. */
  readonly parent: JsonValue | undefined;
  /** The keys that make the group, until it is closed by an explicit group or the first `each`. */
  readonly group: { readonly keys: readonly string[]; readonly closed: boolean };
  /** The keys and indices that `each` went through. */
  readonly names: readonly string[];
  readonly define: Readonly<Record<string, Declaration>>;
  /** How many `use`s and files deep: recursion in the data must not become recursion without end. */
  readonly depth: number;
  /** The value was assumed, not read. */
  readonly implied: boolean;
  /** The directory for which the file stands that is being read, as it is declared, and what separates folders in ids. */
  readonly directory?: { readonly path: string; readonly separator: string };
  /** What is left of the work that one package may cause; shared by all scopes of it. */
  readonly budget: Budget;
}

/** Data may point at itself, several times over: its declarations end with the budget, not with the depth alone. */
export interface Budget {
  /** Declarations that may still be held against a value. */
  steps: number;
  /** Files and manifests that may still be read. */
  files: number;
}

/** Holds a declaration against a scope's value; handed to the values that hold further declarations. */
export type Declare = (declaration: Declaration, scope: Scope, yields: Yield) => void;

/** Takes what a declaration yields. */
export type Yield = (entryPoint: EntryPoint) => void;

/** The group of the entry points at this scope: `node-red.nodes`. */
export function groupOf(scope: Scope): string {
  return scope.group.keys.join('.');
}

/** The name within the group: the keys that `each` went through; '.' for the group's own value, as Node names a package's entry. */
export function nameOf(scope: Scope): string {
  return scope.names.length === 0 ? '.' : scope.names.join('.');
}
