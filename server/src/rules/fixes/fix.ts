import type { JsonPath } from '../../manifest/json-path';
import type { JsonValue } from '../../manifest/manifest';
import type { FileSystem } from '../../workspace/file-system';

/** One change that a fix makes. Paths are absolute; what is not named stays as it is, formatting included. */
export type FixChange =
  /** Puts a value at a place, which is made where it is not there. */
  | { readonly do: 'set'; readonly file: string; readonly at: JsonPath; readonly value: JsonValue }
  /** Adds an item to the end of a list, which is made where it is not there. */
  | { readonly do: 'append'; readonly file: string; readonly at: JsonPath; readonly value: JsonValue }
  /** Removes a property or an item. */
  | { readonly do: 'remove'; readonly file: string; readonly at: JsonPath }
  /** Gives a property another key, and leaves its value and place. */
  | { readonly do: 'rename-key'; readonly file: string; readonly at: JsonPath; readonly key: string }
  /** Moves a property behind its siblings. */
  | { readonly do: 'move-last'; readonly file: string; readonly at: JsonPath }
  /** Replaces a stretch of text; for what is no JSON. In UTF-16 units. */
  | {
      readonly do: 'replace';
      readonly file: string;
      readonly offset: number;
      readonly length: number;
      readonly text: string;
    }
  /** Makes a file that is not there, folders on the way included. */
  | { readonly do: 'create'; readonly file: string; readonly text: string };

/** A way to put a finding right. */
export interface Fix {
  /** An order, without a full stop: "Add `homebridge-plugin` to `keywords`". */
  readonly title: string;
  /** Whether it may be done without asking: there is no other sensible way, and nothing is lost by it. */
  readonly safe: boolean;
  /** Made in this order: each is told in terms of what those before it have left. */
  readonly changes: readonly FixChange[];
}

/** What a rule may look at to find out how its finding is put right. */
export interface FixContext {
  readonly fs: FileSystem;
  readonly packageRoot: string;
  readonly packageName: string;
  readonly manifestPath: string;
  /** The root object of the package's manifest, as it stands now. */
  readonly manifest: Readonly<Record<string, JsonValue>>;
}
