import type { FileSystem } from '../../workspace/file-system';
import { isInside } from '../../workspace/paths';
import { SOURCE_ENDINGS } from '../source-names';
import type { BundleEntry } from './config-text';

/** One thing that a build does, as far as it can be told without running it. Paths are absolute. */
export interface BuildStep {
  /** Where it writes; undefined where that cannot be told. */
  readonly outDir: string | undefined;
  /** The files that it is told to write. */
  readonly outFiles: readonly string[];
  /** Directories whose files it writes to the same place below `outDir`. */
  readonly roots: readonly string[];
  /** Files that it bundles, by the names of their output. */
  readonly entries: readonly BundleEntry[];
  /** It makes nothing but what has its source below a root or among the entries. */
  readonly exact: boolean;
  /** It writes scripts and types, and copies nothing else. */
  readonly scriptsOnly: boolean;
  /** All that it reads is known: without any of it, it makes nothing. */
  readonly closed: boolean;
}

/** A step of which nothing is known. */
export const ANY_STEP: BuildStep = {
  outDir: undefined,
  outFiles: [],
  roots: [],
  entries: [],
  exact: false,
  scriptsOnly: false,
  closed: false,
};

/** The same after an install: it makes what no step of the build itself writes. */
export const INSTALL_STEP: BuildStep = { ...ANY_STEP };

/** Whether a step writes to a path, for all that is known. */
export function writesTo({ outDir, outFiles }: BuildStep, path: string): boolean {
  return (outDir !== undefined && isInside(path, outDir)) || outFiles.includes(path);
}

/** Whether any of some steps may make a file whose source cannot be named. */
export function anyMayMake(fs: FileSystem, steps: readonly BuildStep[], path: string): boolean {
  const told = steps.filter(({ outFiles }) => outFiles.includes(path));
  const built = steps.some((step) => writesTo(step, path));
  const concerned = told.length > 0 ? told : steps.filter((step) => step !== INSTALL_STEP || !built);
  return concerned.some((step) => mayMake(fs, step, path));
}

function mayMake(fs: FileSystem, step: BuildStep, path: string): boolean {
  const { exact, closed, roots, entries, outFiles } = step;
  // What it makes of nothing in particular has no source that could be missing.
  if (exact) return roots.length + entries.length === 0 && outFiles.includes(path);
  if (!closed) return true;
  // A bundler stops at an entry that is not there; and a pattern gives each output the name of its source.
  return entries.length > 0 && entries.every((entry) => entryExists(fs, entry.path));
}

/** Whether an input of a bundler is there: as written, completed, or as a folder. */
export function entryExists(fs: FileSystem, path: string): boolean {
  return ['', ...SOURCE_ENDINGS].some((ending) => fs.stat(path + ending) !== 'missing');
}
