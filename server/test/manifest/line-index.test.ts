import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { LineIndex } from '../../src/manifest/line-index';

const TEXTS = {
  'line feeds': 'a\nbc\n\nd',
  'carriage returns and line feeds': 'a\r\nbc\r\n\r\nd\r\n',
  'lone carriage returns': 'a\rbc\r\rd',
  'all of them': 'a\r\r\n\n\rb',
  'a byte order mark': '\uFEFFa\nb',
  'characters of two units': '\u{1F600}a\n\u{1F600}',
  'what is no line break to LSP': 'a\u2028b\u2029c\vd\fe',
  nothing: '',
};

describe('LineIndex', () => {
  it.each(Object.entries(TEXTS))('counts as vscode-languageserver-textdocument does: %s', (_, text) => {
    const lines = new LineIndex(text);
    const document = TextDocument.create('file:///x', 'json', 1, text);
    for (let offset = 0; offset <= text.length; offset += 1) {
      // Between '\r' and '\n' there is no position; the document goes back to the line's end.
      if (text[offset - 1] === '\r' && text[offset] === '\n') continue;
      expect(lines.positionAt(offset)).toEqual(document.positionAt(offset));
    }
    for (let line = -1; line <= document.lineCount; line += 1) {
      for (let character = -1; character <= 5; character += 1) {
        const position = { line, character };
        expect([position, lines.offsetAt(position)]).toEqual([position, document.offsetAt(position)]);
      }
    }
  });

  it('takes offsets outside the text to its nearest end', () => {
    const lines = new LineIndex('a\nb');
    expect(lines.positionAt(-5)).toEqual({ line: 0, character: 0 });
    expect(lines.positionAt(99)).toEqual({ line: 1, character: 1 });
    expect(lines.rangeAt(2, 99)).toEqual({
      start: { line: 1, character: 0 },
      end: { line: 1, character: 1 },
    });
  });
});
