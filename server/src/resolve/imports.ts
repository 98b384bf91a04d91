import type { JsonPath } from '../manifest/json-path';
import type { JsonObject } from '../manifest/manifest';
import type { FileSystem } from '../workspace/file-system';
import { findSubpath, finishTarget, resolveExports } from './exports';
import { resolveTarget, type TargetQuery } from './package-target';
import { isObject, own } from './read-package';
import type { Resolution } from './resolution';
import { isBuiltin, parsePackageSpecifier } from './specifier';
import { Trail } from './trail';

/**
 * Whether a specifier may be a key of `imports`. Names that start with '#/' are taken as others are: late
 * releases of Node 24 do so, 20 and 22 refuse them.
 */
export function isImportsName(specifier: string): boolean {
  return /^#./s.test(specifier) && !specifier.endsWith('/');
}

/**
 * Resolves '#name' through a package's own `imports` (PACKAGE_IMPORTS_RESOLVE).
 * A target that names the package itself goes through its `exports`, one that names a builtin is `external`.
 *
 * @param follow resolves a target that names another package; without it such a target is `external`
 */
export function resolveImports(
  fs: FileSystem,
  packageRoot: string,
  manifest: JsonObject,
  specifier: string,
  conditions: ReadonlySet<string>,
  trail = new Trail(),
  follow?: (dependency: string) => Resolution,
): Resolution {
  const imports = own(manifest, 'imports') ?? null;
  const at = ['imports'];
  trail.step('field', 'imports', imports === null ? 'missing' : 'taken', at);
  if (!isImportsName(specifier)) {
    trail.step('subpath', specifier, 'invalid', at);
    return trail.failed('invalid');
  }
  const match = isObject(imports) && findSubpath(imports, specifier, at);
  if (!match) {
    trail.step('subpath', specifier, 'no-match', at);
    return trail.failed('not-exported');
  }
  trail.step('subpath', specifier, 'taken', match.at);
  const query = { field: 'imports' as const, packageRoot, conditions, star: match.star, trail };
  const result = resolveTarget(query, match.target, match.at);
  return result.kind === 'bare'
    ? finishBare(fs, packageRoot, manifest, result, query, follow)
    : finishTarget(fs, result, trail);
}

/** Follows a target that names a package, first into the package itself, by way of its `exports`. */
export function finishBare(
  fs: FileSystem,
  packageRoot: string,
  manifest: JsonObject,
  { specifier, at }: { readonly specifier: string; readonly at: JsonPath },
  { conditions, trail }: Pick<TargetQuery, 'conditions' | 'trail'>,
  follow?: (dependency: string) => Resolution,
): Resolution {
  const bare = parsePackageSpecifier(specifier);
  trail.step('package', specifier, bare ? 'taken' : 'invalid', at);
  if (bare === undefined) return trail.failed('invalid');
  if (isBuiltin(specifier)) return trail.undecided('external');
  const itself = bare.name === own(manifest, 'name') && (own(manifest, 'exports') ?? null) !== null;
  if (!itself) return follow?.(specifier) ?? trail.undecided('external');
  return resolveExports(fs, packageRoot, manifest, bare.subpath, conditions, trail);
}
