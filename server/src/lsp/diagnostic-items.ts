import { createHash } from 'node:crypto';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver/node';
import type { DiagnosticRecord } from '../discovery/report';

const SEVERITIES = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const;

/** Findings as LSP wants them; `uriOf` gives the URI of a path in the report. */
export function diagnosticItems(
  records: readonly DiagnosticRecord[],
  uriOf: (path: string) => string,
): Diagnostic[] {
  return records.map((record) => ({
    range: record.range,
    severity: SEVERITIES[record.severity],
    code: record.code,
    codeDescription: { href: record.docs },
    source: record.source,
    message: record.message,
    relatedInformation: record.related.map(({ file, range, message }) => ({
      location: { uri: uriOf(file), range },
      message,
    })),
    data: { code: record.code, args: record.args, at: record.at, host: record.host },
  }));
}

/** Names an answer by what it says: targets change elsewhere, so a document's version would not do. */
export function resultIdOf(items: readonly Diagnostic[]): string {
  return createHash('sha1').update(JSON.stringify(items)).digest('base64url').slice(0, 16);
}
