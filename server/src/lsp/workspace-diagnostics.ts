import {
  DocumentDiagnosticReportKind,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import { requestCancelled } from './cancellation';
import type { Session } from './session';
import { pathOf } from './uris';

/** A request that waits for something to tell. */
interface Held {
  /** What the client holds, by path: the id that it was given, or undefined when it holds something outdated. */
  readonly known: Map<string, string | undefined>;
  readonly answer: (report: WorkspaceDiagnosticReport) => void;
}

/**
 * `workspace/diagnostic`: the client asks again two seconds after every answer, so a request is held until there is
 * something that it does not know. The first is answered in any case, once the first scan is over, for clients that
 * ask but once.
 */
export function registerWorkspaceDiagnostics(session: Session): void {
  const { connection, documents, findings, scheduler, shown } = session;
  const held = new Set<Held>();
  let answeredOnce = false;

  const report = (known: Held['known']): WorkspaceDiagnosticReport => ({
    items: [...new Set([...known.keys(), ...shown.paths, ...findings.files()])].sort().map((path) => {
      const { items, resultId } = findings.in(path);
      const about = { uri: documents.uriOf(path), version: documents.versionOf(path), resultId };
      return resultId === known.get(path)
        ? { ...about, kind: DocumentDiagnosticReportKind.Unchanged }
        : { ...about, kind: DocumentDiagnosticReportKind.Full, items };
    }),
  });

  const answerIfNews = (request: Held): void => {
    const { items } = report(request.known);
    if (answeredOnce && !items.some(isNews)) return;
    answeredOnce = true;
    held.delete(request);
    for (const item of items) {
      if (item.kind === DocumentDiagnosticReportKind.Full) shown.answered(pathOf(item.uri) ?? '', item.items);
    }
    request.answer({ items });
  };

  connection.languages.diagnostics.onWorkspace(({ previousResultIds }, token) => {
    const known = new Map<string, string | undefined>();
    for (const { uri, value } of previousResultIds) {
      const path = pathOf(uri);
      if (path !== undefined) known.set(path, value);
    }
    return new Promise((answer, refuse) => {
      const request = { known, answer };
      held.add(request);
      token.onCancellationRequested(() => {
        if (held.delete(request)) refuse(requestCancelled());
      });
      if (scheduler.idle) answerIfNews(request);
    });
  });

  scheduler.onSettled(() => {
    for (const request of [...held]) answerIfNews(request);
  });

  // A client may hold on to what it pulled for the unsaved text: it is told what holds for the file.
  documents.onClosed((path) => {
    for (const { known } of held) known.set(path, undefined);
  });
}

/** A file without findings that the client has not heard of either is no news. */
function isNews(item: WorkspaceDocumentDiagnosticReport): boolean {
  return item.kind === DocumentDiagnosticReportKind.Full;
}
