import type { FileSystem } from '../workspace/file-system';
import { isInside, joinPath } from '../workspace/paths';
import { resolveLegacyMain } from './legacy-main';
import { firstFile, type Probe } from './probe';
import { own, type PackageRead, readPackage } from './read-package';
import type { Resolution } from './resolution';
import type { Trail } from './trail';

export interface LoadOptions {
  /** What a directory's `main` names outside of it is `outside-package`. */
  readonly packageRoot: string;
  readonly probe: Probe;
  /** The path was written with a trailing '/': only a directory will do. */
  readonly directoryOnly: boolean;
  readonly trail: Trail;
  /** The directory's package.json, where it has been read already. */
  readonly read?: PackageRead;
}

/**
 * Finds the file for an absolute path: the file itself, with an extension, then through the directory that
 * stands there (LOAD_AS_FILE, then LOAD_AS_DIRECTORY). Undefined where nothing is found and Node's search
 * through the outer node_modules would go on; a `main` that leads nowhere ends it.
 */
export function loadPath(fs: FileSystem, path: string, options: LoadOptions): Resolution | undefined {
  const { probe, trail } = options;
  if (!options.directoryOnly) {
    const candidates = ['', ...probe.extensions].map((extension) => path + extension);
    const probed = firstFile(fs, candidates, trail);
    if (probed.kind === 'file') return trail.found(probed.path);
    if (probed.kind === 'unreadable') return trail.undecided('unknown');
  }
  const kind = fs.stat(path);
  if (kind === 'unreadable') return trail.undecided('unknown');
  if (kind !== 'directory') {
    if (options.directoryOnly) trail.step('directory', path, 'missing');
    return undefined;
  }
  trail.step('directory', path, 'taken');
  if (probe.packageMain) {
    const main = loadPackageMain(fs, path, options);
    if (main !== undefined) return main;
  }
  const index = probe.index.map((name) => joinPath(path, name));
  const probed = firstFile(fs, index, trail);
  if (probed.kind === 'file') return trail.found(probed.path);
  return probed.kind === 'unreadable' ? trail.undecided('unknown') : undefined;
}

/** Undefined where no package.json names a `main`. */
function loadPackageMain(fs: FileSystem, directory: string, options: LoadOptions): Resolution | undefined {
  const { trail, packageRoot } = options;
  const read = options.read ?? readPackage(fs, directory);
  if (read.kind === 'missing') return undefined;
  const file = joinPath(directory, 'package.json');
  trail.step('file', file, read.kind === 'object' ? 'taken' : read.kind);
  if (read.kind === 'invalid') return trail.failed('invalid', file);
  if (read.kind === 'unreadable') return trail.undecided('unknown');
  const main = own(read.value, 'main');
  if (typeof main !== 'string' || main === '') return undefined;
  const root = isInside(directory, packageRoot) ? packageRoot : directory;
  return resolveLegacyMain(fs, root, directory, main, 'require', trail);
}
