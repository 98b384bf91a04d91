import type { FileSystem } from '../../workspace/file-system';
import { childPath, isInside } from '../../workspace/paths';
import { readTsconfig } from '../tsconfig';

/** Notes of an earlier build that outlived what it had built. */
export interface StaleNotes {
  /** Absolute. */
  readonly path: string;
  /** Whether TypeScript reads them there for certain. */
  readonly exact: boolean;
}

/**
 * What keeps TypeScript from making a file: notes of an earlier build (`.tsbuildinfo`) are still there, and the whole
 * `outDir` is not. It goes by the notes and looks for no output (seen with 7.0.2, `tsc -b` and `tsc`), so it writes
 * nothing.
 * @param expected absolute path of what is missing
 */
export function staleNotes(fs: FileSystem, packageRoot: string, expected: string): StaleNotes | undefined {
  for (const name of ['tsconfig.json', 'tsconfig.build.json']) {
    const config = readTsconfig(fs, childPath(packageRoot, name));
    const { outDir, buildInfo } = config ?? {};
    if (outDir === undefined || buildInfo === undefined || !isInside(expected, outDir)) continue;
    if (fs.stat(outDir) !== 'missing') continue;
    const beside = childPath(packageRoot, name.replace(/\.json$/, '.tsbuildinfo'));
    for (const path of [buildInfo, beside])
      if (fs.stat(path) === 'file') return { path, exact: path === buildInfo };
  }
  return undefined;
}
