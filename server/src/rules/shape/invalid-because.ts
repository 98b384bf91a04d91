import type { EntryPoint } from '../../hosts/entry-point';
import { valueAt } from '../../hosts/predicates/key';
import type { JsonPath } from '../../manifest/json-path';
import type { JsonObject } from '../../manifest/manifest';
import { isObject } from '../../resolve/read-package';
import type { RuleContext } from '../rule';

/**
 * Why no loader accepts what an entry point names:
 * - `mixed-keys`, `numeric-key`, `target`: `exports` or `imports`, by the rules of these names;
 * - `manifest`: a package.json on the way is none;
 * - `value`: the text itself, an empty one for example.
 */
export type Cause = 'mixed-keys' | 'numeric-key' | 'target' | 'manifest' | 'value';

/** The cause; undefined where the entry point did not come to the outcome `invalid`. */
export function invalidBecause(
  { resolution, lacks }: EntryPoint,
  { manifest }: Pick<RuleContext, 'manifest'>,
): Cause | undefined {
  // What lacks a key is told by required-key-missing.
  if (resolution.outcome !== 'invalid' || lacks !== undefined) return undefined;
  if (resolution.expected !== undefined) return 'manifest';
  const at = refusedAt({ resolution });
  if (at === undefined) return 'value';
  // Node refuses mixed keys before it looks for the subpath.
  if (at.length === 1 && !resolution.trail.some(({ kind }) => kind === 'subpath')) return 'mixed-keys';
  const value = valueAt(manifest, at.map(String));
  return isObject(value) && numericKeys(value).length > 0 ? 'numeric-key' : 'target';
}

/** The place in a manifest at which the resolution was refused; undefined where it was not for a manifest. */
export function refusedAt({ resolution }: Pick<EntryPoint, 'resolution'>): JsonPath | undefined {
  const last = resolution.trail.findLast(({ result }) => result === 'invalid');
  // A name that no package can have was refused for itself.
  return last?.kind === 'subpath' ? undefined : last?.at;
}

/** The keys of an object that Node takes for indices of an array (isArrayIndex). */
export function numericKeys(object: JsonObject): string[] {
  return Object.keys(object).filter((key) => {
    const index = Number(key);
    return String(index) === key && index >= 0 && index < 0xffff_ffff;
  });
}
