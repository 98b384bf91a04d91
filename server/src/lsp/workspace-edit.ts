import type {
  CreateFile,
  OptionalVersionedTextDocumentIdentifier,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import type { FileEdit } from '../discovery/fix-plan';
import { LineIndex } from '../manifest/line-index';
import type { ClientFeatures } from './client-features';
import type { OpenDocuments } from './documents';

/** The edits of fixes as a client takes them; undefined where it cannot make them, or nothing is left to make. */
export function workspaceEdit(
  edits: readonly FileEdit[],
  documents: Pick<OpenDocuments, 'uriOf' | 'versionOf'>,
  features: Pick<ClientFeatures, 'versionsEdits' | 'createsFiles'>,
): WorkspaceEdit | undefined {
  if (!features.createsFiles && edits.some((edit) => edit.do === 'create')) return undefined;
  const changes = edits.flatMap((edit): (CreateFile | TextDocumentEdit)[] => {
    const textDocument = identified(edit.file, documents);
    if (edit.do === 'edit') {
      const textEdits = textEditsOf(edit, textDocument.version !== null);
      return textEdits.length === 0 ? [] : [{ textDocument, edits: textEdits }];
    }
    const created: CreateFile = { kind: 'create', uri: textDocument.uri, options: { overwrite: false } };
    const start = { line: 0, character: 0 };
    const content = { range: { start, end: start }, newText: edit.after };
    return edit.after === '' ? [created] : [created, { textDocument, edits: [content] }];
  });
  if (changes.length === 0) return undefined;
  if (features.versionsEdits) return { documentChanges: changes };
  const texts = changes.filter((change) => 'edits' in change);
  return {
    changes: Object.fromEntries(
      texts.map(({ textDocument, edits }) => [textDocument.uri, edits as TextEdit[]]),
    ),
  };
}

function identified(
  file: string,
  documents: Pick<OpenDocuments, 'uriOf' | 'versionOf'>,
): OptionalVersionedTextDocumentIdentifier {
  return { uri: documents.uriOf(file), version: documents.versionOf(file) };
}

/** Editors keep a byte order mark to themselves: their first character is the one behind it. */
function textEditsOf({ before, edits }: FileEdit & { do: 'edit' }, isOpen: boolean): TextEdit[] {
  const mark = !isOpen && before.startsWith('\uFEFF') ? 1 : 0;
  const lines = new LineIndex(before.slice(mark));
  return edits.flatMap(({ offset, length, newText }) => {
    const start = Math.max(offset - mark, 0);
    const end = Math.max(offset + length - mark, 0);
    return start === end && newText === '' ? [] : [{ range: lines.rangeAt(start, end - start), newText }];
  });
}
