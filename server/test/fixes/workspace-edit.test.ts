import { describe, expect, it } from 'vitest';
import type { FileEdit } from '../../src/discovery/fix-plan';
import { workspaceEdit } from '../../src/lsp/workspace-edit';

const FEATURES = { versionsEdits: true, createsFiles: true };

/** Documents of which one file is open. */
const DOCUMENTS = {
  uriOf: (path: string) => `file://${path}`,
  versionOf: (path: string) => (path === '/open.js' ? 7 : null),
};

function editOf(file: string, before: string, offset: number, length: number, newText: string): FileEdit {
  const after = before.slice(0, offset) + newText + before.slice(offset + length);
  return { do: 'edit', file, before, after, edits: [{ offset, length, newText }] };
}

const at = (line: number, character: number) => ({ line, character });

describe('an edit of a file with a byte order mark', () => {
  it('counts from behind it where the editor has yet to open the file', () => {
    const edit = workspaceEdit([editOf('/a.js', '\uFEFFab', 2, 1, 'x')], DOCUMENTS, FEATURES);
    const textDocument = { uri: 'file:///a.js', version: null };
    const range = { start: at(0, 1), end: at(0, 2) };
    expect(edit).toEqual({ documentChanges: [{ textDocument, edits: [{ range, newText: 'x' }] }] });
  });

  it('cannot take it away there: the first character would go', () => {
    expect(workspaceEdit([editOf('/a.js', '\uFEFF#!', 0, 1, '')], DOCUMENTS, FEATURES)).toBeUndefined();
  });

  it('counts it where the client has told it as text', () => {
    const edit = workspaceEdit([editOf('/open.js', '\uFEFFab', 2, 1, 'x')], DOCUMENTS, FEATURES);
    const range = { start: at(0, 2), end: at(0, 3) };
    const textDocument = { uri: 'file:///open.js', version: 7 };
    expect(edit).toEqual({ documentChanges: [{ textDocument, edits: [{ range, newText: 'x' }] }] });
  });
});

it('counts lines as LSP does, and characters in UTF-16 units', () => {
  const edit = workspaceEdit([editOf('/a.js', '\u{1F3E0}\r\n\rab', 5, 1, '')], DOCUMENTS, {
    versionsEdits: false,
    createsFiles: false,
  });
  const range = { start: at(2, 0), end: at(2, 1) };
  expect(edit).toEqual({ changes: { 'file:///a.js': [{ range, newText: '' }] } });
});

it('makes no file for a client that cannot', () => {
  const edits: FileEdit[] = [{ do: 'create', file: '/b.js', after: 'b' }];
  expect(workspaceEdit(edits, DOCUMENTS, { ...FEATURES, createsFiles: false })).toBeUndefined();
});
