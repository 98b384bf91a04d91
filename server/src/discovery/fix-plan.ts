import { isDeepStrictEqual } from 'node:util';
import { JsonText } from '../manifest/edit';
import { EditedText } from '../manifest/edited-text';
import { parseManifest } from '../manifest/parse';
import type { TextEdit } from '../manifest/text-edit';
import type { Fix, FixChange } from '../rules/fixes/fix';
import type { FileSystem } from '../workspace/file-system';
import { FilesToFix } from './files-to-fix';

/** What fixes come to in one file, by absolute path. */
export type FileEdit =
  | {
      readonly do: 'edit';
      readonly file: string;
      /** The text that the edits are of, and what they make of it. */
      readonly before: string;
      readonly after: string;
      readonly edits: readonly TextEdit[];
    }
  | { readonly do: 'create'; readonly file: string; readonly after: string };

type Draft = { readonly edited: EditedText } | { readonly created: string };

/** Puts fixes of the same files together. A fix is taken as a whole or not at all, and nothing is written here. */
export class FixPlan {
  readonly #files: FilesToFix;
  #drafts: ReadonlyMap<string, Draft> = new Map();

  constructor(files: FileSystem | FilesToFix) {
    this.#files = files instanceof FilesToFix ? files : new FilesToFix(files);
  }

  /**
   * Takes a fix, if it can be made and what it is about is still as it was before the fixes taken so far.
   * @returns whether it was taken, and changes something
   */
  add({ changes }: Fix): boolean {
    const drafts = new Map(this.#drafts);
    for (const change of changes) {
      const draft = this.#draft(change, drafts.get(change.file));
      if (draft === undefined || this.#isOvertaken(change)) return false;
      drafts.set(change.file, draft);
    }
    const changed = [...drafts].some(([file, draft]) => isAnother(draft, this.#drafts.get(file)));
    if (changed) this.#drafts = drafts;
    return changed;
  }

  /** What the fixes taken so far come to, sorted by path. */
  files(): FileEdit[] {
    const files = [...this.#drafts].sort(([a], [b]) => (a < b ? -1 : 1));
    return files.flatMap(([file, draft]): FileEdit[] => {
      if ('created' in draft) return [{ do: 'create', file, after: draft.created }];
      const { original: before, text: after } = draft.edited;
      const edits = draft.edited.edits();
      return edits.length === 0 ? [] : [{ do: 'edit', file, before, after, edits }];
    });
  }

  /** One change on top of a draft of its file; undefined where it cannot be made. */
  #draft(change: FixChange, draft: Draft | undefined): Draft | undefined {
    if (change.do === 'create') {
      const isFree = draft === undefined && this.#files.fs.stat(change.file) === 'missing';
      return isFree ? { created: change.text } : undefined;
    }
    if (draft !== undefined && 'created' in draft) return undefined;
    const json = draft === undefined ? this.#files.open(change.file) : new JsonText(draft.edited.text);
    const edits = json && editsOf(change, json);
    if (json === undefined || edits === undefined) return undefined;
    const edited = draft?.edited.copy() ?? new EditedText(json.text);
    edited.apply(edits);
    return { edited };
  }

  /** Whether a fix taken before has changed what this change is about. */
  #isOvertaken(change: FixChange): boolean {
    const draft = this.#drafts.get(change.file);
    if (draft === undefined || 'created' in draft || change.do === 'create') return false;
    if (change.do === 'replace') return true;
    const [before, now] = [draft.edited.original, draft.edited.text].map((text) =>
      parseManifest(text).at(change.at),
    );
    return !isDeepStrictEqual(before, now);
  }
}

function editsOf(change: Exclude<FixChange, { do: 'create' }>, json: JsonText): TextEdit[] | undefined {
  if (change.do !== 'replace') return json.editsFor(change);
  const { offset, length, text: newText } = change;
  return offset + length > json.text.length ? undefined : [{ offset, length, newText }];
}

/** Whether a draft says something else than the one before, or than the file. */
function isAnother(draft: Draft, before: Draft | undefined): boolean {
  if ('created' in draft) return before === undefined;
  const { original } = draft.edited;
  return draft.edited.text !== (before !== undefined && 'edited' in before ? before.edited.text : original);
}
