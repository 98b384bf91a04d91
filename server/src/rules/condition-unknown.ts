import { valueAt } from '../hosts/predicates/key';
import type { JsonObject, JsonValue } from '../manifest/manifest';
import { editDistance } from '../resolve/edit-distance';
import { isObject } from '../resolve/read-package';
import type { Fix } from './fixes/fix';
import type { Found, Rule } from './rule';
import { isKnownCondition, OFTEN_MEANT } from './shape/known-conditions';
import { soundValue } from './shape/manifest-shape';
import { mappedTargets, visitConditions } from './shape/target-map';

/** Anybody may make up a condition; one that is a letter off a known one was hardly made up. */
export const conditionUnknown: Rule = {
  code: 'condition-unknown',
  severity: 'warning',
  effect: 'none',
  summary: 'A condition in `exports` or `imports` is one edit away from one that Node or tools know.',
  message: ({ condition, near }) =>
    near === ''
      ? `\`${condition}\` stands where conditions stand, and no resolver has a condition of that name; subpaths belong to the outermost object`
      : `No resolver has the condition \`${condition}\` unless it is told to, so this is skipped. Did you mean \`${near}\`?`,
  checkManifest(manifest, { manifestPath: file }) {
    const value = soundValue(manifest);
    if (value === undefined) return [];
    const found: Found[] = [];
    for (const mapped of mappedTargets(value)) {
      if (!hasUnknown(mapped.value)) continue;
      visitConditions(mapped, (object, at) => {
        for (const condition of Object.keys(object)) {
          const near = meantBy(condition, object);
          if (near === undefined) continue;
          found.push({ file, at: [...at, condition], part: 'key', args: { condition, near } });
        }
      });
    }
    return found;
  },
  fixes({ file, at, args: { near } }, { manifest }): Fix[] {
    const siblings = valueAt(manifest, at.slice(0, -1).map(String));
    if (typeof near !== 'string' || near === '' || !isObject(siblings) || Object.hasOwn(siblings, near))
      return [];
    return [
      { title: `Change to \`${near}\``, safe: false, changes: [{ do: 'rename-key', file, at, key: near }] },
    ];
  },
};

/** Cheap, and no for nearly every target: only the others are looked at closely. */
function hasUnknown(value: JsonValue): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const isList = Array.isArray(value);
  for (const key in value) {
    if ((!isList && !isKnownCondition(key)) || hasUnknown((value as JsonObject)[key]!)) return true;
  }
  return false;
}

/** The condition that was meant; '' for what looks like a subpath; undefined where nothing is wrong. */
function meantBy(condition: string, siblings: JsonObject): string | undefined {
  if (isKnownCondition(condition)) return undefined;
  if (condition === '.' || condition.startsWith('./')) return '';
  // `node18`, `vue2`: a version, not a slip.
  if (condition.length < 4 || /\d/.test(condition)) return undefined;
  const word = condition.toLowerCase();
  // A name that stands beside what it resembles was put there to differ from it.
  return OFTEN_MEANT.find((known) => !Object.hasOwn(siblings, known) && isSlip(word, known));
}

/** One edit; in a short name no letter for another: `code` and `mode` are words, and not meant for `node`. */
function isSlip(word: string, known: string): boolean {
  if (editDistance(word, known, 1) > 1) return false;
  if (word.length !== known.length || known.length > 5) return true;
  return [...word].sort().join('') === [...known].sort().join('');
}
