import { nearestExisting, unmetDemand } from './demand';
import type { Rule } from './rule';

/** A manifest key that the host asks for is absent, or has a value that the host does not take. */
export const requiredKeyMissing: Rule = {
  code: 'required-key-missing',
  severity: 'error',
  effect: 'rejected',
  summary: 'A manifest key that the host asks for is missing or has a value that it does not take.',
  message: ({ verdict, expected, actual, printed }) =>
    `${verdict} unless ${expected}; it is ${actual}${printed}`,
  checkUnmet: (unmet, context) =>
    unmet.evidence.demand === 'key' || unmet.evidence.demand === 'file'
      ? unmetDemand(unmet, context, nearestExisting(unmet.manifest, unmet.evidence.at))
      : undefined,
};
