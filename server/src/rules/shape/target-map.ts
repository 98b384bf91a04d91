import type { JsonPath } from '../../manifest/json-path';
import type { JsonObject, JsonValue } from '../../manifest/manifest';
import { shapeOfExports } from '../../resolve/exports';
import { isObject, own } from '../../resolve/read-package';

export type MapField = 'exports' | 'imports';

/** One key of `exports` or `imports`, and what stands there for it. */
export interface MappedTarget {
  readonly field: MapField;
  /** The subpath ('.' too where `exports` is the target itself), or the name in `imports`. */
  readonly key: string;
  readonly at: JsonPath;
  readonly value: JsonValue;
}

/**
 * What `exports` and `imports` map, in the order of the text. Nothing of an `exports` that Node refuses as a
 * whole, and of a field that is no map at all.
 */
export function mappedTargets(manifest: JsonObject): MappedTarget[] {
  return [...targetsOfExports(manifest), ...importedTargets(manifest)];
}

/** The same of `imports` alone. */
export function importedTargets(manifest: JsonObject): MappedTarget[] {
  return targetsIn('imports', own(manifest, 'imports'));
}

function targetsOfExports(manifest: JsonObject): MappedTarget[] {
  const exports = own(manifest, 'exports');
  if (exports === undefined || exports === null) return [];
  switch (shapeOfExports(exports)) {
    case 'main':
      return [{ field: 'exports', key: '.', at: ['exports'], value: exports }];
    case 'subpaths':
      return targetsIn('exports', exports);
    default:
      return [];
  }
}

function targetsIn(field: MapField, map: JsonValue | undefined): MappedTarget[] {
  if (!isObject(map)) return [];
  return Object.entries(map).map(([key, value]) => ({ field, key, at: [field, key], value }));
}

/** How many stars a key has. One makes a pattern of it; Node never comes to a key with more. */
export function starsIn(key: string): number {
  return key.split('*').length - 1;
}

/** Whether a key maps a folder ('./lib/', '#lib/'): Node took such keys before patterns, and does no longer. */
export function isFolderKey(key: string): boolean {
  return key.endsWith('/') && key !== '#/' && !key.includes('*');
}

/** Visits every object whose keys are conditions, with the conditions that it stands below, outermost first. */
export function visitConditions(
  { value, at }: Pick<MappedTarget, 'value' | 'at'>,
  visit: (object: JsonObject, at: JsonPath, conditions: readonly string[]) => void,
  conditions: readonly string[] = [],
): void {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      visitConditions({ value: item, at: [...at, index] }, visit, conditions);
    }
  } else if (isObject(value)) {
    visit(value, at, conditions);
    for (const [key, inner] of Object.entries(value)) {
      visitConditions({ value: inner, at: [...at, key] }, visit, [...conditions, key]);
    }
  }
}
