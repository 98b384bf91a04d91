import type { JsonObject } from '../manifest/manifest';
import type { FileSystem } from '../workspace/file-system';
import { dirname, joinPath } from '../workspace/paths';
import { findScope, own } from './read-package';

/** A package, and its manifest's root object. */
export interface Holder {
  readonly directory: string;
  readonly manifest: JsonObject;
}

/** Files besides the manifest that declare workspaces. */
const DECLARING = ['pnpm-workspace.yaml', 'lerna.json'];

/**
 * The package in one of whose folders another lies that it does not declare as a workspace. What lies there is no
 * package that is published by itself: it is a subpath of the outer one (`query/package.json`), an example, a test.
 *
 * @param packageRoot the inner package's
 */
export function holderOf(fs: FileSystem, packageRoot: string): Holder | undefined {
  if (dirname(packageRoot) === packageRoot) return undefined;
  const scope = findScope(fs, dirname(packageRoot));
  if (scope.kind !== 'object' || own(scope.value, 'workspaces') !== undefined) return undefined;
  const { directory, value: manifest } = scope;
  if (DECLARING.some((name) => fs.stat(joinPath(directory, name)) === 'file')) return undefined;
  return { directory, manifest };
}
