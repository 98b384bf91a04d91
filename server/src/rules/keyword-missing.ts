import type { JsonPath } from '../manifest/json-path';
import { editDistance } from '../resolve/edit-distance';
import { nearestExisting, unmetDemand } from './demand/demand';
import type { Fix, FixChange } from './fixes/fix';
import type { Rule } from './rule';

/** Two edits: `homebridge-plugn` is meant, `homebridge` is not. */
const MAX_EDITS = 2;

/** The host asks for a keyword. A keyword that is one or two letters off is underlined itself. */
export const keywordMissing: Rule = {
  code: 'keyword-missing',
  severity: 'warning',
  effect: 'rejected',
  summary: 'The host asks for a keyword that `keywords` lacks.',
  message: ({ verdict, wanted, near, printed }) =>
    `${verdict}: \`keywords\` lacks \`${wanted}\`${near === '' ? '' : ` (\`${near}\` is not it)`}${printed}`,
  checkUnmet(unmet, context) {
    if (unmet.evidence.demand !== 'keyword') return undefined;
    const { at, near } = nearMiss(unmet.manifest?.keywords, unmet.evidence.wanted);
    return unmetDemand(unmet, context, at ?? nearestExisting(unmet.manifest, ['keywords']), { near });
  },
  fixes({ at, args, severity }, { manifest, manifestPath: file }) {
    const { near, wanted } = args;
    if (typeof wanted !== 'string') return [];
    // What is hardly a plugin is not made one unasked.
    const safe = severity !== 'hint';
    const add: Fix = {
      title: `Add \`${wanted}\` to \`keywords\``,
      safe,
      changes: [addition(manifest.keywords, wanted, file)],
    };
    if (near === '') return [add];
    const changes = [{ do: 'set', file, at, value: wanted }] as const;
    return [
      { title: `Change \`${near}\` to \`${wanted}\``, safe, changes },
      { ...add, safe: false },
    ];
  },
};

/** Hosts look for it in a list; npm makes one of a text when it publishes, but not before. */
function addition(keywords: unknown, wanted: string, file: string): FixChange {
  const at = ['keywords'];
  if (keywords === undefined || Array.isArray(keywords)) return { do: 'append', file, at, value: wanted };
  const words = typeof keywords === 'string' ? keywords.split(/[\s,]+/).filter((word) => word !== '') : [];
  return { do: 'set', file, at, value: [...words, wanted] };
}

function nearMiss(keywords: unknown, wanted: string): { at?: JsonPath; near: string } {
  if (!Array.isArray(keywords)) return { near: '' };
  const index = keywords.findIndex(
    (word) => typeof word === 'string' && editDistance(word.toLowerCase(), wanted, MAX_EDITS) <= MAX_EDITS,
  );
  return index === -1 ? { near: '' } : { at: ['keywords', index], near: keywords[index] };
}
