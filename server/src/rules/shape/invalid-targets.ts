import type { JsonPath } from '../../manifest/json-path';
import type { JsonObject, JsonValue } from '../../manifest/manifest';
import { selectorOf } from '../../resolve/conditions';
import { shapeOfExports } from '../../resolve/exports';
import { isObject, own } from '../../resolve/read-package';
import type { Severity } from '../rule';
import { errorUnlessPrivate } from './manifest-shape';
import { mayBeRefused, nodeRefusals } from './node-refusals';
import { isFolderKey, type MapField, type MappedTarget, mappedTargets, starsIn } from './target-map';
import { isRefused, reasonOf, type TargetReason } from './target-reason';
import { alwaysAnswers } from './unreachable-conditions';

/** A target that somebody comes to, and refuses. */
export interface RefusedTarget {
  readonly field: MapField;
  readonly key: string;
  readonly at: JsonPath;
  readonly reason: TargetReason;
  /** The target's text, or its JSON. */
  readonly shown: string;
  readonly subject: 'Node' | 'TypeScript' | 'Bundlers';
  readonly severity?: Severity;
}

/**
 * The targets that are refused: by Node, as an error; as a warning those that only compilers or bundlers come to,
 * where the text alone tells. Targets for conditions that have to be asked for are left out: they may be anything.
 */
export function refusedTargets(manifest: JsonObject, packageRoot: string): RefusedTarget[] {
  const byNode = nodeRefusals(manifest, packageRoot);
  const told = new Set(byNode.map(({ at }) => JSON.stringify(at)));
  const targets = byNode.flatMap(({ mapped, at, kind }): RefusedTarget[] =>
    kind === 'numeric-key'
      ? []
      : [{ ...describe(mapped, at, leafAt(manifest, at)), subject: 'Node', ...errorUnlessPrivate(manifest) }],
  );
  for (const mapped of mappedTargets(manifest)) {
    if (!mayBeRefused(mapped.value) || starsIn(mapped.key) > 1 || isFolderKey(mapped.key)) continue;
    visitLeaves(mapped.value, mapped.at, [], (value, at, conditions) => {
      const selector = selectorOf(conditions);
      // What Node does not come to, as the `default` behind `node`, is for bundlers.
      const forOthers = selector === 'node' && conditions.at(-1) === 'default';
      if (selector !== 'types' && selector !== 'bundler' && !forOthers) return;
      if (!isRefused(mapped.field, value) || told.has(JSON.stringify(at))) return;
      const target = describe(mapped, at, value);
      // Bundlers leave URLs alone, and may have more than that of their own.
      if (target.reason === 'url') return;
      targets.push({
        ...target,
        subject: selector === 'types' ? 'TypeScript' : 'Bundlers',
        severity: 'warning',
      });
    });
  }
  return targets;
}

function describe({ field, key }: MappedTarget, at: JsonPath, value: JsonValue) {
  const shown = typeof value === 'string' ? value : JSON.stringify(value);
  return { field, key, at, reason: reasonOf(field, value), shown };
}

/** Targets outside of arrays, which go on with their next item, and not behind what always answers. */
function visitLeaves(
  value: JsonValue,
  at: JsonPath,
  conditions: readonly string[],
  visit: (value: JsonValue, at: JsonPath, conditions: readonly string[]) => void,
): void {
  if (Array.isArray(value)) return;
  if (!isObject(value)) {
    visit(value, at, conditions);
    return;
  }
  for (const [key, inner] of Object.entries(value)) {
    visitLeaves(inner, [...at, key], [...conditions, key], visit);
    if (key === 'default' && alwaysAnswers(inner)) return;
  }
}

function leafAt(manifest: JsonObject, at: JsonPath): JsonValue {
  return at.reduce<JsonValue>(
    (value, segment) => (value as Record<string | number, JsonValue>)[segment]!,
    manifest,
  );
}

/**
 * Keys of `exports` that Node never comes to: folders ('./lib/') that no pattern beside them serves, for Nodes
 * older than 12.20 were told so; and texts that no subpath begins with ('.lib').
 */
export function deadSubpathKeys(manifest: JsonObject): string[] {
  const exports = own(manifest, 'exports');
  if (!isObject(exports) || shapeOfExports(exports) !== 'subpaths') return [];
  return Object.keys(exports).filter((key) => {
    if (exports[key] === null || key === '.' || key.includes('*')) return false;
    if (!key.startsWith('./')) return true;
    return key.endsWith('/') && !isServed(exports, key);
  });
}

/** A pattern beside a folder offers the same: './*', './*.js', './lib/*' for './lib/'. */
function isServed(exports: JsonObject, folder: string): boolean {
  return Object.keys(exports).some((key) => {
    const star = key.indexOf('*');
    return (
      star !== -1 && folder.startsWith(key.slice(0, star).slice(0, folder.length)) && exports[key] !== null
    );
  });
}
