import type { EngineApi } from '../discovery/engine-api';
import type { SuppliedFacts } from '../rules/rule';
import type { FileSystem } from '../workspace/file-system';
import { factsOf } from './facts';

/** What is supplied to an engine, and for which packages. */
export interface Supplied {
  readonly fs: FileSystem;
  readonly engine: Pick<EngineApi, 'workspacePackages' | 'supply'>;
}

/**
 * Finds the late facts of workspace packages, one package after the other, and hands to the engine what is new.
 *
 * @param wanted which packages, by absolute path
 * @param cancelled is asked before each package
 * @returns whether the engine has something to do
 */
export async function supplyFacts(
  { fs, engine }: Supplied,
  wanted: (root: string) => boolean = () => true,
  cancelled: () => boolean = () => false,
): Promise<boolean> {
  let changed = false;
  for (const { path, top, publint, supplied } of engine.workspacePackages()) {
    if (cancelled()) return changed;
    if (!wanted(path)) continue;
    const facts = await factsOf(fs, path, { top, publint });
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
  if (a.packer !== b.packer || a.files.size !== b.files.size) return false;
  return [...a.files].every((file) => b.files.has(file));
}
