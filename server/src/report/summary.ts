import type { DiagnosticRecord, PluginRecord, PluginStatus, Report, Severity } from '../discovery/report';
import { count, tally } from './count';

const STATUSES: readonly PluginStatus[] = ['ok', 'broken', 'rejected', 'ignored'];
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** `7 plugins of 3 hosts: 5 ok, 1 broken, 1 ignored`; `no plugins` when there are none. */
export function summarizePlugins(report: Pick<Report, 'hosts' | 'plugins'>): string {
  if (report.plugins.length === 0) {
    return 'no plugins';
  }
  const total = `${count(report.plugins.length, 'plugin')} of ${count(report.hosts.length, 'host')}`;
  return `${total}: ${perStatus(report.plugins)}`;
}

/** `3 problems in 2 files: 1 error, 2 warnings`; `no problems` when there are none. */
export function summarizeProblems(diagnostics: readonly DiagnosticRecord[]): string {
  if (diagnostics.length === 0) {
    return 'no problems';
  }
  const files = new Set(diagnostics.map((diagnostic) => diagnostic.file)).size;
  const kinds = tally(
    diagnostics.map((diagnostic) => diagnostic.severity),
    SEVERITIES,
  );
  const perSeverity = kinds.map(([severity, number]) =>
    severity === 'information' ? `${number} information` : count(number, severity),
  );
  return `${count(diagnostics.length, 'problem')} in ${count(files, 'file')}: ${perSeverity.join(', ')}`;
}

function perStatus(plugins: readonly PluginRecord[]): string {
  return tally(
    plugins.map((plugin) => plugin.status),
    STATUSES,
  )
    .map(([status, number]) => `${number} ${status}`)
    .join(', ');
}
