import type { FileSystem } from '../workspace/file-system';
import { isInside, joinPath, relativePath } from '../workspace/paths';
import { compilerSteps, withinOutput } from './build/compilers';
import type { BuildStep } from './build/step';

/** A path at which the source of a target may stand, the ending of its name aside. */
export interface SourcePlace {
  readonly path: string;
  /** Only a name that must have been compiled counts here: a file with the target's own name is another one. */
  readonly compiledOnly: boolean;
}

/** Directories that builds write to. */
const OUTPUT =
  /^((dist|lib|build|out)([-_.]\w+)*|built|output|compiled|release|bundles|es|f?esm\d*|cjs|umd|commonjs|types|typings)$/;

/** Directories between the output and the files, one for each flavour of them. */
const FLAVOUR = /^(node|browser|main|module|modern|legacy|esnext|es\d+|production|development)$/;

/** Directories that hold sources, the likeliest first. */
export const SOURCES = ['src', 'source', 'sources', 'lib', 'app'];

/** Whether a directory's name says that a build writes it. */
export function isOutputName(name: string): boolean {
  return OUTPUT.test(name);
}

/**
 * Where the source of what is missing at `path` may stand: where the build's command lines and the TypeScript
 * configurations say, then by the usual names of output and source directories. Nothing for a path that no build
 * seems to write.
 *
 * @param path absolute path inside the package
 * @param steps what the package's build does, as far as it is known
 */
export function sourcePlaces(
  fs: FileSystem,
  packageRoot: string,
  path: string,
  steps: readonly BuildStep[] = [],
): SourcePlace[] {
  if (!isInside(path, packageRoot) || path === packageRoot) return [];
  const places: SourcePlace[] = [];
  const add = (place: string, compiledOnly: boolean) => {
    if (place !== path && place !== packageRoot && isInside(place, packageRoot)) {
      places.push({ path: place, compiledOnly });
    }
  };

  for (const { outDir, roots } of [...steps, ...compilerSteps(fs, packageRoot)]) {
    const inner = withinOutput(outDir, path);
    if (inner === undefined) continue;
    // What lies beside the output was not copied there under its own name.
    for (const root of roots) add(joinPath(root, inner), isInside(outDir!, root));
  }

  const segments = relativePath(packageRoot, path).split('/');
  for (let depth = 1; depth <= segments.length; depth += 1) {
    const name = segments[depth - 1]!;
    if (!OUTPUT.test(name) && !(depth > 1 && FLAVOUR.test(name))) break;
    const rest = segments.slice(depth);
    for (const source of SOURCES) add(joinPath(packageRoot, source, ...rest), false);
    // dist/src/a.js copies the layout of the whole package; dist/a.js may be made from a.ts beside dist.
    add(joinPath(packageRoot, ...rest), !SOURCES.includes(rest[0] ?? ''));
  }
  return places;
}
