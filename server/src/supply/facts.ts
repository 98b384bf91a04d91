import { readPackage } from '../discovery/package-facts';
import type { JsonObject } from '../manifest/manifest';
import { packedFiles, packerOf } from '../packing';
import type { SuppliedFacts } from '../rules/rule';
import type { FileSystem } from '../workspace/file-system';
import { concernsImporters } from './publint-codes';

export interface SupplyOptions {
  /** The folder scanned: above it nobody looks for lockfiles. */
  readonly top: string;
  /** Whether publint is to look at the package too. */
  readonly publint: boolean;
}

/**
 * Finds out what takes its time: what would be published of a workspace package, and what publint says of that.
 *
 * @param root absolute path of the package root
 * @returns undefined where the manifest cannot be read just now: what was known before may still hold
 */
export async function factsOf(
  fs: FileSystem,
  root: string,
  { top, publint }: SupplyOptions,
): Promise<SuppliedFacts | undefined> {
  const read = readPackage(fs, root);
  if (read.kind !== 'package' || read.source.manifest.problems.length > 0) return undefined;
  const { value: manifest } = read.source;
  const packer = packerOf(fs, root, top);
  const packed = packer && (await packedFiles({ root, manifest, packer, fs }));
  if (packed === undefined) return publint && isImported(manifest) ? importersView(fs, root, manifest) : {};
  // An extension of VS Code is no package of npm's: its hygiene is vsce's.
  if (!publint || packer === 'vsce') return { packed };
  const { publintFindings } = await import('./publint');
  return { packed, foreign: await publintFindings(fs, root, manifest, packed) };
}

/** Whether a package that is not published may still be imported by its name, from others of the workspace. */
function isImported(manifest: JsonObject): boolean {
  return manifest.private === true && ['main', 'module', 'exports'].some((field) => field in manifest);
}

/** What publint says of such a package, as far as it holds for its importers. */
async function importersView(fs: FileSystem, root: string, manifest: JsonObject): Promise<SuppliedFacts> {
  const packed = await packedFiles({ root, manifest, packer: 'npm', fs });
  if (packed === undefined) return {};
  const { publintFindings } = await import('./publint');
  const foreign = await publintFindings(fs, root, manifest, packed);
  return { foreign: foreign.filter(({ code }) => concernsImporters(code)) };
}
