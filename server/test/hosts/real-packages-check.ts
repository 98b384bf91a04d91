import { Engine } from '../../src/discovery/engine';
import type { DiagnosticRecord } from '../../src/discovery/report';
import type { JsonObject } from '../../src/manifest/manifest';
import { publintFindings } from '../../src/supply/publint';
import type { FileSystem } from '../../src/workspace/file-system';
import type { PackedFiles } from '../../src/workspace/packed-files';
import { childPath } from '../../src/workspace/paths';
import { PackageView, ROOT } from './real-packages-view';

/** A package as it came from the registry. */
export interface RealPackage {
  readonly name: string;
  readonly version: string;
  /** Its real path. */
  readonly directory: string;
  readonly manifest: JsonObject;
}

/** Everything that is said of a real package when it is the author's own, unpacked into an empty workspace. */
export async function checkRealPackage(disk: FileSystem, one: RealPackage): Promise<DiagnosticRecord[]> {
  const fs = new PackageView(disk, one.directory);
  const engine = new Engine({ fs, folders: [{ name: 'ws', path: ROOT }] });
  for (const _ of engine.update());
  const packed: PackedFiles = { packer: 'npm', files: filesOf(fs) };
  engine.supply(ROOT, { packed, foreign: await publintFindings(fs, ROOT, one.manifest, packed) });
  for (const _ of engine.update());
  return engine.report().diagnostics;
}

/** All files of the package: a published archive holds what was packed, and nothing else. */
export function filesOf(fs: PackageView): Set<string> {
  const files = new Set<string>();
  const pending = [''];
  for (const folder of pending) {
    const read = fs.readDirectory(folder === '' ? ROOT : childPath(ROOT, folder.slice(0, -1)));
    for (const { name, kind } of read.kind === 'entries' ? read.entries : []) {
      if (kind === 'directory') pending.push(`${folder}${name}/`);
      else if (kind === 'file') files.add(folder + name);
    }
  }
  return files;
}
