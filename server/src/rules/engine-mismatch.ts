import { jsonPathText } from '../manifest/json-path-text';
import { nearestExisting, unmetDemand } from './demand';
import type { Rule } from './rule';

/** The version range that the package gives does not include the host that is installed here. */
export const engineMismatch: Rule = {
  code: 'engine-mismatch',
  severity: 'warning',
  effect: 'rejected',
  summary: "The package's version range for the host excludes the installed host.",
  message: ({ host, verdict, key, actual, wanted, printed }) =>
    `${verdict}: \`${key}\` is \`${actual}\`, and ${host} ${wanted} is installed${printed}`,
  checkUnmet: (unmet, context) =>
    unmet.evidence.demand === 'version'
      ? unmetDemand(unmet, context, nearestExisting(unmet.manifest, unmet.evidence.at), {
          key: jsonPathText(unmet.evidence.at),
        })
      : undefined,
};
