import parse from 'semver/functions/parse';
import satisfies from 'semver/functions/satisfies';
import validRange from 'semver/ranges/valid';
import { jsonPathText } from '../../manifest/json-path-text';
import type { InstalledPredicate, IntegerPredicate, RangePredicate } from '../predicate';
import type { CompiledPredicate, PackageFacts } from './facts';
import { valueAt } from './key';

/**
 * `range`: a semver range in the manifest includes the host's version. No range asks for nothing, so it holds;
 * a host of unknown version leaves it open. A prerelease of the host counts as its release, as Node-RED has it
 * (@node-red/registry, loader.js).
 */
export function rangePredicate({ range: key }: RangePredicate): CompiledPredicate {
  const holds = (facts: PackageFacts): boolean | undefined => {
    const range = valueAt(facts.manifest, key);
    // A falsy one too: hosts test it before they read it.
    if (!range) return true;
    if (typeof range !== 'string' || validRange(range) === null) return false;
    // Looked up only here: most packages ask for no version.
    const version = parse(facts.hostVersion);
    return version === null
      ? undefined
      : satisfies(`${version.major}.${version.minor}.${version.patch}`, range);
  };
  return {
    holds,
    evidence: (facts) => [
      {
        expected: `\`${jsonPathText(key)}\` includes ${facts.hostVersion ?? "the host's version"}`,
        denied: `\`${jsonPathText(key)}\` excludes ${facts.hostVersion ?? "the host's version"}`,
        actual: String(valueAt(facts.manifest, key) ?? 'absent'),
        holds: holds(facts),
        at: key,
        demand: 'version',
        wanted: facts.hostVersion ?? '*',
      },
    ],
  };
}

/** `installed`: the host's version is known, and lies in the range. A prerelease counts as its release. */
export function installedPredicate({ installed: range }: InstalledPredicate): CompiledPredicate {
  const holds = ({ hostVersion }: PackageFacts): boolean =>
    parse(hostVersion) !== null && satisfies(hostVersion ?? '', range, { includePrerelease: true });
  return {
    holds,
    evidence: (facts) => [
      {
        expected: `the host's version is ${range}`,
        denied: `the host's version is not ${range}`,
        actual: facts.hostVersion ?? 'not installed',
        holds: holds(facts),
        at: [],
        demand: 'version',
        wanted: range,
      },
    ],
  };
}

/** `integer`: a whole number within bounds. */
export function integerPredicate({ integer: key, min, max }: IntegerPredicate): CompiledPredicate {
  const holds = ({ manifest }: PackageFacts): boolean => {
    const value = valueAt(manifest, key);
    return (
      Number.isInteger(value) &&
      (value as number) >= (min ?? -Infinity) &&
      (value as number) <= (max ?? Infinity)
    );
  };
  const bounds = `${min === undefined ? '' : ` from ${min}`}${max === undefined ? '' : ` to ${max}`}`;
  const wanted = min !== undefined && min === max ? `the number ${min}` : `a whole number${bounds}`;
  return {
    holds,
    evidence: (facts) => [
      {
        expected: `\`${jsonPathText(key)}\` is ${wanted}`,
        denied: `\`${jsonPathText(key)}\` is not ${wanted}`,
        actual: JSON.stringify(valueAt(facts.manifest, key)) ?? 'absent',
        holds: holds(facts),
        at: key,
        demand: 'key',
        wanted: jsonPathText(key),
      },
    ],
  };
}
