import validRange from 'semver/ranges/valid';
import { valueAt } from '../hosts/predicates/key';
import { jsonPathText } from '../manifest/json-path-text';
import { nearestExisting, unmetDemand } from './demand/demand';
import { demandedPlace } from './demand/demanded-place';
import { caret } from './demand/host-range';
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
  fixes(finding, context) {
    const { host, wanted, actual, key } = finding.args;
    const at = demandedPlace(finding, context);
    const installed = caret(String(wanted));
    if (installed === undefined || valueAt(context.manifest, at.map(String)) !== actual) return [];
    const value = validRange(String(actual)) === null ? installed : `${actual} || ${installed}`;
    const title = `Let \`${key}\` include ${host} ${wanted}: \`${value}\``;
    return [{ title, safe: false, changes: [{ do: 'set', file: context.manifestPath, at, value }] }];
  },
};
