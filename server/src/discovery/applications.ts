import type { TracingFileSystem } from '../workspace/tracing';
import type { FolderState } from './folder-state';
import { type PackageSource, withoutManifest } from './package-facts';

/** The packages from which hosts search: the author's own, and the folder itself even where it has no manifest. */
export function applicationsOf(state: FolderState): PackageSource[] {
  const sources = [...state.analyses.values()].map(({ source }) => source);
  return state.analyses.has(state.folder.path) ? sources : [withoutManifest(state.folder.path), ...sources];
}

/** An application, and a note that what is made of it depends on its manifest. The analysis has just read that. */
export function traceApplication(traced: TracingFileSystem, application: PackageSource): PackageSource {
  traced.note(application.manifestPath);
  return application;
}
