import type { JsonPath } from '../manifest/json-path';
import { configurationMistakes } from './configuration/configuration-mistakes';
import { SEVERITY_WORDS } from './configuration/severity-words';
import type { Fix, FixContext } from './fixes/fix';
import type { Finding, MessageArgs, Rule } from './rule';

const KEY = 'pluginScout';

/** A mistake in the root manifest's own word to Plugin Scout: what is not understood is passed over. */
export const configurationInvalid: Rule = {
  code: 'configuration-invalid',
  severity: 'warning',
  effect: 'none',
  summary:
    'The key `pluginScout` of the root manifest holds something that Plugin Scout does not understand.',
  message: (args) => {
    const { near } = args;
    return `${problem(args)}${near === '' ? '' : `. Did you mean \`${near}\`?`}`;
  },
  checkConfiguration: (facts) =>
    configurationMistakes(facts).map(({ kind, at, word, near, severity }) => ({
      file: facts.file,
      at: [KEY, ...at],
      ...(kind === 'key' || kind === 'code' ? { part: 'key' as const } : {}),
      args: { kind, name: nameOf(at), word, near },
      ...(severity === undefined ? {} : { severity }),
    })),
  fixes,
};

/** What a value is called by the key that it stands under. */
function nameOf(at: JsonPath): string {
  const key = `\`${at.findLast((segment) => typeof segment === 'string') ?? KEY}\``;
  return typeof at.at(-1) === 'number' ? `An item of ${key}` : key;
}

function problem({ kind, name, word, near }: MessageArgs): string {
  switch (kind) {
    case 'type':
      return `${name} must be ${word}; it is passed over`;
    case 'key':
      return `Plugin Scout has no setting \`${word}\`; it is passed over`;
    case 'code':
      return `No rule has the code \`${word}\`; it is passed over`;
    case 'severity': {
      const words = near === '' ? ` (${SEVERITY_WORDS.join(', ')})` : '';
      return `\`${word}\` is no severity${words}; the rule keeps its own`;
    }
    case 'host':
      return `No host with the id \`${word}\` is known here; it is passed over`;
    case 'file':
      return `\`${word}\` does not exist; its hosts are not looked for`;
    default:
      return 'This entry names neither `package` nor `codes`; it leaves nothing out';
  }
}

/** The nearest name is a guess: nobody but the author may say that it was meant. */
function fixes({ file, at, part, args }: Finding, { manifest }: FixContext): Fix[] {
  const { near } = args;
  if (typeof near !== 'string' || near === '') return [];
  const title = `Change to \`${near}\``;
  if (part !== 'key' || typeof at.at(-1) === 'number') {
    return [{ title, safe: false, changes: [{ do: 'set', file, at, value: near }] }];
  }
  const parent = at.slice(0, -1).reduce<unknown>(childOf, manifest);
  if (childOf(parent, near) !== undefined) return [];
  return [{ title, safe: false, changes: [{ do: 'rename-key', file, at, key: near }] }];
}

function childOf(value: unknown, segment: string | number): unknown {
  const isThere = typeof value === 'object' && value !== null && Object.hasOwn(value, segment);
  return isThere ? (value as Record<string | number, unknown>)[segment] : undefined;
}
