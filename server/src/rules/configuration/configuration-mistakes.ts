import type { JsonPath } from '../../manifest/json-path';
import type { JsonObject, JsonValue } from '../../manifest/manifest';
import { closest } from '../../resolve/edit-distance';
import { nearestPath } from '../../resolve/nearest';
import { joinPath, relativePath } from '../../workspace/paths';
import type { Severity } from '../rule';
import type { ConfigurationFacts } from './configuration-facts';
import { nearestSeverity, SEVERITY_WORDS } from './severity-words';

/** One mistake in a configuration. Paths are within the value of the `pluginScout` key. */
export interface Mistake {
  readonly kind: 'type' | 'key' | 'code' | 'severity' | 'host' | 'file' | 'empty';
  readonly at: JsonPath;
  /** What stands there: a key, a word; of a wrong type, what must stand there. */
  readonly word: string;
  /** What was meant, as far as that can be guessed; '' where it cannot. */
  readonly near: string;
  readonly severity?: Severity;
}

/** Another checker's: publint writes its codes so. */
const FOREIGN_CODE = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/;

/** What a package says of itself under the same key; see docs/rules/README.md. */
const OWN_WORDS = ['host', 'plugin'];

const ENTRY_KEYS = ['package', 'codes'];

/** Every mistake in a configuration, in the order of its text. */
export function configurationMistakes(facts: ConfigurationFacts): Mistake[] {
  const { value, defaults } = facts;
  if (!isObject(value)) return [wrongType([], 'an object')];
  const keys = [...Object.keys(defaults), ...OWN_WORDS];
  return Object.entries(value).flatMap(([key, set]) => {
    const at = [key];
    if (!keys.includes(key)) return [unknown('key', at, key, keys)];
    if (key === 'plugin') return pluginMistakes(set, at, facts);
    const expected = key === 'host' ? 'an object' : describeType(defaults[key]);
    if (describeType(set) !== expected) return [wrongType(at, expected)];
    switch (key) {
      case 'severities':
        return severityMistakes(set as JsonObject, at, facts);
      case 'ignore':
        return (set as JsonValue[]).flatMap((entry, index) => ignoreMistakes(entry, [...at, index], facts));
      case 'hosts':
        return (set as JsonValue[]).flatMap((entry, index) => fileMistakes(entry, [...at, index], facts));
      case 'disabledHosts':
        return hostMistakes(set as JsonValue[], at, facts);
      default:
        return set === '' ? [wrongType(at, 'a text that is not empty')] : [];
    }
  });
}

function severityMistakes(severities: JsonObject, at: JsonPath, { codes }: ConfigurationFacts): Mistake[] {
  return Object.entries(severities).flatMap(([code, severity]): Mistake[] => {
    const here = [...at, code];
    if (!isCode(code, codes)) return [unknown('code', here, code, codes)];
    if (SEVERITY_WORDS.some((word) => word === severity)) return [];
    return [{ kind: 'severity', at: here, word: JSON.stringify(severity), near: nearestSeverity(severity) }];
  });
}

function ignoreMistakes(entry: JsonValue, at: JsonPath, { codes: known }: ConfigurationFacts): Mistake[] {
  if (!isObject(entry)) return [wrongType(at, 'an object')];
  const keys = Object.keys(entry);
  const unknownKeys = keys
    .filter((key) => !ENTRY_KEYS.includes(key))
    .map((key) => unknown('key', [...at, key], key, ENTRY_KEYS));
  if (unknownKeys.length === keys.length) {
    return unknownKeys.length > 0 ? unknownKeys : [{ kind: 'empty', at, word: '', near: '' }];
  }
  const { package: name = '', codes = [] } = entry;
  return [
    ...unknownKeys,
    ...(typeof name === 'string' ? [] : [wrongType([...at, 'package'], 'a text')]),
    ...eachText(codes, [...at, 'codes'], 'a list of codes', (code, here) =>
      isCode(code, known) ? [] : [unknown('code', here, code, known)],
    ),
  ];
}

/** What is no text is a profile of its own, and validated as that. */
function fileMistakes(entry: JsonValue, at: JsonPath, { fs, folder }: ConfigurationFacts): Mistake[] {
  if (typeof entry !== 'string') return [];
  const path = joinPath(folder, entry);
  if (fs.readFile(path).kind !== 'missing') return [];
  if (fs.stat(path) === 'directory') return [wrongType(at, 'a profile or a file, not a folder')];
  const near = nearestPath(fs, folder, path);
  const meant = near === undefined ? '' : relativePath(folder, near);
  return [
    { kind: 'file', at, word: entry, near: meant === '' || !entry.startsWith('./') ? meant : `./${meant}` },
  ];
}

function hostMistakes(ids: JsonValue, at: JsonPath, { hosts }: ConfigurationFacts): Mistake[] {
  return eachText(ids, at, 'a list of host ids', (id, here) => {
    if (hosts.includes(id)) return [];
    const mistake = unknown('host', here, id, hosts);
    // A host that is brought along by what is not installed here is not known either.
    return [mistake.near === '' ? { ...mistake, severity: 'hint' } : mistake];
  });
}

function pluginMistakes(value: JsonValue, at: JsonPath, facts: ConfigurationFacts): Mistake[] {
  if (value === false) return [];
  if (typeof value !== 'string') return hostMistakes(value, at, facts);
  return hostMistakes([value], at, facts).map((mistake) => ({ ...mistake, at }));
}

function eachText(
  list: JsonValue,
  at: JsonPath,
  expected: string,
  check: (text: string, at: JsonPath) => Mistake[],
): Mistake[] {
  if (!Array.isArray(list)) return [wrongType(at, expected)];
  return list.flatMap((one, index) => {
    const here = [...at, index];
    return typeof one === 'string' ? check(one, here) : [wrongType(here, 'a text')];
  });
}

function unknown(kind: Mistake['kind'], at: JsonPath, word: string, words: readonly string[]): Mistake {
  return { kind, at, word, near: closest(word, words) ?? '' };
}

function wrongType(at: JsonPath, expected: string): Mistake {
  return { kind: 'type', at, word: expected, near: '' };
}

function isCode(code: string, codes: readonly string[]): boolean {
  return codes.includes(code) || FOREIGN_CODE.test(code);
}

function describeType(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'boolean') return 'true or false';
  if (typeof value === 'string') return 'a text';
  return typeof value === 'object' && value !== null ? 'an object' : 'something else';
}

function isObject(value: JsonValue): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
