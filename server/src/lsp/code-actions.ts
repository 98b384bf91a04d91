import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
  type Diagnostic,
  type Range,
} from 'vscode-languageserver/node';
import { FixPlan } from '../discovery/fix-plan';
import type { FixableDiagnostic } from '../discovery/fixes';
import type { Position } from '../manifest/json-path';
import { parseManifest } from '../manifest/parse';
import type { Fix } from '../rules/fixes/fix';
import { FIX_ALL } from './code-action-kinds';
import { diagnosticItems } from './diagnostic-items';
import { absolutePath } from './report-paths';
import type { Session } from './session';
import { pathOf } from './uris';
import { workspaceEdit } from './workspace-edit';

/** The client waits for the answer before it saves; what is more is put right at the next time. */
const MAX_AT_ONCE = 100;

/** `textDocument/codeAction`: made from the text as the editor has it. */
export function registerCodeActions(session: Session): void {
  const { changes, connection, features, scope } = session;
  connection.onCodeAction((params) => {
    const path = pathOf(params.textDocument.uri);
    // Nothing is scanned before the folders are known. What is no more than a command is not offered.
    if (path === undefined || scope.folders.length === 0 || !features.takesCodeActions) return [];
    changes.flush();
    const isAsked = (kind: string) => asksFor(params, kind);
    return [
      ...(isAsked(CodeActionKind.QuickFix) ? quickFixes(path, params, session) : []),
      ...(isAsked(FIX_ALL) ? fixAll(path, session) : []),
    ];
  });
}

/** A client that names no kind wants what can be shown at the cursor; all else it names. */
function asksFor({ context: { only, triggerKind } }: CodeActionParams, kind: string): boolean {
  if (only !== undefined) return only.some((one) => kind === one || kind.startsWith(`${one}.`));
  return kind === CodeActionKind.QuickFix || triggerKind !== CodeActionTriggerKind.Automatic;
}

/** The ways to put right what is underlined in a range, the best first; then those to leave it out. */
function quickFixes(path: string, { range, context }: CodeActionParams, session: Session): CodeAction[] {
  const found = session.engine.fixesIn(path, (diagnostic) => touches(diagnostic.range, range));
  const actions = new Map<string, CodeAction>();
  const offer = (fix: Fix, diagnostic: Diagnostic, isPreferred: boolean) => {
    // Two hosts may ask for the same.
    const key = JSON.stringify(fix.changes);
    const same = actions.get(key);
    const action = same ?? actionOf(fix, session);
    if (action === undefined) return;
    const diagnostics = [...(same?.diagnostics ?? []), diagnostic];
    const preferred = isPreferred || same?.isPreferred === true;
    actions.set(key, { ...action, diagnostics, ...(preferred ? { isPreferred: true } : {}) });
  };
  const told = found.map((each) => ({ ...each, item: toldAs(each, context.diagnostics, session) }));
  for (const { fixes, item } of told)
    for (const [index, fix] of fixes.entries()) offer(fix, item, index === 0);
  const declarations = undeclaredNear(path, range, session).flatMap((fix) => actionOf(fix, session) ?? []);
  const repairs = [...actions.values(), ...declarations];
  actions.clear();
  for (const { ignore, item } of told) if (ignore) offer(ignore, item, false);
  return [...repairs, ...actions.values()];
}

/** All that can be put right without asking, in this document alone and in one edit. */
function fixAll(path: string, session: Session): CodeAction[] {
  const plan = new FixPlan(session.files);
  const safe = session.engine.fixesIn(path).flatMap(({ fixes }) => {
    const one = fixes.find((fix) => fix.safe && fix.changes.every((change) => isEditOf(path, change)));
    return one ? [one] : [];
  });
  for (const fix of safe.slice(0, MAX_AT_ONCE)) plan.add(fix);
  const edit = workspaceEdit(plan.files(), session.documents, session.features);
  const title = session.translate('Fix all safe Plugin Scout problems');
  return edit === undefined ? [] : [{ title, kind: FIX_ALL, edit }];
}

function isEditOf(path: string, change: Fix['changes'][number]): boolean {
  return change.file === path && change.do !== 'create';
}

function undeclaredNear(path: string, range: Range, { engine, files }: Session): Fix[] {
  const groups = engine.undeclaredIn(path);
  const read = groups.length === 0 ? undefined : files.readFile(path);
  if (read?.kind !== 'text') return [];
  const manifest = parseManifest(read.text);
  return groups
    .filter(({ at }) => touches(manifest.rangeOf(at, 'property'), range))
    .flatMap(({ fixes }) => fixes);
}

function actionOf(fix: Fix, { files, documents, features }: Session): CodeAction | undefined {
  const plan = new FixPlan(files);
  if (!plan.add(fix)) return undefined;
  const edit = workspaceEdit(plan.files(), documents, features);
  return edit && { title: fix.title, kind: CodeActionKind.QuickFix, edit };
}

/** The diagnostic as the client holds it, or as it would be told. */
function toldAs(
  { diagnostic }: FixableDiagnostic,
  held: readonly Diagnostic[],
  { documents, scope }: Session,
): Diagnostic {
  const root = scope.folders[0]?.path ?? '/';
  const [item] = diagnosticItems([diagnostic], (file) => documents.uriOf(absolutePath(root, file)));
  const same = held.find(
    ({ code, message, range }) =>
      code === diagnostic.code && message === diagnostic.message && sameRange(range, diagnostic.range),
  );
  return same ?? (item as Diagnostic);
}

/** Whether two ranges have a place in common; a cursor is a range without length. */
function touches(one: Range, other: Range): boolean {
  return !isBefore(one.end, other.start) && !isBefore(other.end, one.start);
}

function sameRange(one: Range, other: Range): boolean {
  return (
    !isBefore(one.start, other.start) &&
    !isBefore(other.start, one.start) &&
    !isBefore(one.end, other.end) &&
    !isBefore(other.end, one.end)
  );
}

function isBefore(one: Position, other: Position): boolean {
  return one.line < other.line || (one.line === other.line && one.character < other.character);
}
