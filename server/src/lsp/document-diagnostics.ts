import { DocumentDiagnosticReportKind } from 'vscode-languageserver/node';
import { logRefusal } from './refusal';
import type { Session } from './session';
import { pathOf } from './uris';

/** Changes elsewhere that come together ask the client only once, this many milliseconds after the first. */
const COALESCE = 300;

/**
 * `textDocument/diagnostic`: answered at once with what is known, while a scan is under way too. What the scan then
 * finds differently makes the client ask again (`workspace/diagnostic/refresh`).
 */
export function registerDocumentDiagnostics(session: Session): void {
  const { connection, changes, documents, features, findings, scheduler, shown } = session;
  /** What the client was last told about each open manifest. */
  const told = new Map<string, string>();
  let timer: NodeJS.Timeout | undefined;

  connection.languages.diagnostics.on(({ textDocument, previousResultId }) => {
    const path = pathOf(textDocument.uri);
    if (path === undefined) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    changes.flush();
    const { items, resultId } = findings.in(path);
    told.set(path, resultId);
    shown.answered(path, items);
    return resultId === previousResultId
      ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
      : { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  });

  documents.onClosed((path) => told.delete(path));

  if (!features.refreshesDiagnostics) return;
  scheduler.onSettled(() => {
    if (timer !== undefined) return;
    const outdated = documents.paths.filter(
      (path) => told.has(path) && told.get(path) !== findings.in(path).resultId,
    );
    if (outdated.length === 0) return;
    timer = setTimeout(() => {
      timer = undefined;
      // The client does not ask about documents out of sight: for these it is not to be called again and again.
      for (const path of outdated) told.delete(path);
      connection.languages.diagnostics.refresh().catch(logRefusal(connection, 'to refresh diagnostics'));
    }, COALESCE);
  });
}
