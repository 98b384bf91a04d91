import { inOrder, type TextEdit } from './text-edit';

/** A stretch of the original, or a text that was put in. */
type Piece = { readonly from: number; readonly to: number } | { readonly put: string };

/**
 * A text that is edited several times over, each time as it stands then, and that tells in the end which edits of
 * the original come to the same.
 */
export class EditedText {
  readonly original: string;
  #pieces: Piece[];
  #text: string;

  constructor(original: string) {
    this.original = original;
    this.#text = original;
    this.#pieces = [{ from: 0, to: original.length }];
  }

  /** Another text with the same edits, to try more of them on. */
  copy(): EditedText {
    const copy = new EditedText(this.original);
    copy.#pieces = this.#pieces;
    copy.#text = this.#text;
    return copy;
  }

  /** The text as it stands now. */
  get text(): string {
    return this.#text;
  }

  /** Makes edits of the text as it stands now; they must not overlap. */
  apply(edits: readonly TextEdit[]): void {
    // From the end, so that those before keep their places.
    for (const edit of inOrder(edits).reverse()) this.#make(edit);
    this.#text = this.#pieces.map((piece) => this.#textOf(piece)).join('');
  }

  /** The edits of the original, in order, without overlap. What has been put in and taken out again is not told. */
  edits(): TextEdit[] {
    const edits: TextEdit[] = [];
    let at = 0;
    let put = '';
    const close = (next: number) => {
      if (next > at || put !== '') edits.push({ offset: at, length: next - at, newText: put });
      put = '';
    };
    for (const piece of this.#pieces) {
      if ('put' in piece) put += piece.put;
      else {
        close(piece.from);
        at = piece.to;
      }
    }
    close(this.original.length);
    return edits;
  }

  #make({ offset, length, newText }: TextEdit): void {
    const end = offset + length;
    const before: Piece[] = [];
    const after: Piece[] = [];
    let at = 0;
    for (const piece of this.#pieces) {
      const size = this.#textOf(piece).length;
      const head = part(piece, 0, Math.min(offset - at, size));
      const tail = part(piece, Math.max(end - at, 0), size);
      // A piece that stands wholly before an insertion must not be told behind it too.
      if (head) before.push(head);
      if (tail && at + size > end) after.push(tail);
      at += size;
    }
    this.#pieces = [...before, ...(newText === '' ? [] : [{ put: newText }]), ...after];
  }

  #textOf(piece: Piece): string {
    return 'put' in piece ? piece.put : this.original.slice(piece.from, piece.to);
  }
}

/** A part of a piece, by offsets in it; undefined where nothing is left. */
function part(piece: Piece, start: number, end: number): Piece | undefined {
  if (end <= start) return undefined;
  if ('put' in piece) return { put: piece.put.slice(start, end) };
  return { from: piece.from + start, to: piece.from + end };
}
