import type { FileSystem } from '../workspace/file-system';
import type { FolderState } from './folder-state';
import { type PackageSource, readPackage, withoutManifest } from './package-facts';

/** The packages from which hosts search: the author's own, and the folder itself even where it has no manifest. */
export function applicationsOf(state: FolderState): PackageSource[] {
  const sources = [...state.analyses.values()].map(({ source }) => source);
  return state.analyses.has(state.folder.path) ? sources : [withoutManifest(state.folder.path), ...sources];
}

/** An application's manifest as it is now, asked through the tracing file system: what depends on it notices changes. */
export function traceApplication(traced: FileSystem, application: PackageSource): PackageSource {
  const read = readPackage(traced, application.path);
  return read.kind === 'package' ? read.source : application;
}
