import type { JsonValue } from '../manifest/manifest';
import type { FileSystem } from '../workspace/file-system';
import { dirname, joinPath } from '../workspace/paths';
import { conditionsFor, type Mode } from './conditions';
import { isImportsName, resolveImports } from './imports';
import { loadPath } from './load';
import { hasExports, resolvePackageEntry } from './package-entry';
import { PROBE_REQUIRE } from './probe';
import { findScope, own, readPackage } from './read-package';
import type { Resolution } from './resolution';
import { isBuiltin, parsePackageSpecifier, parseRequiredSpecifier } from './specifier';
import { Trail } from './trail';

/**
 * Resolves a specifier that is no path: a package's name with or without subpath, the name of the importing
 * package itself, `#name`, a builtin (`external`). The rules are those of Node's documentation: ESM_RESOLVE for
 * `import`, for `require` "All together" (LOAD_PACKAGE_IMPORTS, LOAD_PACKAGE_SELF, LOAD_NODE_MODULES).
 *
 * NODE_PATH and the folders in the user's home are not searched. A URL is `unknown`.
 *
 * @param fromDir absolute path of the importing file's directory; Node follows its links first
 * @param conditions default: Node's for the mode
 */
export function resolveBare(
  fs: FileSystem,
  specifier: string,
  fromDir: string,
  mode: Mode,
  conditions: ReadonlySet<string> = conditionsFor(mode),
): Resolution {
  const trail = new Trail();
  const search: Search = { fs, specifier, fromDir, mode, conditions, trail };
  if (isBuiltin(specifier)) return trail.undecided('external');
  if (mode === 'import' && URL.canParse(specifier)) return trail.undecided('unknown');
  if (/^(\.{0,2}(\/|$))/.test(specifier)) return trail.failed('invalid');
  // `require` takes whatever starts with two dots for a path.
  if (mode === 'require' && specifier.startsWith('..')) return trail.failed('invalid');

  return resolveOwn(search) ?? (mode === 'import' ? searchAsImport(search) : searchAsRequire(search));
}

interface Search {
  readonly fs: FileSystem;
  readonly specifier: string;
  readonly fromDir: string;
  readonly mode: Mode;
  readonly conditions: ReadonlySet<string>;
  readonly trail: Trail;
}

/** What the importing package answers for: its own name (PACKAGE_SELF_RESOLVE), and names in `imports`. */
function resolveOwn(search: Search): Resolution | undefined {
  const { fs, specifier, mode, conditions, trail } = search;
  const internal = specifier.startsWith('#');
  if (mode === 'import') {
    const valid = internal ? isImportsName(specifier) : parsePackageSpecifier(specifier) !== undefined;
    if (!valid) return trail.failed('invalid');
  }

  const scope = findScope(fs, search.fromDir);
  if (scope.kind === 'unreadable') return trail.undecided('unknown');
  if (scope.kind === 'invalid') return trail.failed('invalid', joinPath(scope.directory, 'package.json'));
  if (scope.kind === 'none') return internal && mode === 'import' ? trail.failed('not-exported') : undefined;
  const manifest = scope.value;
  // `require` takes '#x' for the name of a package where the scope has no imports.
  if (internal && (mode === 'import' || (own(manifest, 'imports') ?? null) !== null)) {
    // Dependencies are found as `import` finds them, for `require` too.
    const follow = (dependency: string) =>
      searchAsImport({ ...search, specifier: dependency, fromDir: scope.directory, mode: 'import' });
    return resolveImports(fs, scope.directory, manifest, specifier, conditions, trail, follow);
  }
  const subpath = subpathOfItself(specifier, own(manifest, 'name'), mode);
  if (subpath === undefined || !hasExports(manifest)) return undefined;
  trail.step('package', scope.directory, 'taken');
  return resolvePackageEntry(fs, scope.directory, manifest, { subpath, mode, conditions }, trail);
}

/** '.', or './' and the rest, where a specifier names the importing package; `require` splits no name for that. */
function subpathOfItself(specifier: string, name: JsonValue | undefined, mode: Mode): string | undefined {
  if (typeof name !== 'string' || !specifier.startsWith(name)) return undefined;
  if (mode === 'import' && parsePackageSpecifier(specifier)?.name !== name) return undefined;
  const rest = specifier.slice(name.length);
  return rest === '' || rest.startsWith('/') ? `.${rest}` : undefined;
}

/** PACKAGE_RESOLVE: the first directory of that name is the package, whatever it holds. */
function searchAsImport({ fs, specifier, fromDir, mode, conditions, trail }: Search): Resolution {
  const bare = parsePackageSpecifier(specifier);
  if (bare === undefined) return trail.failed('invalid');
  for (const directory of upwards(fromDir)) {
    const root = joinPath(directory, 'node_modules', bare.name);
    const kind = fs.stat(root);
    trail.step('package', root, kind === 'directory' ? 'taken' : kind === 'unreadable' ? kind : 'missing');
    if (kind === 'unreadable') return trail.undecided('unknown');
    if (kind !== 'directory') continue;
    const read = readPackage(fs, root);
    if (read.kind === 'unreadable') return trail.undecided('unknown');
    if (read.kind === 'invalid') return trail.failed('invalid', joinPath(root, 'package.json'));
    const manifest = read.kind === 'object' ? read.value : {};
    return resolvePackageEntry(fs, root, manifest, { subpath: bare.subpath, mode, conditions }, trail);
  }
  return trail.failed('not-found');
}

/** LOAD_NODE_MODULES: goes on upwards while neither `exports` nor a file answers. */
function searchAsRequire({ fs, specifier, fromDir, mode, conditions, trail }: Search): Resolution {
  const bare = parseRequiredSpecifier(specifier);
  for (const directory of upwards(fromDir)) {
    // Node leaves out node_modules/node_modules here, though not for `import`.
    if (directory.endsWith('/node_modules')) continue;
    const modules = joinPath(directory, 'node_modules');
    const kind = fs.stat(modules);
    if (kind === 'unreadable') return trail.undecided('unknown');
    if (kind !== 'directory') continue;

    const root = joinPath(modules, bare?.name ?? specifier);
    const read = bare ? readPackage(fs, root) : { kind: 'missing' as const };
    trail.step('package', root, read.kind === 'object' ? 'taken' : read.kind);
    if (read.kind === 'unreadable') return trail.undecided('unknown');
    if (read.kind === 'invalid') return trail.failed('invalid', joinPath(root, 'package.json'));
    if (bare && read.kind === 'object' && hasExports(read.value)) {
      return resolvePackageEntry(fs, root, read.value, { subpath: bare.subpath, mode, conditions }, trail);
    }
    const directoryOnly = /(^|\/)\.{0,2}$/.test(specifier);
    const known = bare?.subpath === '.' ? read : undefined;
    const options = { packageRoot: root, probe: PROBE_REQUIRE, directoryOnly, trail, read: known };
    const loaded = loadPath(fs, joinPath(modules, specifier), options);
    if (loaded !== undefined) return loaded;
  }
  return trail.failed('not-found');
}

/** A directory and all that it lies in, innermost first. */
function* upwards(directory: string): Generator<string> {
  yield directory;
  const parent = dirname(directory);
  if (parent !== directory) yield* upwards(parent);
}
