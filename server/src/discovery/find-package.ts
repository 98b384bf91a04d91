import type { FileSystem } from '../workspace/file-system';
import { locateInstalled } from '../workspace/installed-packages';
import { isInside } from '../workspace/paths';
import type { FolderState } from './folder-state';
import { pluginsOf } from './ownership';
import { type PackageSource, readPackage, withoutManifest } from './package-facts';

/**
 * A package by its name or the absolute path of its root: workspace packages first, then plugins wherever they
 * are, then what Node would find from the folder.
 */
export function findPackage(fs: FileSystem, state: FolderState, wanted: string): PackageSource | undefined {
  const own = [...state.analyses.values()].find(
    ({ source }) => source.name === wanted || source.path === wanted,
  );
  if (own) return own.source;
  const plugin = pluginsOf(state).find(({ plugin: { name, path } }) => name === wanted || path === wanted);
  const roots = [state.folder.path, ...state.analyses.keys()];
  const candidates = [plugin?.plugin.path, wanted, ...roots.map((root) => locateInstalled(fs, wanted, root))];
  for (const path of candidates) {
    const read = path !== undefined && isInside(path, state.folder.path) ? readPackage(fs, path) : undefined;
    if (read?.kind === 'package') return read.source;
  }
  return plugin && withoutManifest(plugin.plugin.path, plugin.plugin.name);
}
