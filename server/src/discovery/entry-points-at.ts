import type { JsonPath } from '../manifest/json-path';
import { basename, dirname, relativePath } from '../workspace/paths';
import type { Engine } from './engine';
import { explain } from './explain';
import type { ExplainedEntryPoint } from './explanation';

/** An entry point, and whose it is. */
export interface OwnedEntryPoint {
  /** The host's title; null for Node's own fields. */
  readonly host: string | null;
  readonly entryPoint: ExplainedEntryPoint;
  /** Of a host that does not discover by itself: what its user may write. */
  readonly writtenAs?: readonly string[];
}

/** Whether a file, by its absolute path, may declare entry points: a manifest does, and what manifests point to. */
export function declaresEntryPoints(engine: Engine, path: string): boolean {
  return declarersOf(engine, path).length > 0;
}

/**
 * The entry points that a place in a manifest declares, or in a file that manifests point to, each with its trail:
 * one value may be a host's and Node's.
 *
 * @param engine after an update
 * @param path of the file, absolute
 */
export function entryPointsAt(engine: Engine, path: string, at: JsonPath): OwnedEntryPoint[] {
  return declarersOf(engine, path).flatMap((root) => declaredBy(engine, root, path, at));
}

/** The roots of the packages whose entry points a file declares: of a manifest, its own. */
function declarersOf({ states }: Engine, path: string): string[] {
  if (basename(path) === 'package.json') return [dirname(path)];
  const roots = states.flatMap(({ analyses }) =>
    [...analyses.values()]
      .filter(({ plugins }) =>
        plugins.some(({ entryPoints }) => entryPoints.some(({ file }) => file === path)),
      )
      .map(({ source }) => source.path),
  );
  return [...new Set(roots)];
}

function declaredBy(engine: Engine, root: string, path: string, at: JsonPath): OwnedEntryPoint[] {
  const explanation = explain(engine, root);
  if (explanation === undefined) return [];
  const base = engine.states[0]?.folder.path ?? '/';
  const file = relativePath(base, path);
  const place = JSON.stringify(at);
  const isHere = (one: ExplainedEntryPoint) => one.file === file && JSON.stringify(one.at) === place;
  return [
    ...explanation.hosts.flatMap(({ title, listed, entryPoints }) =>
      entryPoints.filter(isHere).map((entryPoint) => ({
        host: title,
        entryPoint,
        ...(listed === undefined ? {} : { writtenAs: listed.writtenAs }),
      })),
    ),
    ...explanation.entryPoints.filter(isHere).map((entryPoint) => ({ host: null, entryPoint })),
  ];
}
