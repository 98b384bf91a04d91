import type { JsonObject } from '../manifest/manifest';
import { DiskFileSystem } from '../workspace/disk';
import type { FileSystem } from '../workspace/file-system';
import type { PackedFiles, Packer } from '../workspace/packed-files';
import { npmFiles } from './npm';
import { exportedManifest } from './publish-config';
import { vsceFiles } from './vsce';
import { yarnBerryFiles } from './yarn-berry';
import { yarnClassicFiles } from './yarn-classic';
import { yarnGeneration } from './yarn-generation';

/** Which package to pack, and how. */
export interface PackRequest {
  /** The package root, absolute. */
  readonly root: string;
  /** The root object of its manifest; it need not be saved. */
  readonly manifest: JsonObject;
  /** The packer that the project uses, as `packerOf` tells it. */
  readonly packer: Packer;
  /** Where files are read; the disk unless told otherwise. npm's and pnpm's list always reads the disk. */
  readonly fs?: FileSystem;
}

/**
 * What would be published of a package if it were packed now, without running any of its scripts. Dependencies
 * that would be bundled are left out: they are nothing that a manifest declares.
 *
 * Never throws.
 * @returns undefined where it cannot be told: an unreadable file, a malformed `files`, another folder to publish
 */
export async function packedFiles(request: PackRequest): Promise<PackedFiles | undefined> {
  const { manifest, packer } = request;
  if (publishesElsewhere(manifest) && packer !== 'vsce') return undefined;
  try {
    const fs = request.fs ?? new DiskFileSystem();
    if (packer === 'vsce') {
      const packed = await vsceFiles(fs, request.root, manifest);
      return packed && { packer, ...packed };
    }
    const files = await filesBy(packer, { ...request, fs });
    return files && { packer, files };
  } catch {
    return undefined;
  }
}

async function filesBy(
  packer: Exclude<Packer, 'vsce'>,
  request: Required<PackRequest>,
): Promise<ReadonlySet<string> | undefined> {
  const { root, manifest, fs } = request;
  switch (packer) {
    case 'npm':
      return npmFiles(request, 'npm');
    case 'pnpm':
      return npmFiles({ ...request, manifest: exportedManifest(manifest) }, 'pnpm');
    case 'yarn': {
      if (yarnGeneration(fs, root) === 'berry') return yarnBerryFiles(fs, root, manifest);
      // Projects that install with Yarn 1 mostly publish with npm: what either of them packs is not missing.
      const classic = await yarnClassicFiles(fs, root, manifest);
      const npm = await npmFiles(request, 'npm');
      return classic && npm && new Set([...classic, ...npm]);
    }
  }
}

/** pnpm's `publishConfig.directory` and lerna's `contents` publish a folder that a build makes. */
function publishesElsewhere({ publishConfig }: JsonObject): boolean {
  if (typeof publishConfig !== 'object' || publishConfig === null) return false;
  return 'directory' in publishConfig || 'contents' in publishConfig;
}
