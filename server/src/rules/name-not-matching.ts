import { unmetDemand } from './demand';
import type { Rule } from './rule';

/** The package is meant for a host that looks for another kind of name. */
export const nameNotMatching: Rule = {
  code: 'name-not-matching',
  severity: 'warning',
  effect: 'ignored',
  summary: "The package's name does not match the names that the host looks for.",
  message: ({ host, wanted, actual, consequence }) =>
    `${host} ignores this package: the name \`${actual}\` does not match \`${wanted}\`${consequence}`,
  checkUnmet: (unmet, context) =>
    unmet.evidence.demand === 'name' ? unmetDemand(unmet, context, ['name']) : undefined,
};
