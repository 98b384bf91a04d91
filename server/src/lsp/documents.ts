import { type Connection, Emitter, type Event, TextDocuments } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Change } from '../discovery/engine-api';
import type { OverlayFileSystem } from '../workspace/overlay';
import { basename } from '../workspace/paths';
import { pathOf, uriOf } from './uris';

/**
 * The JSON files that are open in the editor, as the client spells and counts them: manifests, and what they may
 * point to.
 */
export class OpenDocuments {
  readonly #files: OverlayFileSystem;
  readonly #byPath = new Map<string, TextDocument>();
  readonly #closed = new Emitter<string>();

  /** Follows the documents of `connection`; their text goes to `files`, and `changed` hears of each edit. */
  constructor(connection: Connection, files: OverlayFileSystem, changed: (change: Change) => void) {
    this.#files = files;
    const documents = new TextDocuments(TextDocument);
    documents.onDidChangeContent(({ document }) => {
      const path = jsonPath(document);
      if (path === undefined) return;
      this.#byPath.set(path, document);
      // Of a file that is deleted, editors keep the text, and bring it to a server that starts.
      if (basename(path) === 'package.json' || files.stat(path) !== 'missing')
        files.set(path, document.getText());
      changed({ path, kind: 'changed' });
    });
    documents.onDidClose(({ document }) => {
      const path = jsonPath(document);
      if (path === undefined) return;
      this.#byPath.delete(path);
      files.delete(path);
      changed({ path, kind: 'changed' });
      this.#closed.fire(path);
    });
    documents.listen(connection);
  }

  /** A document was closed, by path: what the client was told about its unsaved text no longer holds. */
  readonly onClosed: Event<string> = this.#closed.event;

  /** The paths of all open documents. */
  get paths(): readonly string[] {
    return [...this.#byPath.keys()];
  }

  /**
   * What a watcher tells of a file. Editors keep the text of one that is deleted, which is then nowhere but there: it
   * counts again when the file is back.
   */
  stands(path: string, onDisk: boolean): void {
    const document = this.#byPath.get(path);
    if (document === undefined) return;
    if (onDisk) this.#files.set(path, document.getText());
    else this.#files.delete(path);
  }

  /** The URI to name a file by: the client's own spelling if it is open. */
  uriOf(path: string): string {
    return this.#byPath.get(path)?.uri ?? uriOf(path);
  }

  /** The version of an open document; null for a file that is not open. */
  versionOf(path: string): number | null {
    return this.#byPath.get(path)?.version ?? null;
  }
}

/** Clients send what they like; only JSON is the engine's to read from the editor. */
function jsonPath({ uri, languageId }: TextDocument): string | undefined {
  const path = pathOf(uri);
  const isJson = /^jsonc?$/.test(languageId) || path?.endsWith('.json') === true;
  return isJson ? path : undefined;
}
