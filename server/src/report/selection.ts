import type { Report } from '../discovery/report';

/**
 * Leaves out of a report what belongs to other hosts than these: their plugins and their problems. Problems of no
 * host in particular stay (broken JSON is every host's), as do the packages' own entry points.
 *
 * @param hosts ids; none means all of the report
 */
export function onlyHosts(report: Report, hosts: readonly string[]): Report {
  if (hosts.length === 0) {
    return report;
  }
  return {
    ...report,
    hosts: report.hosts.filter((host) => hosts.includes(host.id)),
    plugins: report.plugins.filter((plugin) => hosts.includes(plugin.host)),
    diagnostics: report.diagnostics.filter(({ host }) => host === null || hosts.includes(host)),
  };
}
