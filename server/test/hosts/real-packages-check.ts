import { Engine } from '../../src/discovery/engine';
import type { Report } from '../../src/discovery/report';
import type { JsonObject } from '../../src/manifest/manifest';
import { own } from '../../src/resolve/read-package';
import { publintFindings } from '../../src/supply/publint';
import type { FileSystem } from '../../src/workspace/file-system';
import type { PackedFiles } from '../../src/workspace/packed-files';
import { installedPackages } from './installed-packages';
import { PackageView, ROOT } from './real-packages-view';

/** A package as it came from the registry. */
export interface RealPackage {
  /** Its name and version: `chalk@6.0.1`. */
  readonly id: string;
  /** Its real path. */
  readonly directory: string;
  readonly manifest: JsonObject;
}

/** The packages that are installed in some folders, each version once. Links to folders of a workspace are left out. */
export function realPackages(disk: FileSystem, folders: readonly string[]): RealPackage[] {
  const found = new Map<string, RealPackage>();
  for (const { directory, manifest } of folders.flatMap((folder) => installedPackages(disk, folder))) {
    const [name, version] = [own(manifest, 'name'), own(manifest, 'version')];
    if (typeof name !== 'string' || typeof version !== 'string') continue;
    const id = `${name}@${version}`;
    if (directory.includes('/node_modules/') && !found.has(id)) found.set(id, { id, directory, manifest });
  }
  return [...found.values()];
}

/**
 * Everything that is said of a real package when it is the author's own, unpacked into an empty workspace: what is in
 * its archive is what is published.
 *
 * @param withPublint adds what publint says: all of it below errors, and slow on packages of a thousand files
 */
export async function checkRealPackage(
  disk: FileSystem,
  { directory, manifest }: RealPackage,
  withPublint = false,
): Promise<Report> {
  const fs = new PackageView(disk, directory);
  const engine = new Engine({ fs, folders: [{ name: 'ws', path: ROOT }] });
  for (const _ of engine.update());
  const packed: PackedFiles = { packer: 'npm', files: filesOf(fs) };
  const foreign = withPublint ? await publintFindings(fs, ROOT, manifest, packed) : [];
  engine.supply(ROOT, { packed, foreign });
  for (const _ of engine.update());
  return engine.report();
}

/** All files of the package, relative to its root. */
function filesOf(fs: PackageView): Set<string> {
  const files = new Set<string>();
  const pending = [''];
  for (const folder of pending) {
    const read = fs.readDirectory(`${ROOT}/${folder}`.replace(/\/$/, ''));
    for (const { name, kind } of read.kind === 'entries' ? read.entries : []) {
      if (kind === 'directory') pending.push(`${folder}${name}/`);
      else if (kind === 'file') files.add(folder + name);
    }
  }
  return files;
}
