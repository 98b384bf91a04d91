import type { NamespaceLayout } from '../../hosts/profile';
import type { JsonPath } from '../../manifest/json-path';
import type { Resolution } from '../../resolve/resolution';

/** A namespace: the directories that contribute to it, and their members. */
export interface NamespaceFacts {
  /** The directory's name within each portion: `myapp/plugins`. */
  readonly name: string;
  readonly layout: NamespaceLayout;
  readonly portions: readonly Portion[];
}

/** One directory that contributes members. */
export interface Portion {
  /** Absolute. */
  readonly path: string;
  /** The manifest of the package that owns it, absolute, and where it names the directory, else its `name`. */
  readonly owner: string;
  readonly at: JsonPath;
  /** Files in it that turn it into an ordinary package, by name. */
  readonly intruders: readonly string[];
  readonly members: readonly Member[];
}

export interface Member {
  readonly name: string;
  /** Absolute: the member's directory or file. */
  readonly path: string;
  readonly kind: 'package' | 'module' | 'directory';
  /** What the member's entry resolves to; absent for modules. */
  readonly entry?: Resolution;
}
