import type { SuppliedFacts } from '../rules/rule';
import type { FileSystem } from '../workspace/file-system';
import type { Configuration } from './configuration';
import type { FixableDiagnostic } from './fixes';
import type { DiagnosticRecord, Report } from './report';
import type { UndeclaredFiles } from './undeclared-files';

/** A folder to scan, by absolute path. */
export interface Folder {
  readonly name: string;
  readonly path: string;
}

/** A change told from outside: an edit, a watcher's event. `path` is absolute. */
export interface Change {
  readonly path: string;
  /** `tree`: anything below `path` may have changed too (a folder deleted, an install). */
  readonly kind: 'created' | 'changed' | 'deleted' | 'tree';
}

export interface Progress {
  /** What is under way. */
  readonly phase:
    | 'finding packages'
    | 'checking packages'
    | 'searching dependencies'
    | 'following imports'
    | 'reporting';
  readonly done: number;
  /** Undefined while not yet known. */
  readonly total: number | undefined;
}

export interface EngineOptions {
  readonly fs: FileSystem;
  readonly folders: readonly Folder[];
  /** What the surface sets for a folder; it overrides the root manifest's key. Read again at each update. */
  readonly settings?: (folder: Folder) => Partial<Configuration>;
  /** Host profiles besides the built-in ones (a file given to the command), not validated yet. */
  readonly hosts?: readonly { readonly from: string; readonly profile: unknown }[];
}

/** Something that was left out, and why. */
export interface Problem {
  /** An absolute path, or where a profile came from. */
  readonly subject: string;
  readonly reason: string;
}

/** A package that the author edits. Paths are absolute. */
export interface WorkspacePackage {
  readonly path: string;
  /** The folder scanned in which it lies. */
  readonly top: string;
  /** Whether the user wants publint to look at it. */
  readonly publint: boolean;
  readonly supplied: SuppliedFacts | undefined;
}

/** What the surfaces use of the engine (class `Engine` in `engine.ts`). */
export interface EngineApi {
  /** Marks what a change touches; nothing is computed before the next `update`. */
  invalidate(changes: readonly Change[]): void;
  /** The packages that the author edits, and what has been handed in about each. */
  workspacePackages(): readonly WorkspacePackage[];
  /** Hands in what was found out about a workspace package at the edge; only this package is checked again. */
  supply(packageRoot: string, facts: SuppliedFacts): void;
  /** Replaces the folders or the settings: everything that depends on them is done again at the next `update`. */
  reconfigure(options: Partial<Pick<EngineOptions, 'folders' | 'settings' | 'hosts'>>): void;
  /** Whether an `update` has something to do. */
  readonly stale: boolean;
  /** Brings everything up to date. Yields between packages; may be abandoned and begun again. */
  update(): Generator<Progress, void>;
  /** The whole report of what is known now. */
  report(): Report;
  /** The findings in one file, by absolute path: re-checks this manifest alone when it is stale. */
  diagnosticsIn(path: string): readonly DiagnosticRecord[];
  /**
   * The findings in one file with the ways to put each right: like `diagnosticsIn`, and for a person who asks.
   * @param wanted which of them are asked about
   */
  fixesIn(path: string, wanted?: (diagnostic: DiagnosticRecord) => boolean): readonly FixableDiagnostic[];
  /** Files that hosts would take if the manifest at this path declared them. */
  undeclaredIn(path: string): readonly UndeclaredFiles[];
  /** What had to be left out, for the log: folders that cannot be read, profiles from the settings that do not fit. */
  problems(): readonly Problem[];
  /** The files that have findings, by absolute path. */
  filesWithDiagnostics(): readonly string[];
}
