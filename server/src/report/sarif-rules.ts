import type { ReportingDescriptor, Result } from 'sarif';
import { docsOf } from '../discovery/diagnostics';
import type { DiagnosticRecord, Severity } from '../discovery/report';
import { RULES } from '../rules';

const LEVELS: Readonly<Record<Severity, Result.level>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  // SARIF's `none` is for what is no problem at all.
  hint: 'note',
};

/** SARIF's word for a severity. */
export function levelOf(severity: Severity): Result.level {
  return LEVELS[severity];
}

/**
 * The rules of a run: all of Plugin Scout's, then those of other checkers that found something. Code scanning shows
 * `shortDescription` as the alert's title and `help` below it, and demands both.
 */
export function describeRules(diagnostics: readonly DiagnosticRecord[]): ReportingDescriptor[] {
  const own = RULES.map(({ code, summary, severity }) =>
    descriptor(code, summary, docsOf(code), levelOf(severity)),
  );
  const foreign = new Map<string, ReportingDescriptor>();
  for (const { code, source, docs } of diagnostics) {
    if (source === 'plugin-scout' || foreign.has(code)) continue;
    const about = descriptor(code, `${code} of ${source}.`, docs, 'warning');
    foreign.set(code, { ...about, properties: { tags: [source] } });
  }
  const codes = [...foreign.keys()].sort();
  return [...own, ...codes.map((code) => foreign.get(code)!)];
}

function descriptor(id: string, summary: string, docs: string, level: Result.level): ReportingDescriptor {
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: summary },
    helpUri: docs,
    help: { text: `${summary} ${docs}`, markdown: `${summary} [More](${docs})` },
    defaultConfiguration: { level },
  };
}
