import { readPackage } from '../resolve/read-package';
import type { FileSystem } from '../workspace/file-system';
import { dirname, joinPath } from '../workspace/paths';

/**
 * Which Yarn a package is under: 1, or any later ("berry"). The nearest sign upwards decides: `packageManager`,
 * `.yarnrc.yml`, the lockfile's own header. Without any it is Yarn 1, whose rules leave out the least.
 */
export function yarnGeneration(fs: FileSystem, root: string): 'classic' | 'berry' {
  for (let directory = root; ; directory = dirname(directory)) {
    const generation = generationAt(fs, directory);
    if (generation !== undefined) return generation;
    if (dirname(directory) === directory) return 'classic';
  }
}

/**
 * The root of the project that a package is in: where Yarn's lockfile is.
 * @returns undefined where there is none
 */
export function yarnProject(fs: FileSystem, root: string): string | undefined {
  for (let directory = root; ; directory = dirname(directory)) {
    if (fs.stat(joinPath(directory, 'yarn.lock')) === 'file') return directory;
    if (dirname(directory) === directory) return undefined;
  }
}

function generationAt(fs: FileSystem, directory: string): 'classic' | 'berry' | undefined {
  const read = readPackage(fs, directory);
  const manager = read.kind === 'object' ? read.value.packageManager : undefined;
  const version = typeof manager === 'string' ? /^yarn@(\d+|\w+)/.exec(manager)?.[1] : undefined;
  if (version !== undefined) return version === '0' || version === '1' ? 'classic' : 'berry';
  if (fs.stat(joinPath(directory, '.yarnrc.yml')) === 'file') return 'berry';
  const lock = fs.readFile(joinPath(directory, 'yarn.lock'));
  if (lock.kind === 'missing') return undefined;
  // A lockfile too large to read tells nothing; berry has been the usual one for years.
  return lock.kind === 'text' && !/^__metadata:/m.test(lock.text) ? 'classic' : 'berry';
}
