import type { JsonPath } from '../manifest/json-path';
import type { SyntaxProblem } from '../manifest/manifest';
import type { Resolution } from '../resolve/resolution';
import type { FileKind } from '../workspace/file-system';
import type { Loader } from './declaration';
import type { Failure } from './profile';

/** One declared entry point and what became of it: the subject of most rules. */
export interface EntryPoint {
  readonly group: string;
  readonly name: string;
  /** The declared text. */
  readonly value: string;
  /** The file that declares it, absolute, and where in it. */
  readonly file: string;
  readonly at: JsonPath;
  /** The export that is taken, if one is named. */
  readonly export: string | null;
  readonly resolution: Resolution;
  readonly wants: 'file' | 'directory';
  /** For a target that is missing: the file or directory from which it would be built, absolute. */
  readonly source?: string;
  /** The same, where only the command is known that is to make it: `npm run build`. */
  readonly builtBy?: string;
  /** For a target that is not built: the script that builds it, where nothing runs it before publishing. */
  readonly unpublishedBy?: string;
  /** Nothing declares it: the host assumes it. A finding then lands on the package's name. */
  readonly implied: boolean;
  readonly loader?: Loader;
  /** What the loaded module must give, for people. */
  readonly gives?: string;
  /** What the host does when the target is not there. */
  readonly otherwise?: Failure;
  /** What keeps the host from reading a target that is JSON. */
  readonly malformed?: SyntaxProblem | undefined;
  /** The host takes others of the same name beside it. */
  readonly repeats?: boolean;
  /** What the host would take in the value's stead, in a few words: this it takes in no case. */
  readonly wanted?: string;
  /** The package that it names, where this has to be declared. */
  readonly names?: string | undefined;
  /** Of an object that should have one of these keys, and has none. */
  readonly lacks?: readonly string[];
  /** The ids that it gives to the host, each once. */
  readonly registers?: readonly Registered[] | undefined;
  /** The second file that the host wants beside the target, be this there or not. */
  readonly companion?: CompanionFile;
  /** Used only by a tool that the field's own rules do not bind (types, bundlers): what is missing is a warning. */
  readonly usedBy?: 'node' | 'types' | 'bundler' | 'custom';
}

export interface CompanionFile {
  /** Absolute. */
  readonly path: string;
  readonly kind: FileKind;
  /** Where it is missing: the file from which the build copies it, absolute. */
  readonly source?: string;
  readonly otherwise?: Failure;
}

/** An id that the host takes from one entry point only. */
export interface Registered {
  readonly id: string;
  /** What such an id is called: `node type`. */
  readonly called: string;
  /** Where it stands: absolute, and in UTF-16 units. */
  readonly file: string;
  readonly span: { readonly offset: number; readonly length: number };
  readonly otherwise?: Failure | undefined;
}
