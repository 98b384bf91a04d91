import type { FileSystem } from '../workspace/file-system';
import { basename, childPath, dirname, isInside } from '../workspace/paths';
import { compilerSteps } from './build/compilers';
import { bundleSource } from './build/entries';
import { type BuildPlan, NO_BUILD } from './build/plan';
import { siblingNames, sourceNames } from './source-names';
import { type SourcePlace, sourcePlaces } from './source-places';

/**
 * Finds the source of a file that has not been built yet: `src/a.ts` for `dist/a.js`, `a.ts` for `a.js`.
 *
 * Undefined also where the build has plainly been run and gave the file another ending (`dist/a.js` stands
 * there, `dist/a.mjs` is asked for): then it is the declaration that is wrong.
 *
 * @param targetPath absolute path at which nothing stands
 * @param packageName bundlers name their output after it: `dist/my-lib.js` is built from `src/index.ts`
 * @param plan how the package is built
 * @returns absolute path of a file that exists
 */
export function findSource(
  fs: FileSystem,
  packageRoot: string,
  targetPath: string,
  packageName?: string,
  plan: BuildPlan = NO_BUILD,
): string | undefined {
  if (!isInside(targetPath, packageRoot)) return undefined;
  const isFile = (path: string) => fs.stat(path) === 'file';
  const directory = dirname(targetPath);
  const built = siblingNames(basename(targetPath)).map((name) => childPath(directory, name));
  if (built.some(isFile)) return undefined;

  const places: SourcePlace[] = [
    ...sourcePlaces(fs, packageRoot, targetPath, plan.steps),
    { path: targetPath, compiledOnly: true },
  ];
  for (const { path, compiledOnly } of places) {
    const folder = dirname(path);
    if (fs.stat(folder) !== 'directory') continue;
    const names = sourceNames(basename(path), compiledOnly, packageName);
    const source = names.map((one) => childPath(folder, one)).find(isFile);
    if (source !== undefined && source !== targetPath) return source;
  }
  return bundleSource(fs, plan.steps, targetPath, packageName);
}

/**
 * Finds the source directory of one that has not been built yet: `src/commands` for `lib/commands`.
 *
 * @param targetPath absolute path at which nothing stands
 * @returns absolute path of a directory that exists
 */
export function findSourceDirectory(
  fs: FileSystem,
  packageRoot: string,
  targetPath: string,
  plan: BuildPlan = NO_BUILD,
): string | undefined {
  // The directory of a build's output itself is made from the one of its sources.
  const roots = [...plan.steps, ...compilerSteps(fs, packageRoot)]
    .filter(({ outDir }) => outDir === targetPath)
    .flatMap((step) => step.roots)
    .filter((root) => root !== packageRoot && isInside(root, packageRoot));
  const places = sourcePlaces(fs, packageRoot, targetPath, plan.steps).map(({ path }) => path);
  return [...roots, ...places].find((path) => fs.stat(path) === 'directory');
}
