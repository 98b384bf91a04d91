import type { JsonPath } from '../manifest/json-path';
import type { JsonObject, JsonValue } from '../manifest/manifest';
import type { FileSystem } from '../workspace/file-system';
import { finishExact } from './finish';
import { resolveTarget, type TargetResult } from './package-target';
import { matchPattern } from './pattern-key';
import { isObject, own } from './read-package';
import type { Resolution } from './resolution';
import { Trail } from './trail';

/** The two forms of `exports`; `mixed` is neither, and Node throws. */
export type ExportsShape = 'subpaths' | 'main' | 'mixed';

/** Tells whether the value maps subpaths, or is the target of '.' itself (IsConditionalExportsMainSugar). */
export function shapeOfExports(value: JsonValue): ExportsShape {
  if (typeof value === 'string' || Array.isArray(value)) return 'main';
  if (!isObject(value)) return 'subpaths';
  const dotted = Object.keys(value).filter((key) => key.startsWith('.')).length;
  if (dotted === 0 && Object.keys(value).length > 0) return 'main';
  return dotted === Object.keys(value).length ? 'subpaths' : 'mixed';
}

/**
 * Resolves a subpath through a package's `exports`, as Node does it (PACKAGE_EXPORTS_RESOLVE).
 *
 * @param packageRoot absolute path of the package root
 * @param manifest its package.json's root object
 * @param subpath '.', or './' and what follows the package's name
 * @param conditions those that hold; `default` is implied
 * @param trail of a resolution that this one continues
 * @returns `not-exported` also where the manifest has no `exports`: ask `resolvePackageEntry` then
 */
export function resolveExports(
  fs: FileSystem,
  packageRoot: string,
  manifest: JsonObject,
  subpath: string,
  conditions: ReadonlySet<string>,
  trail = new Trail(),
): Resolution {
  const exports = own(manifest, 'exports') ?? null;
  const at = ['exports'];
  if (typeof exports === 'number' || typeof exports === 'boolean') {
    // Node 20 takes it for a map without entries, 22 and later pass over it.
    trail.step('field', 'exports', 'invalid', at);
    return trail.undecided('unknown');
  }
  const shape = shapeOfExports(exports);
  trail.step('field', 'exports', exports === null ? 'missing' : shape === 'mixed' ? 'invalid' : 'taken', at);
  if (shape === 'mixed') return trail.failed('invalid');

  const match =
    shape === 'main'
      ? subpath === '.' && { target: exports, at, star: undefined }
      : isObject(exports) && findSubpath(exports, subpath, at);
  if (!match) {
    trail.step('subpath', subpath, 'no-match', at);
    return trail.failed('not-exported');
  }
  trail.step('subpath', subpath, 'taken', match.at);
  const query = { field: 'exports' as const, packageRoot, conditions, star: match.star, trail };
  return finishTarget(fs, resolveTarget(query, match.target, match.at), trail);
}

interface SubpathMatch {
  readonly target: JsonValue;
  readonly at: JsonPath;
  readonly star: string | undefined;
}

/**
 * The key that answers for a subpath, or for a name in `imports`: the same text, else the best pattern
 * (PACKAGE_IMPORTS_EXPORTS_RESOLVE).
 */
export function findSubpath(map: JsonObject, request: string, at: JsonPath): SubpathMatch | undefined {
  const target = own(map, request);
  if (target !== undefined && !request.includes('*') && !request.endsWith('/')) {
    return { target, at: [...at, request], star: undefined };
  }
  const match = matchPattern(Object.keys(map), request);
  return match && { target: map[match.key]!, at: [...at, match.key], star: match.star };
}

/** Turns what the target came to into an outcome; a bare specifier is the caller's. */
export function finishTarget(fs: FileSystem, result: TargetResult, trail: Trail): Resolution {
  switch (result.kind) {
    case 'path':
      return finishExact(fs, result.path, trail, result.at);
    case 'null':
    case 'none':
      return trail.failed('not-exported');
    case 'invalid':
      return result.outside === undefined
        ? trail.failed('invalid')
        : trail.failed('outside-package', result.outside);
    default:
      return trail.failed('invalid');
  }
}
