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

  /** One for each file that has findings, or of which the client may know some. */
  const answers = (known: Held['known']): { path: string; item: WorkspaceDocumentDiagnosticReport }[] =>
    [...new Set([...known.keys(), ...shown.paths, ...findings.files()])].sort().map((path) => {
      const { items, resultId } = findings.in(path);
      const about = { uri: documents.uriOf(path), version: documents.versionOf(path), resultId };
      const item: WorkspaceDocumentDiagnosticReport =
        resultId === known.get(path)
          ? { ...about, kind: DocumentDiagnosticReportKind.Unchanged }
          : { ...about, kind: DocumentDiagnosticReportKind.Full, items };
      return { path, item };
    });

  const answerIfNews = (request: Held): void => {
    const all = answers(request.known);
    if (answeredOnce && !all.some(({ item }) => isNews(item))) return;
    answeredOnce = true;
    held.delete(request);
    for (const { item, path } of all) {
      if (item.kind === DocumentDiagnosticReportKind.Full) shown.answered(path, item.items);
    }
    request.answer({ items: all.map(({ item }) => item) });
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
