import type { Colors, Formatter } from 'picocolors/types';
import type { ExplainedEntryPoint, HostExplanation } from '../discovery/explanation';
import type { Severity } from '../discovery/report';

/** Every status there is, of plugins and of entry points. */
export type AnyStatus = HostExplanation['status'] | ExplainedEntryPoint['status'];

/** The colour of a status: red where something fails at the host, yellow where the host does not look. */
export function statusTint(colors: Colors, status: AnyStatus): Formatter {
  switch (status) {
    case 'ok':
      return colors.green;
    case 'broken':
    case 'rejected':
      return colors.red;
    case 'ignored':
      return colors.yellow;
    case 'unbuilt':
      return colors.cyan;
    case 'external':
    case 'unknown':
    case 'not-a-plugin':
      return colors.dim;
  }
}

/** The colour of a severity, as editors paint it. */
export function severityTint(colors: Colors, severity: Severity): Formatter {
  switch (severity) {
    case 'error':
      return colors.red;
    case 'warning':
      return colors.yellow;
    case 'information':
      return colors.blue;
    case 'hint':
      return colors.dim;
  }
}
