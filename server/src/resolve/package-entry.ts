import type { JsonObject } from '../manifest/manifest';
import type { FileSystem } from '../workspace/file-system';
import { isInside, joinPath } from '../workspace/paths';
import { areForRequire, conditionsFor, type Mode } from './conditions';
import { resolveExports } from './exports';
import { PROBE_REQUIRE, resolveFile } from './file';
import { finishExact } from './finish';
import { resolveLegacyMain } from './legacy-main';
import { own } from './read-package';
import type { Resolution } from './resolution';
import { pathOfReference } from './target-url';
import { Trail } from './trail';

export interface EntryQuery {
  /** '.', or './' and what follows the package's name. */
  readonly subpath: string;
  readonly mode: Mode;
  /** Default: Node's for the mode. */
  readonly conditions?: ReadonlySet<string>;
}

/** Whether `exports` decides: any value but null does, a wrong one too. */
export function hasExports(manifest: JsonObject): boolean {
  return (own(manifest, 'exports') ?? null) !== null;
}

/**
 * Resolves what a specifier names inside a package that has been found: through `exports` where the manifest
 * has it, else by `main` for the package itself and by path for a subpath, which only `require` probes (the end of
 * PACKAGE_RESOLVE; LOAD_PACKAGE_EXPORTS, then LOAD_AS_FILE and LOAD_AS_DIRECTORY).
 */
export function resolvePackageEntry(
  fs: FileSystem,
  packageRoot: string,
  manifest: JsonObject,
  query: EntryQuery,
  trail = new Trail(),
): Resolution {
  const { subpath, mode, conditions = conditionsFor(mode) } = query;
  if (hasExports(manifest)) {
    return resolveExports(fs, packageRoot, manifest, subpath, conditions, trail);
  }
  if (subpath === '.') {
    return resolveLegacyMain(fs, packageRoot, packageRoot, own(manifest, 'main'), mode, trail);
  }
  if (mode === 'require') {
    const file = {
      packageRoot,
      base: packageRoot,
      value: subpath,
      probe: PROBE_REQUIRE,
      want: 'file',
    } as const;
    return resolveFile(fs, file, trail);
  }
  const outside = joinPath(packageRoot, subpath);
  if (!isInside(outside, packageRoot)) return trail.failed('outside-package', outside);
  const path = pathOfReference(packageRoot, subpath, undefined, areForRequire(conditions));
  return path === undefined ? trail.failed('invalid') : finishExact(fs, path, trail);
}

/**
 * Resolves `require` of the package's directory by its path, as hosts do that join node_modules and a name:
 * `main` and index count, `exports` does not (LOAD_AS_DIRECTORY).
 */
export function resolveDirectory(fs: FileSystem, packageRoot: string, manifest: JsonObject): Resolution {
  return resolveLegacyMain(fs, packageRoot, packageRoot, own(manifest, 'main'), 'require');
}
