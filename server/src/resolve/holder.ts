import type { JsonObject } from '../manifest/manifest';
import type { FileSystem } from '../workspace/file-system';
import { dirname, joinPath } from '../workspace/paths';
import { remember } from '../workspace/remember';
import { findScope, own } from './read-package';

/** A package, and its manifest's root object. */
export interface Holder {
  readonly directory: string;
  readonly manifest: JsonObject;
}

/** Files besides the manifest that declare workspaces. */
const DECLARING = ['pnpm-workspace.yaml', 'lerna.json'];

/**
 * The published package in one of whose folders another lies that it does not declare as a workspace. What lies there
 * is not published by itself: it is a subpath of the outer one (`query/package.json`), an example, a test.
 *
 * @param packageRoot the inner package's
 */
export function holderOf(fs: FileSystem, packageRoot: string): Holder | undefined {
  return remember(fs, `holder of ${packageRoot}`, (files) => findHolder(files, packageRoot));
}

function findHolder(fs: FileSystem, packageRoot: string): Holder | undefined {
  if (dirname(packageRoot) === packageRoot) return undefined;
  const scope = findScope(fs, dirname(packageRoot));
  if (scope.kind !== 'object' || own(scope.value, 'workspaces') !== undefined) return undefined;
  const { directory, value: manifest } = scope;
  const isPublished =
    typeof manifest.name === 'string' && typeof manifest.version === 'string' && manifest.private !== true;
  if (!isPublished || DECLARING.some((name) => fs.stat(joinPath(directory, name)) === 'file'))
    return undefined;
  return { directory, manifest };
}
