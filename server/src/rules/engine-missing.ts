import { valueAt } from '../hosts/predicates/key';
import { jsonPathText } from '../manifest/json-path-text';
import { closest } from '../resolve/edit-distance';
import { nearestExisting, unmetDemand } from './demand/demand';
import { demandedPlace } from './demand/demanded-place';
import { hostArgs, hostRange } from './demand/host-range';
import type { Fix } from './fixes/fix';
import type { Rule } from './rule';

/** The host wants its own version range in `engines`. */
export const engineMissing: Rule = {
  code: 'engine-missing',
  severity: 'error',
  effect: 'rejected',
  summary: 'The host asks for a version range in `engines` that is not there.',
  message: ({ verdict, wanted, expected, actual, printed }) =>
    actual === 'absent'
      ? `${verdict}: it lacks \`${wanted}\`${printed}`
      : `${verdict} unless ${expected}; it is ${actual}${printed}`,
  checkUnmet: (unmet, context) =>
    unmet.evidence.demand === 'engine'
      ? unmetDemand(unmet, context, nearestExisting(unmet.manifest, unmet.evidence.at), hostArgs(context))
      : undefined,
  fixes(finding, context) {
    const { manifestPath: file, manifest } = context;
    const at = demandedPlace(finding, context);
    const name = String(at.at(-1) ?? '');
    // A value that the host does not take is its author's to judge.
    if (at.length !== 2 || valueAt(manifest, at.map(String)) !== undefined) return [];
    const engines = valueAt(manifest, ['engines']);
    const near = closest(name, Object.keys(engines !== null && typeof engines === 'object' ? engines : {}));
    const host = hostRange(finding.args, context);
    const rename: Fix[] =
      near === undefined || near === 'node'
        ? []
        : [
            {
              title: `Rename \`engines.${near}\` to \`${name}\``,
              safe: false,
              changes: [{ do: 'rename-key', file, at: ['engines', near], key: name }],
            },
          ];
    if (host === undefined) return rename;
    return [
      ...rename,
      {
        title: `Add \`${jsonPathText(at)}\`: \`${host.range}\``,
        // Without the host at hand, which of its versions will do is a guess.
        safe: host.installed && rename.length === 0 && finding.severity !== 'hint',
        changes: [{ do: 'set', file, at, value: host.range }],
      },
    ];
  },
};
