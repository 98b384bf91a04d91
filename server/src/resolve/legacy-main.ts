import type { JsonValue } from '../manifest/manifest';
import type { FileSystem } from '../workspace/file-system';
import { isInside, joinPath, normalizePath } from '../workspace/paths';
import type { Mode } from './conditions';
import { firstFile, PROBE_REQUIRE, type Probed } from './probe';
import type { Resolution } from './resolution';
import { Trail } from './trail';

/** What `import` reads in two ways: Node 20 takes `main` for a URL, 22 and later for a path. */
const DIFFERS_AS_URL = /[%?#\\]|^\s|\s$/;

/**
 * Resolves what stands for a package, or for any directory that is required, by `main`: the file it names, as
 * probed, and where there is none, the directory's index (LOAD_AS_DIRECTORY; LEGACY_MAIN_RESOLVE).
 *
 * A `main` that leads to nothing is no failure for Node while an index stands beside the manifest. The trail
 * tells: its step for the field `main` is then followed by a second one, `no-match`.
 *
 * @param packageRoot what `main` names outside of it is not looked at: once installed, it will not be there
 * @param directory where the manifest lies
 * @param main the field's value, of whatever type
 * @param mode `import` joins an absolute `main` to the directory, `require` does not
 */
export function resolveLegacyMain(
  fs: FileSystem,
  packageRoot: string,
  directory: string,
  main: JsonValue | undefined,
  mode: Mode,
  trail = new Trail(),
): Resolution {
  const named = typeof main === 'string' && main !== '' ? main : undefined;
  const shape = main === undefined ? 'missing' : named === undefined ? 'invalid' : 'taken';
  trail.step('field', 'main', shape, ['main']);
  const index = PROBE_REQUIRE.index.map((name) => joinPath(directory, name));
  if (named === undefined) {
    return conclude(firstFile(fs, index, trail), trail) ?? trail.failed('not-found', index[0]);
  }

  const path = mode === 'import' ? joinPath(directory, named) : resolveAgainst(directory, named);
  const outside = !isInside(path, packageRoot);
  if (outside) trail.step('file', path, 'invalid', ['main']);
  else {
    if (mode === 'import' && DIFFERS_AS_URL.test(named)) return trail.undecided('unknown');
    const start = mode === 'import' && named.endsWith('/') ? `${path}/` : path;
    const concluded = conclude(firstFile(fs, candidatesOf(start), trail), trail);
    if (concluded) return concluded;
  }
  trail.step('field', 'main', 'no-match', ['main']);
  const concluded = conclude(firstFile(fs, index, trail), trail);
  if (concluded) return concluded;
  if (outside) return trail.failed('outside-package', path);
  const isDirectory = path !== directory && fs.stat(path) === 'directory';
  return trail.failed(isDirectory ? 'is-directory' : 'not-found', path);
}

function conclude(probed: Probed, trail: Trail): Resolution | undefined {
  if (probed.kind === 'file') return trail.found(probed.path);
  return probed.kind === 'unreadable' ? trail.undecided('unknown') : undefined;
}

/** A trailing '/', which only `import` leaves in place, keeps the names without extension from being tried. */
function candidatesOf(path: string): string[] {
  const directory = path.replace(/\/+$/, '');
  const files = ['', ...PROBE_REQUIRE.extensions].map((extension) => path + extension);
  const index = PROBE_REQUIRE.index.map((name) => joinPath(directory, name));
  return path === directory ? [...files, ...index] : [...files.slice(1), ...index];
}

/** As `path.resolve`: an absolute path stays what it is. */
export function resolveAgainst(directory: string, path: string): string {
  return /^(\/|[a-z]:[\\/])/i.test(path) ? normalizePath(path) : joinPath(directory, path);
}
