import type { FileSystem } from '../workspace/file-system';
import { basename, childPath, dirname, joinPath, relativePath } from '../workspace/paths';
import { compilerSteps, withinOutput } from './build/compilers';
import { SOURCE_ENDINGS, splitName } from './source-names';
import { isOutputName, SOURCES } from './source-places';

/** Directories with more names than this are not searched for a slip of the pen. */
const MAX_NAMES = 2000;

/**
 * Guesses which output was meant by a path at which nothing stands, before anything is built: for `dist/indx.js`
 * it is `dist/index.js`, where `src/index.ts` is there.
 *
 * @param similar gives the name that another most likely means, if any
 * @returns absolute path of output that a build would make
 */
export function nearestSource(
  fs: FileSystem,
  packageRoot: string,
  expected: string,
  similar: (word: string, names: readonly string[]) => string | undefined,
): string | undefined {
  const { stem, ending } = splitName(basename(expected));
  if (ending === '') return undefined;
  for (const folder of sourceFolders(fs, packageRoot, expected)) {
    const read = fs.readDirectory(folder);
    if (read.kind !== 'entries' || read.entries.length > MAX_NAMES) continue;
    const stems = read.entries
      .filter(({ kind, name }) => kind === 'file' && !name.endsWith('.d.ts'))
      .flatMap(({ name }) =>
        SOURCE_ENDINGS.filter((one) => name.endsWith(one)).map((one) => name.slice(0, -one.length)),
      );
    const meant = stems.find((one) => one.toLowerCase() === stem.toLowerCase()) ?? similar(stem, stems);
    if (meant !== undefined && meant !== stem) return childPath(dirname(expected), meant + ending);
  }
  return undefined;
}

/** The directories from which a build would make the directory of a target. */
function sourceFolders(fs: FileSystem, packageRoot: string, expected: string): string[] {
  const told = compilerSteps(fs, packageRoot).flatMap(({ outDir, roots }) => {
    const inner = withinOutput(outDir, expected);
    return inner === undefined ? [] : roots.map((root) => dirname(joinPath(root, inner)));
  });
  const [first = '', ...rest] = relativePath(packageRoot, dirname(expected)).split('/');
  const usual = isOutputName(first) ? SOURCES.map((name) => joinPath(packageRoot, name, ...rest)) : [];
  return [...new Set([...told, ...usual])].filter((folder) => folder !== dirname(expected));
}
