import type { KeywordPredicate } from '../predicate';
import type { CompiledPredicate, PackageFacts } from './facts';

/** `keyword`: one of these is in `keywords`. A string there counts as npm hosts read it: with `includes`. */
export function keywordPredicate({ keyword, anyCase }: KeywordPredicate): CompiledPredicate {
  const wanted = typeof keyword === 'string' ? [keyword] : keyword;
  const holds = ({ manifest }: PackageFacts): boolean => {
    const keywords = manifest.keywords;
    // Hosts that look at each word by itself have no use for a text.
    if (anyCase) return Array.isArray(keywords) && keywords.some((word) => isAmong(wanted, word));
    if (Array.isArray(keywords) || typeof keywords === 'string') {
      for (const word of wanted) if (keywords.includes(word)) return true;
    }
    return false;
  };
  const text = wanted.join('` or `');
  return {
    holds,
    evidence(facts) {
      const keywords = facts.manifest.keywords;
      return [
        {
          expected: `\`keywords\` has \`${text}\``,
          denied: `\`keywords\` does not have \`${text}\``,
          actual: Array.isArray(keywords)
            ? `[${keywords.join(', ')}]`
            : keywords === undefined
              ? 'no keywords'
              : JSON.stringify(keywords),
          holds: holds(facts),
          at: ['keywords'],
          demand: 'keyword',
          wanted: wanted[0] ?? '',
        },
      ];
    },
  };
}

function isAmong(wanted: readonly string[], word: unknown): boolean {
  return typeof word === 'string' && wanted.includes(word.toLowerCase());
}
