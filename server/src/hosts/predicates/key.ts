import { jsonPathText } from '../../manifest/json-path-text';
import type { JsonObject, JsonValue } from '../../manifest/manifest';
import type { JsonType, KeyPredicate, NamePattern, TextPatterns } from '../predicate';
import { compileTextPatterns } from '../text-patterns';
import type { CompiledPredicate, PackageFacts } from './facts';

/** `key`: a manifest key exists, and has the type or one of the values that the host wants. */
export function keyPredicate(predicate: KeyPredicate): CompiledPredicate {
  if (predicate.values !== undefined) return valuesPredicate(predicate.key, [predicate.values].flat());
  const types = predicate.type === undefined ? undefined : [predicate.type].flat();
  const { key, oneOf, truthy, matches } = predicate;
  const takes = matches === undefined ? undefined : compileMatches(matches);
  const holds = ({ manifest }: PackageFacts): boolean => {
    const value = valueAt(manifest, key);
    if (value === undefined) return false;
    if (types !== undefined && !types.includes(jsonType(value))) return false;
    if (oneOf !== undefined && !oneOf.includes(value)) return false;
    if (takes !== undefined && !(typeof value === 'string' && takes(value))) return false;
    return !truthy || Boolean(value);
  };
  const name = jsonPathText(key);
  const [demanded, denied] = sentencesOf(predicate);
  return {
    holds,
    evidence(facts) {
      const value = valueAt(facts.manifest, key);
      return [
        {
          expected: `\`${name}\` ${demanded}`,
          denied: `\`${name}\` ${denied}`,
          actual:
            value === undefined
              ? 'absent'
              : oneOf || matches
                ? JSON.stringify(value)
                : article(jsonType(value)),
          holds: holds(facts),
          at: key,
          demand: key[0] === 'engines' ? 'engine' : 'key',
          wanted: name,
          takes: { ...(oneOf && { oneOf }), ...(types && { types }) },
        },
      ];
    },
  };
}

/** What is asked of a key, in words, and the opposite. */
function sentencesOf({ type, oneOf, matches, truthy }: KeyPredicate): [demanded: string, denied: string] {
  if (type !== undefined) {
    const kinds = [type].flat().map(article);
    return [
      `is ${kinds.join(' or ')}`,
      kinds.length > 1 ? `is neither ${kinds.join(' nor ')}` : `is not ${kinds}`,
    ];
  }
  if (oneOf !== undefined) {
    const values = oneOf.map((value) => `\`${String(value)}\``).join(', ');
    return oneOf.length > 1
      ? [`is one of ${values}`, `is none of ${values}`]
      : [`is ${values}`, `is not ${values}`];
  }
  if (matches !== undefined) return matchingSentences(matches);
  return truthy ? ['exists', 'does not exist, or is empty'] : ['exists', 'does not exist'];
}

function matchingSentences(matches: TextPatterns | NamePattern): [demanded: string, denied: string] {
  const all = isPattern(matches) ? [matches.shown ?? matches.pattern] : [matches].flat();
  const [taken, refused] = [false, true].map((isRefused) =>
    all
      .filter((one) => !isPattern(matches) && one.startsWith('!') === isRefused)
      .map((one) => `\`${isRefused ? one.slice(1) : one}\``)
      .join(', '),
  );
  const wanted = isPattern(matches) ? `\`${all[0]}\`` : taken;
  if (!wanted) return [`does not match ${refused}`, `matches ${refused}`];
  if (!refused) return [`matches ${wanted}`, `does not match ${wanted}`];
  return [`matches ${wanted}, but not ${refused}`, `does not match ${wanted}, or matches ${refused}`];
}

/** A longer text is none that a pattern was made for; one that backtracks would hang on it. */
const MAX_TEXT = 1000;

/** Text patterns, or one regular expression with exact exceptions. */
function compileMatches(matches: TextPatterns | NamePattern): (text: string) => boolean {
  if (!isPattern(matches)) return compileTextPatterns(matches);
  const pattern = new RegExp(matches.pattern);
  return (text) => text.length <= MAX_TEXT && pattern.test(text) && matches.except?.includes(text) !== true;
}

function isPattern(matches: TextPatterns | NamePattern): matches is NamePattern {
  return typeof matches === 'object' && 'pattern' in matches;
}

/** `values`: all values of an object, or items of an array, have a type. What has none of them will do. */
function valuesPredicate(key: readonly string[], types: readonly JsonType[]): CompiledPredicate {
  const offending = ({ manifest }: PackageFacts): [string, JsonValue] | undefined => {
    const value = valueAt(manifest, key);
    if (value === undefined || value === null || typeof value !== 'object') return undefined;
    return Object.entries(value).find(([, one]) => !types.includes(jsonType(one)));
  };
  return {
    holds: (facts) => offending(facts) === undefined,
    evidence(facts) {
      const found = offending(facts);
      const isArray = Array.isArray(valueAt(facts.manifest, key));
      const at = found === undefined ? key : [...key, isArray ? Number(found[0]) : found[0]];
      const kind = types.map(article).join(' or ');
      return [
        {
          expected: found
            ? `\`${jsonPathText(at)}\` is ${kind}`
            : `each value of \`${jsonPathText(key)}\` is ${kind}`,
          denied: `a value of \`${jsonPathText(key)}\` is not ${kind}`,
          actual: found ? article(jsonType(found[1])) : kind,
          holds: found === undefined,
          at,
          demand: 'key',
          wanted: jsonPathText(at),
        },
      ];
    },
  };
}

/** The value at a path of keys, through own properties only: `__proto__` and `constructor` are plain names. */
export function valueAt(value: JsonValue | undefined, path: readonly string[]): JsonValue | undefined {
  let current = value;
  for (const key of path) {
    if (current === null || typeof current !== 'object' || !Object.hasOwn(current, key)) return undefined;
    current = (current as JsonObject)[key];
  }
  return current;
}

/** The JSON type of a value. */
export function jsonType(value: JsonValue): JsonType {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value as JsonType;
}

function article(type: string): string {
  if (type === 'null') return 'null';
  return /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`;
}
