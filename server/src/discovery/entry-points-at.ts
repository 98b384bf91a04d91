import type { JsonPath } from '../manifest/json-path';
import { dirname, relativePath } from '../workspace/paths';
import type { Engine } from './engine';
import { explain } from './explain';
import type { ExplainedEntryPoint } from './explanation';

/** An entry point, and whose it is. */
export interface OwnedEntryPoint {
  /** The host's title; null for Node's own fields. */
  readonly host: string | null;
  readonly entryPoint: ExplainedEntryPoint;
}

/**
 * The entry points that a place in a package's manifest declares, each with its trail: one value may be a host's and
 * Node's.
 *
 * @param engine after an update
 * @param manifestPath absolute
 */
export function entryPointsAt(engine: Engine, manifestPath: string, at: JsonPath): OwnedEntryPoint[] {
  const explanation = explain(engine, dirname(manifestPath));
  if (explanation === undefined) return [];
  const base = engine.states[0]?.folder.path ?? '/';
  const file = relativePath(base, manifestPath);
  const place = JSON.stringify(at);
  const isHere = (one: ExplainedEntryPoint) => one.file === file && JSON.stringify(one.at) === place;
  return [
    ...explanation.hosts.flatMap(({ title, entryPoints }) =>
      entryPoints.filter(isHere).map((entryPoint) => ({ host: title, entryPoint })),
    ),
    ...explanation.entryPoints.filter(isHere).map((entryPoint) => ({ host: null, entryPoint })),
  ];
}
