import { nearestExisting, unmetDemand } from './demand';
import type { Rule } from './rule';

/** `exports` hides a subpath through which the host reads the package. */
export const subpathNotExported: Rule = {
  code: 'subpath-not-exported',
  severity: 'error',
  effect: 'ignored',
  summary: '`exports` hides a subpath that the host reads.',
  message: ({ verdict, wanted, printed }) => `${verdict}: \`exports\` does not offer \`${wanted}\`${printed}`,
  checkUnmet: (unmet, context) =>
    unmet.evidence.demand === 'subpath'
      ? unmetDemand(unmet, context, nearestExisting(unmet.manifest, ['exports']))
      : undefined,
};
