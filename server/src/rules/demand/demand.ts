import type { JsonPath } from '../../manifest/json-path';
import { basename } from '../../workspace/paths';
import { printed, verdictOn } from '../entry-point/consequence';
import type { Found, MessageArgs, RuleContext, Unmet } from '../rule';

/** The finding for a demand that a package does not meet; each rule of that kind adds what is its own. */
export function unmetDemand(unmet: Unmet, context: RuleContext, at: JsonPath, args: MessageArgs = {}): Found {
  const title = context.host?.title ?? 'The host';
  return {
    file: context.manifestPath,
    at,
    args: {
      host: title,
      verdict: verdictOn(title, unmet.failure) + (unmet.where === undefined ? '' : ` ${unmet.where}`),
      wanted: unmet.evidence.wanted,
      expected: unmet.evidence.expected,
      actual: unmet.evidence.actual,
      place: unmet.evidence.at.map(String),
      ...(unmet.where === undefined ? {} : { where: unmet.where }),
      printed: printed(title, unmet.failure, { name: context.packageName || basename(context.packageRoot) }),
      ...args,
    },
    // Nothing but its name says that it is a plugin: many helper libraries carry such names.
    ...(unmet.weak
      ? { severity: 'hint' as const }
      : unmet.where === undefined
        ? {}
        : { severity: 'warning' as const }),
  };
}

/** The longest part of a path that exists in the manifest; the package's name where nothing of it does. */
export function nearestExisting(manifest: Unmet['manifest'], at: JsonPath): JsonPath {
  let value: unknown = manifest;
  let depth = 0;
  for (const key of at) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, key)) break;
    value = (value as Record<string | number, unknown>)[key];
    depth += 1;
  }
  return depth === 0 ? ['name'] : at.slice(0, depth);
}
