import type { JsonPath } from '../../manifest/json-path';
import type { JsonObject, JsonValue } from '../../manifest/manifest';
import { conditionsFor } from '../../resolve/conditions';
import { resolveTarget } from '../../resolve/package-target';
import { isObject } from '../../resolve/read-package';
import { isBuiltin, parsePackageSpecifier } from '../../resolve/specifier';
import { Trail } from '../../resolve/trail';
import { isFolderKey, type MappedTarget, mappedTargets, starsIn } from './target-map';

/** A place in `exports` or `imports` at which Node throws, whatever files there are. */
export interface Refusal {
  readonly mapped: MappedTarget;
  readonly at: JsonPath;
  /** An object with keys that are array indices, or a target. */
  readonly kind: 'numeric-key' | 'target';
}

const MODES = ['require', 'import'] as const;

/**
 * Where Node throws when it resolves the keys of `exports` and `imports`, as `require` and as `import`, without
 * conditions of the user's own. Each place once. An item of an array is none while a later one is valid.
 */
export function nodeRefusals(manifest: JsonObject, packageRoot: string): Refusal[] {
  const found = new Map<string, Refusal>();
  for (const mapped of mappedTargets(manifest)) {
    const { field, key, value } = mapped;
    if (!mayBeRefused(value) || starsIn(key) > 1 || isFolderKey(key)) continue;
    for (const mode of MODES) {
      const trail = new Trail();
      const star = key.includes('*') ? 'x' : undefined;
      const query = { field, packageRoot, conditions: conditionsFor(mode), star, trail };
      const result = resolveTarget(query, value, mapped.at);
      let at: JsonPath | undefined;
      if (result.kind === 'bare') at = isLoadable(result.specifier) ? undefined : result.at;
      else if (result.kind === 'invalid' || result.kind === 'error') {
        // `none` never looks at the steps.
        at = trail.failed('invalid').trail.findLast((step) => step.result === 'invalid')?.at;
      }
      if (at === undefined) continue;
      const kind = isObject(valueBelow(value, at.slice(mapped.at.length))) ? 'numeric-key' : 'target';
      found.set(JSON.stringify(at), { mapped, at, kind });
    }
  }
  return [...found.values()];
}

function isLoadable(specifier: string): boolean {
  return isBuiltin(specifier) || parsePackageSpecifier(specifier) !== undefined;
}

/** Cheap, and no for nearly every target: only the others are looked at closely. */
export function mayBeRefused(value: JsonValue): boolean {
  if (typeof value === 'string') return !value.startsWith('./') || ODD.test(value);
  if (typeof value !== 'object') return true;
  if (value === null) return false;
  for (const key in value) {
    const first = key.charCodeAt(0);
    const isNumber = first >= 48 && first <= 57 && !Array.isArray(value);
    if (isNumber || mayBeRefused((value as JsonObject)[key]!)) return true;
  }
  return false;
}

/** After its './': an escape, a backslash, a segment of dots, or node_modules. */
const ODD = /[\\%]|.\/\.\.?(?:\/|$)|node_modules/i;

function valueBelow(value: JsonValue, path: JsonPath): JsonValue | undefined {
  let here: JsonValue | undefined = value;
  for (const segment of path) {
    here = (here as Readonly<Record<string | number, JsonValue>> | undefined)?.[segment];
  }
  return here;
}
