import type { FileSystem } from '../workspace/file-system';
import type { FolderState } from './folder-state';
import { findByName, listing } from './installed-index';
import type { Application } from './search-plan';
import type { Units } from './units';

/** Which workspace packages are linked where hosts look: by name, so that not every link has to be followed. */
export function workspaceLinks(
  fs: FileSystem,
  units: Units,
  state: FolderState,
  applications: readonly Application[],
): Map<string, string> {
  const links = new Map<string, string>();
  const folders = new Set(applications.flatMap(({ reach }) => reach.folders.map(({ path }) => path)));
  for (const folder of folders) {
    const listed = listing(units, folder);
    for (const { source } of state.analyses.values()) {
      const installed = findByName(listed, source.name);
      if (installed?.link && fs.realPath(installed.path) === source.path)
        links.set(installed.path, source.path);
    }
  }
  return links;
}
