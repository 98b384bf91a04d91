import type { JsonPath } from '../manifest/json-path';
import type { JsonObject, JsonValue } from '../manifest/manifest';
import { areForRequire } from './conditions';
import { isObject } from './read-package';
import { pathOfTarget } from './target-url';
import type { Trail } from './trail';

/** What PACKAGE_TARGET_RESOLVE comes to, before any file is looked at. */
export type TargetResult =
  | { readonly kind: 'path'; readonly path: string; readonly at: JsonPath }
  /** A target of `imports` that names a package. */
  | { readonly kind: 'bare'; readonly specifier: string; readonly at: JsonPath }
  /** Explicitly closed by `null` or an empty array. */
  | { readonly kind: 'null' }
  /** No condition holds. */
  | { readonly kind: 'none' }
  /** No valid target: an array goes on with its next item. `outside`: the path outside the package it names. */
  | { readonly kind: 'invalid'; readonly outside: string | undefined }
  /** Node throws at once. */
  | { readonly kind: 'error' };

export interface TargetQuery {
  readonly field: 'exports' | 'imports';
  readonly packageRoot: string;
  readonly conditions: ReadonlySet<string>;
  /** What the star of the matched key stands for; undefined where the key is no pattern. */
  readonly star: string | undefined;
  readonly trail: Trail;
}

/** Resolves what stands at `at` in `exports` or `imports` (PACKAGE_TARGET_RESOLVE). */
export function resolveTarget(query: TargetQuery, target: JsonValue, at: JsonPath): TargetResult {
  if (typeof target === 'string') return resolveString(query, target, at);
  if (Array.isArray(target)) return resolveArray(query, target, at);
  if (isObject(target)) return resolveConditions(query, target, at);
  if (target === null) {
    query.trail.step('field', query.field, 'null-target', at);
    return { kind: 'null' };
  }
  query.trail.step('field', query.field, 'invalid', at);
  return { kind: 'invalid', outside: undefined };
}

function resolveString(query: TargetQuery, target: string, at: JsonPath): TargetResult {
  const { field, packageRoot, conditions, star, trail } = query;
  if (field === 'imports' && !/^\.{0,2}\//.test(target) && !URL.canParse(target)) {
    const specifier = star === undefined ? target : target.replaceAll('*', () => star);
    return { kind: 'bare', specifier, at };
  }
  const path = pathOfTarget(packageRoot, target, star, areForRequire(conditions));
  if (path.kind === 'path') return { kind: 'path', path: path.path, at };
  trail.step('field', field, 'invalid', at);
  return path.kind === 'invalid' ? path : { kind: 'error' };
}

/** The first item that is a valid target, whether or not a file stands there; the last failure if none is. */
function resolveArray(query: TargetQuery, items: readonly JsonValue[], at: JsonPath): TargetResult {
  if (items.length === 0) query.trail.step('field', query.field, 'null-target', at);
  let failure: TargetResult = items.length === 0 ? { kind: 'null' } : { kind: 'none' };
  for (const [index, item] of items.entries()) {
    const result = resolveTarget(query, item, [...at, index]);
    if (result.kind === 'invalid' || result.kind === 'null') failure = result;
    else if (result.kind !== 'none') return result;
  }
  return failure;
}

function resolveConditions(query: TargetQuery, object: JsonObject, at: JsonPath): TargetResult {
  const keys = Object.keys(object);
  if (keys.some(isArrayIndex)) {
    query.trail.step('field', query.field, 'invalid', at);
    return { kind: 'error' };
  }
  for (const key of keys) {
    const holds = key === 'default' || query.conditions.has(key);
    query.trail.step('condition', key, holds ? 'taken' : 'no-match', [...at, key]);
    if (!holds) continue;
    const result = resolveTarget(query, object[key]!, [...at, key]);
    if (result.kind !== 'none') return result;
  }
  return { kind: 'none' };
}

/** Keys that JavaScript would sort to the front, and with them the order of conditions. */
function isArrayIndex(key: string): boolean {
  return String(Number(key)) === key && Number(key) >= 0 && Number(key) < 0xffff_ffff;
}
