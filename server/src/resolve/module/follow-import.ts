import type { FileSystem } from '../../workspace/file-system';
import { dirname, joinPath } from '../../workspace/paths';
import { conditionsFor, type Mode } from '../conditions';
import { resolveImports } from '../imports';
import { loadPath } from '../load';
import { hasExports, resolvePackageEntry } from '../package-entry';
import { PROBE_REQUIRE } from '../probe';
import { findScope } from '../read-package';
import type { Resolution } from '../resolution';
import { isBuiltin, parsePackageSpecifier } from '../specifier';
import { pathOfReference } from '../target-url';
import { Trail } from '../trail';
import type { ImportFact, ImportKind } from './module-graph';
import { moduleScope } from './module-scope';

/** Where an import leads. */
export type Followed =
  | { readonly kind: 'file'; readonly path: string }
  /** No file stands there; `expected` as the import writes it. */
  | { readonly kind: 'missing'; readonly expected: string }
  | { readonly kind: 'package'; readonly name: string }
  /** A builtin, a URL, what only a bundler understands, what is not offered. */
  | { readonly kind: 'elsewhere' }
  /** Something on the way cannot be read. */
  | { readonly kind: 'unknown' };

const ELSEWHERE: Followed = { kind: 'elsewhere' };
const UNKNOWN: Followed = { kind: 'unknown' };

/** A name that npm would take, old ones with capitals included. Others are known to bundlers alone. */
const PACKAGE_NAME = /^(?:@[\w-][\w.~-]*\/)?[\w-][\w.~-]*$/;

/** The rules by which Node answers: `import()` finds what `import` finds. */
export function modeOf(kind: ImportKind): Mode {
  return kind === 'require' || kind === 'resolve' ? 'require' : 'import';
}

/**
 * Resolves what a module imports as far as the module's own package answers: relative paths, `#names`, the package's
 * own name. Of other packages only the name is told.
 *
 * @param from absolute path of the module
 */
export function followImport(fs: FileSystem, from: string, { specifier, kind }: ImportFact): Followed {
  const mode = modeOf(kind);
  const directory = dirname(from);
  if (/^\.\.?(?:\/|$)/.test(specifier)) {
    return mode === 'import'
      ? followReference(fs, directory, specifier)
      : followPath(fs, directory, specifier);
  }
  if (isBuiltin(specifier) || /^[a-z][a-z\d+.-]*:/i.test(specifier) || specifier.startsWith('/'))
    return ELSEWHERE;
  if (specifier.startsWith('#')) return followInternal(fs, directory, specifier, mode);
  const bare = parsePackageSpecifier(specifier);
  if (bare === undefined || !PACKAGE_NAME.test(bare.name)) return ELSEWHERE;
  if (bare.name === moduleScope(fs, directory).name) return followOwnName(fs, directory, bare.subpath, mode);
  return { kind: 'package', name: bare.name };
}

/** To the letter, as a URL; nothing is probed. */
function followReference(fs: FileSystem, directory: string, specifier: string): Followed {
  const path = pathOfReference(directory, specifier);
  if (path === undefined) return ELSEWHERE;
  const file = path.length > 1 ? path.replace(/\/+$/, '') : path;
  const kind = fs.stat(file);
  if (kind === 'unreadable') return UNKNOWN;
  return kind === 'file' && file === path ? { kind: 'file', path } : { kind: 'missing', expected: file };
}

/** A file, a file with an extension, a directory's `main` or index. */
function followPath(fs: FileSystem, directory: string, specifier: string): Followed {
  if (specifier.includes('\0')) return ELSEWHERE;
  const path = joinPath(directory, specifier);
  const directoryOnly = /(^|\/)\.{0,2}$/.test(specifier);
  if (!directoryOnly && fs.stat(path) === 'file') return { kind: 'file', path };
  const options = { packageRoot: path, probe: PROBE_REQUIRE, directoryOnly, trail: new Trail() };
  return followed(loadPath(fs, path, options), path);
}

function followInternal(fs: FileSystem, directory: string, specifier: string, mode: Mode): Followed {
  const scope = findScope(fs, directory);
  if (scope.kind !== 'object') return ELSEWHERE;
  const resolution = resolveImports(fs, scope.directory, scope.value, specifier, conditionsFor(mode));
  if (resolution.outcome !== 'external') return followed(resolution);
  const named = resolution.trail.findLast((step) => step.kind === 'package')?.subject;
  const bare = named === undefined || isBuiltin(named) ? undefined : parsePackageSpecifier(named);
  return bare === undefined || bare.name === scope.value.name
    ? ELSEWHERE
    : { kind: 'package', name: bare.name };
}

/** Without `exports` the name is looked for like any other, and leads to another copy of the package, if anywhere. */
function followOwnName(fs: FileSystem, directory: string, subpath: string, mode: Mode): Followed {
  const scope = findScope(fs, directory);
  if (scope.kind !== 'object' || !hasExports(scope.value)) return ELSEWHERE;
  return followed(resolvePackageEntry(fs, scope.directory, scope.value, { subpath, mode }));
}

/** @param path where nothing was found and the resolution does not say where it looked */
function followed(resolution: Resolution | undefined, path?: string): Followed {
  if (resolution?.outcome === 'found') return { kind: 'file', path: resolution.target };
  if (resolution?.outcome === 'unknown') return UNKNOWN;
  const expected =
    resolution === undefined ? path : 'expected' in resolution ? resolution.expected : undefined;
  const isMissing = resolution === undefined || resolution.outcome === 'not-found';
  return isMissing && expected !== undefined ? { kind: 'missing', expected } : ELSEWHERE;
}
