import { unmetDemand } from './demand/demand';
import type { Rule } from './rule';

/** The package is meant for a host that looks for another kind of name. */
export const nameNotMatching: Rule = {
  code: 'name-not-matching',
  severity: 'warning',
  effect: 'ignored',
  summary: "The package's name does not match the names that the host looks for.",
  message: ({ verdict, wanted, actual, printed }) =>
    `${verdict}: the name \`${actual}\` does not match \`${wanted}\`${printed}`,
  checkUnmet: (unmet, context) =>
    unmet.evidence.demand === 'name' ? unmetDemand(unmet, context, ['name']) : undefined,
};
