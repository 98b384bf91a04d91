import intersects from 'semver/ranges/intersects';
import subset from 'semver/ranges/subset';
import validRange from 'semver/ranges/valid';
import { conditionsFor, type Mode } from './conditions';

/** Node's versions that can do what a package may count on, as semver ranges. */
export const NODE_VERSIONS = {
  /**
   * `require` of ES modules without a flag, and with it the condition `module-sync` (the changelogs of 20.19.0 and
   * 22.12.0; 23 came out with it).
   */
  requireOfModules: '^20.19.0 || >=22.12.0',
  /** A file without `type` above it is an ES module if it is written as one, without a flag (20.19.0, 22.7.0). */
  detectsSyntax: '^20.19.0 || >=22.7.0',
  /** Names in `imports` may start with '#/' (24.14.0, 25.4.0). */
  importsWithSlash: '^24.14.0 || >=25.4.0',
} as const;

export type NodeFeature = keyof typeof NODE_VERSIONS;

/**
 * Whether the versions of Node that a package or a host allows have a feature.
 *
 * @param range the value of `engines.node`
 * @returns `all` or `none` of them; `some`, also where the range says nothing or cannot be read
 */
export function nodeHas(feature: NodeFeature, range: unknown): 'all' | 'some' | 'none' {
  if (typeof range !== 'string' || validRange(range) === null) return 'some';
  if (subset(range, NODE_VERSIONS[feature])) return 'all';
  return intersects(range, NODE_VERSIONS[feature]) ? 'some' : 'none';
}

/** Node's conditions for a mode, as far as one of the versions in `range` (`engines.node`) has them. */
export function conditionsWithin(range: unknown, mode: Mode): ReadonlySet<string> {
  const conditions = conditionsFor(mode);
  if (nodeHas('requireOfModules', range) !== 'none') return conditions;
  return new Set([...conditions].filter((condition) => condition !== 'module-sync'));
}
