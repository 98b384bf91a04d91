import type { Failure } from '../server/src/hosts/profile';
import { jsonPathText } from '../server/src/manifest/json-path-text';

/** An item of a list, with a list of its own. */
export interface Item {
  readonly text: string;
  readonly items?: readonly Item[];
}

/** A nested list in Markdown. */
export function list(items: readonly Item[], indent = ''): string[] {
  return items.flatMap(({ text, items: below = [] }) => [
    `${indent}- ${text}`,
    ...list(below, `${indent}  `),
  ]);
}

/** Text as code. Profiles write '` or `' within a text to end the code and begin it again. */
export function code(text: string): string {
  return `\`${text}\``;
}

/** Keys as a path: `exports["./x"]`. At its head, a key such as `directus:extension` needs no brackets. */
export function keysText([first = '', ...rest]: readonly string[]): string {
  const head = /^[^.[\]"\s]+$/.test(first) ? first : jsonPathText([first]);
  const tail = jsonPathText(rest);
  return tail === '' || tail.startsWith('[') ? head + tail : `${head}.${tail}`;
}

/** The same as code. */
export function keyPath(path: readonly string[]): string {
  return code(keysText(path));
}

/** `a`, `b` or `c`. */
export function either(words: readonly string[], last = 'or'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

/** neither `a`, `b` nor `c`. */
export function neither(words: readonly string[]): string {
  return `neither ${either(words, 'nor')}`;
}

const DOES: Record<Failure['does'], string> = {
  silent: 'says nothing',
  logs: 'goes on',
  'drops-entry': 'leaves the entry point out',
  'drops-plugin': 'leaves the plugin out',
  'drops-all': 'loads no plugin at all',
  'stops-host': 'does not start',
};

/** What the host does: `leaves the plugin out and prints "..."`. */
export function failureProse({ does, says, means, throws }: Failure): string {
  const told = says === undefined ? DOES[does] : `${DOES[does]} and prints "${says}"`;
  const meant = means === undefined ? told : `${told}, and ${means}`;
  return throws === undefined ? meant : `${meant}; where it throws, the host ${failureProse(throws)}`;
}
