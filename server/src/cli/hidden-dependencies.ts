import { severityOf } from '../discovery/diagnostics';
import type { FolderState } from '../discovery/folder-state';
import { isInstalled, pluginsOf } from '../discovery/ownership';
import { isInside } from '../workspace/paths';

/**
 * The number of installed packages whose problems the configuration keeps back, though a host has something to say
 * of them: those that `--dependencies` would show.
 *
 * @param hosts ids; none means all
 */
export function countHiddenDependencies(states: readonly FolderState[], hosts: readonly string[]): number {
  const packages = new Set<string>();
  for (const state of states) {
    const { configuration, folder } = state;
    if (configuration.dependencies) continue;
    for (const { plugin } of pluginsOf(state)) {
      const shown = plugin.findings.some(
        (finding) =>
          isInside(finding.file, folder.path) &&
          isInstalled(finding.file, state) &&
          severityOf(finding, plugin.name, configuration) !== undefined,
      );
      if (shown && (hosts.length === 0 || hosts.includes(plugin.host.id))) packages.add(plugin.path);
    }
  }
  return packages.size;
}
