import { nearestExisting, unmetDemand } from './demand';
import type { Rule } from './rule';

/** The host wants its own version range in `engines`. */
export const engineMissing: Rule = {
  code: 'engine-missing',
  severity: 'error',
  effect: 'rejected',
  summary: 'The host asks for a version range in `engines` that is not there.',
  message: ({ verdict, wanted, printed }) => `${verdict}: it lacks \`${wanted}\`${printed}`,
  checkUnmet: (unmet, context) =>
    unmet.evidence.demand === 'engine'
      ? unmetDemand(unmet, context, nearestExisting(unmet.manifest, unmet.evidence.at))
      : undefined,
};
