import type { JsonPath } from '../manifest/json-path';
import { editDistance } from '../resolve/edit-distance';
import { nearestExisting, unmetDemand } from './demand';
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
};

function nearMiss(keywords: unknown, wanted: string): { at?: JsonPath; near: string } {
  if (!Array.isArray(keywords)) return { near: '' };
  const index = keywords.findIndex(
    (word) => typeof word === 'string' && editDistance(word.toLowerCase(), wanted, MAX_EDITS) <= MAX_EDITS,
  );
  return index === -1 ? { near: '' } : { at: ['keywords', index], near: keywords[index] };
}
