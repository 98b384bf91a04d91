import type { EngineApi } from '../discovery/engine-api';
import type { SuppliedFacts } from '../rules/rule';
import type { FileSystem } from '../workspace/file-system';
import { factsOf, type SupplyOptions } from './facts';

/** Finds out the facts of one package, by its root: see `factsOf`. */
export type FindFacts = (root: string, options: SupplyOptions) => Promise<SuppliedFacts | undefined>;

/** What is supplied to an engine, and how it is found out. */
export interface Supplied {
  readonly engine: Pick<EngineApi, 'workspacePackages' | 'supply'>;
  readonly fs: FileSystem;
  /** Here and now, unless told otherwise. */
  readonly find?: FindFacts;
}

/**
 * Finds the late facts of workspace packages, one package after the other, and hands to the engine what is new.
 *
 * @param wanted which packages, by absolute path
 * @returns whether the engine has something to do
 */
export async function supplyFacts(
  { engine, fs, find = (root, options) => factsOf(fs, root, options) }: Supplied,
  wanted: (root: string) => boolean = () => true,
): Promise<boolean> {
  let changed = false;
  for (const { path, top, publint, supplied } of engine.workspacePackages()) {
    if (!wanted(path)) continue;
    const facts = await find(path, { top, publint });
    if (facts === undefined || sameFacts(facts, supplied)) continue;
    engine.supply(path, facts);
    changed = true;
  }
  return changed;
}

function sameFacts(a: SuppliedFacts, b: SuppliedFacts = {}): boolean {
  return (
    samePacked(a.packed, b.packed) && JSON.stringify(a.foreign ?? []) === JSON.stringify(b.foreign ?? [])
  );
}

function samePacked(a: SuppliedFacts['packed'], b: SuppliedFacts['packed']): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.packer === b.packer && sameNames(a.files, b.files) && sameNames(a.leftOut, b.leftOut);
}

function sameNames(a: ReadonlySet<string> = new Set(), b: ReadonlySet<string> = new Set()): boolean {
  return a.size === b.size && [...a].every((name) => b.has(name));
}
