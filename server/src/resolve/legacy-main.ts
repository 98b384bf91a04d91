import type { JsonValue } from '../manifest/manifest';
import type { FileSystem } from '../workspace/file-system';
import { isInside, joinPath, normalizePath } from '../workspace/paths';
import type { Mode } from './conditions';
import { firstFile, PROBE_REQUIRE, type Probed } from './probe';
import type { Resolution } from './resolution';
import { Trail } from './trail';

/**
 * What `import` reads in two ways: Node 20 takes `main` for a URL below the package, 22 and later for a path,
 * absolute if it starts with '/'.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: URLs lose tabs and line breaks.
const DIFFERS_AS_URL = /[%?#\\\t\r\n]|^[\x00- /]|[\x00- ]$/;

/** A name that can only be a directory's. */
const DIRECTORY = /(^|\/)\.{0,2}$/;

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
 * @param mode `import` looks at the same places as `require`; `unknown` where Node's versions go different ways
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
  const index = indexIn(directory);
  if (named === undefined) {
    return conclude(firstFile(fs, index, trail), trail) ?? trail.failed('not-found', index[0]);
  }

  const path = mode === 'import' ? joinPath(directory, named) : resolveAgainst(directory, named);
  const outside = !isInside(path, packageRoot);
  if (outside) trail.step('file', path, 'invalid', ['main']);
  else {
    if (mode === 'import' && DIFFERS_AS_URL.test(named)) return trail.undecided('unknown');
    const files = [path, ...PROBE_REQUIRE.extensions.map((ending) => path + ending)];
    const probed = firstFile(fs, files, trail);
    // Node 20 passes over the lib.js beside lib/, later ones stumble: they load lib/.js then.
    const differs = mode === 'import' && DIRECTORY.test(named);
    if (differs && probed.kind === 'file') return trail.undecided('unknown');
    const concluded = conclude(probed, trail) ?? conclude(firstFile(fs, indexIn(path), trail), trail);
    if (concluded) return concluded;
  }
  trail.step('field', 'main', 'no-match', ['main']);
  const concluded = conclude(firstFile(fs, index, trail), trail);
  if (concluded) return concluded;
  if (outside) return trail.failed('outside-package', path);
  const isDirectory = path !== directory && fs.stat(path) === 'directory';
  return trail.failed(isDirectory ? 'is-directory' : 'not-found', path);
}

function indexIn(directory: string): string[] {
  return PROBE_REQUIRE.index.map((name) => joinPath(directory, name));
}

function conclude(probed: Probed, trail: Trail): Resolution | undefined {
  if (probed.kind === 'file') return trail.found(probed.path);
  return probed.kind === 'unreadable' ? trail.undecided('unknown') : undefined;
}

/** As `path.resolve`: an absolute path stays what it is. */
export function resolveAgainst(directory: string, path: string): string {
  return /^(\/|[a-z]:[\\/])/i.test(path) ? normalizePath(path) : joinPath(directory, path);
}
