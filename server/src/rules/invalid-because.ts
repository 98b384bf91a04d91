import type { EntryPoint } from '../hosts/entry-point';
import { valueAt } from '../hosts/predicates/key';
import type { JsonPath } from '../manifest/json-path';
import { isObject } from '../resolve/read-package';
import type { RuleContext } from './rule';

/**
 * Why no loader accepts what an entry point names:
 * - `mixed-keys`, `numeric-key`, `target`: `exports` or `imports`, by the rules of these names;
 * - `manifest`: a package.json on the way is none;
 * - `value`: the text itself, an empty one for example.
 */
export type Cause = 'mixed-keys' | 'numeric-key' | 'target' | 'manifest' | 'value';

/** The cause; undefined where the entry point did not come to the outcome `invalid`. */
export function invalidBecause(
  { resolution }: EntryPoint,
  { manifest }: Pick<RuleContext, 'manifest'>,
): Cause | undefined {
  if (resolution.outcome !== 'invalid') return undefined;
  if (resolution.expected !== undefined) return 'manifest';
  const at = refusedAt({ resolution });
  if (at === undefined) return 'value';
  // Node refuses mixed keys before it looks for the subpath.
  if (at.length === 1 && !resolution.trail.some(({ kind }) => kind === 'subpath')) return 'mixed-keys';
  return isObject(valueAt(manifest, at.map(String))) ? 'numeric-key' : 'target';
}

/** The place in a manifest at which the resolution was refused; undefined where it was not for a manifest. */
export function refusedAt({ resolution }: Pick<EntryPoint, 'resolution'>): JsonPath | undefined {
  return resolution.trail.findLast(({ result }) => result === 'invalid')?.at;
}
