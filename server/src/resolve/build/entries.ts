import type { FileSystem } from '../../workspace/file-system';
import { basename, dirname, isInside, relativePath } from '../../workspace/paths';
import { SOURCE_ENDINGS, splitName, withoutLabel } from '../source-names';
import { commonDirectory } from './compilers';
import type { BundleEntry } from './config-text';
import { type BuildStep, writesTo } from './step';

/**
 * The file from which a bundler makes a target: the entry of that name; the only one, where the target is the file
 * that the bundler is told to write, or bears the name of a package or of an index.
 */
export function bundleSource(
  fs: FileSystem,
  steps: readonly BuildStep[],
  targetPath: string,
  packageName: string | undefined,
): string | undefined {
  const plainName = packageName?.replace(/^@[^/]*\//, '');
  for (const step of steps) {
    if (step.entries.length === 0) continue;
    const { outDir } = step;
    const inner =
      outDir !== undefined && isInside(targetPath, outDir)
        ? relativePath(outDir, targetPath)
        : basename(targetPath);
    if (!writesTo(step, targetPath) && (outDir !== undefined || step.outFiles.length > 0)) continue;
    const stem = withoutLabel(splitName(inner).stem);
    const named = step.entries.filter(
      (entry) => namesOf(entry, step.entries).includes(stem) || entry.name === inner,
    );
    const alone = step.entries.length === 1;
    const likely =
      step.outFiles.includes(targetPath) ||
      stem === plainName ||
      /^(index|main|extension|bundle)$/.test(stem);
    for (const entry of [...named, ...(alone && likely ? step.entries : [])]) {
      const file = existing(fs, entry.path);
      if (file !== undefined && file !== targetPath) return file;
    }
  }
  return undefined;
}

/**
 * What the output of an entry may be called: as it is told; by its path below the directory that all entries have
 * in common; by its own name, where no other has the same.
 */
function namesOf({ name, path }: BundleEntry, all: readonly BundleEntry[]): string[] {
  if (name !== '') return [name];
  const own = stemOf(basename(path));
  const common = commonDirectory(all.map((one) => dirname(one.path))) ?? dirname(path);
  const alike = all.filter((one) => one.name === '' && stemOf(basename(one.path)) === own);
  return [stemOf(relativePath(common, path)), ...(alike.length === 1 ? [own] : [])];
}

function stemOf(name: string): string {
  const ending = SOURCE_ENDINGS.find((one) => name.endsWith(one)) ?? '';
  return name.slice(0, name.length - ending.length);
}

function existing(fs: FileSystem, path: string): string | undefined {
  const candidates = ['', ...SOURCE_ENDINGS, ...SOURCE_ENDINGS.map((ending) => `/index${ending}`)];
  return candidates.map((ending) => path + ending).find((one) => fs.stat(one) === 'file');
}
