import { describe, expect, it } from 'vitest';
import {
  CancellationTokenSource,
  type Diagnostic,
  Emitter,
  type WorkspaceDiagnosticReport,
} from 'vscode-languageserver';
import { resultIdOf } from '../../src/lsp/diagnostic-items';
import type { Session } from '../../src/lsp/session';
import { ShownFindings } from '../../src/lsp/shown-findings';
import { registerWorkspaceDiagnostics } from '../../src/lsp/workspace-diagnostics';

type Pull = (
  params: { previousResultIds: { uri: string; value: string }[] },
  token: CancellationTokenSource['token'],
) => Promise<WorkspaceDiagnosticReport>;

const FINDING = { message: 'broken' } as Diagnostic;

/** A session whose findings and events are the test's to make. */
function setUp() {
  const settled = new Emitter<void>();
  const closed = new Emitter<string>();
  const scheduler = { idle: false, onSettled: settled.event };
  const found = new Map<string, Diagnostic[]>();
  const shown = new ShownFindings();
  let pull: Pull | undefined;
  const session = {
    connection: {
      languages: {
        diagnostics: {
          onWorkspace: (handler: Pull) => {
            pull = handler;
          },
        },
      },
    },
    documents: { uriOf: (path: string) => `file://${path}`, versionOf: () => null, onClosed: closed.event },
    findings: {
      files: () => [...found.keys()],
      in: (path: string) => ({ items: found.get(path) ?? [], resultId: resultIdOf(found.get(path) ?? []) }),
    },
    scheduler,
    shown,
  };
  registerWorkspaceDiagnostics(session as unknown as Session);
  return {
    found,
    scheduler,
    shown,
    close: (path: string) => closed.fire(path),
    settle: () => {
      scheduler.idle = true;
      settled.fire();
    },
    /** A pull, and its answer as soon as there is one. */
    pull: (known: Record<string, Diagnostic[]> = {}, source = new CancellationTokenSource()) => {
      const previousResultIds = Object.entries(known).map(([path, items]) => ({
        uri: `file://${path}`,
        value: resultIdOf(items),
      }));
      const answer: { report?: WorkspaceDiagnosticReport; error?: unknown } = {};
      const over = pull?.({ previousResultIds }, source.token).then(
        (report) => {
          answer.report = report;
        },
        (error: unknown) => {
          answer.error = error;
        },
      );
      return { answer, over };
    },
  };
}

describe('workspace/diagnostic', () => {
  it('waits for the first scan', async () => {
    const { found, pull, settle } = setUp();
    const { answer, over } = pull();
    await Promise.resolve();
    expect(answer).toEqual({});
    found.set('/a', [FINDING]);
    settle();
    await over;
    expect(answer.report?.items).toMatchObject([{ uri: 'file:///a', kind: 'full', items: [FINDING] }]);
  });

  it('is held through scans that change nothing', async () => {
    const { found, pull, settle } = setUp();
    found.set('/a', [FINDING]);
    settle();
    await pull().over;
    const { answer, over } = pull({ '/a': [FINDING] });
    settle();
    settle();
    await Promise.resolve();
    expect(answer).toEqual({});
    found.set('/b', [FINDING]);
    settle();
    await over;
    expect(answer.report?.items).toMatchObject([
      { uri: 'file:///a', kind: 'unchanged' },
      { uri: 'file:///b', kind: 'full' },
    ]);
  });

  it('tells a closed file anew, though it is as it was when the request came', async () => {
    const { found, pull, close, settle } = setUp();
    found.set('/a', [FINDING]);
    settle();
    await pull().over;
    const { answer, over } = pull({ '/a': [FINDING] });
    // Opened, pulled clean for its unsaved text, closed without saving: all before a scan was over.
    close('/a');
    settle();
    await over;
    expect(answer.report?.items).toMatchObject([{ uri: 'file:///a', kind: 'full', items: [FINDING] }]);
  });

  it('tells once that a file is clean, though the client no longer names it', async () => {
    const { found, pull, settle } = setUp();
    found.set('/a', [FINDING]);
    settle();
    await pull().over;
    // VS Code forgets the id when the editor of the file closes, and goes on showing the finding.
    found.delete('/a');
    settle();
    const { answer, over } = pull();
    settle();
    await over;
    expect(answer.report?.items).toMatchObject([{ uri: 'file:///a', kind: 'full', items: [] }]);
    const next = pull();
    settle();
    await Promise.resolve();
    expect(next.answer).toEqual({});
  });

  it('tells that a file is clean of which only the pulls of its document have told findings', async () => {
    const { pull, settle, shown } = setUp();
    settle();
    await pull().over;
    shown.answered('/a', [FINDING]);
    const { answer, over } = pull();
    settle();
    await over;
    expect(answer.report?.items).toMatchObject([{ uri: 'file:///a', kind: 'full', items: [] }]);
  });

  it('ends with the cancellation, and not again with the next change', async () => {
    const { found, pull, settle } = setUp();
    settle();
    await pull().over;
    const source = new CancellationTokenSource();
    const { answer, over } = pull({}, source);
    source.cancel();
    await over;
    expect(answer.error).toMatchObject({ code: -32800 });
    found.set('/a', [FINDING]);
    settle();
    expect(answer.report).toBeUndefined();
  });
});
