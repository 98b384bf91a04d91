import type { JsonPath } from '../manifest/json-path';
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
