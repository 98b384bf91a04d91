import type { JsonValue } from '../../manifest/manifest';
import { closest } from '../../resolve/edit-distance';

/** The values that a severity may have in a configuration, the strongest first. */
export const SEVERITY_WORDS = ['error', 'warning', 'information', 'hint', 'off'] as const;

/** How other checkers say it: ESLint's numbers, publint's and Biome's words. */
const OTHER_WORDS: ReadonlyMap<JsonValue, string> = new Map<JsonValue, string>([
  [false, 'off'],
  [0, 'off'],
  [1, 'warning'],
  [2, 'error'],
  ['none', 'off'],
  ['ignore', 'off'],
  ['suggestion', 'hint'],
]);

/** The severity that was meant by a value that is none; '' where it cannot be guessed. */
export function nearestSeverity(value: JsonValue): string {
  const other = OTHER_WORDS.get(value);
  if (other !== undefined || typeof value !== 'string') return other ?? '';
  const word = value.toLowerCase();
  const begun = word.length > 1 ? SEVERITY_WORDS.find((one) => one.startsWith(word)) : undefined;
  return begun ?? closest(word, SEVERITY_WORDS) ?? '';
}
