import { nearestExisting, unmetDemand } from './demand';
import type { Rule } from './rule';

/** The version range that the package gives does not include the host that is installed here. */
export const engineMismatch: Rule = {
  code: 'engine-mismatch',
  severity: 'warning',
  effect: 'rejected',
  summary: "The package's version range for the host excludes the installed host.",
  message: ({ host, expected, actual, consequence }) =>
    `${host} ignores this package: ${expected} is not true of \`${actual}\`${consequence}`,
  checkUnmet: (unmet, context) =>
    unmet.evidence.demand === 'version'
      ? unmetDemand(unmet, context, nearestExisting(unmet.manifest, unmet.evidence.at))
      : undefined,
};
