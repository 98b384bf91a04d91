import { type Connection, Emitter, type Event, TextDocuments } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Change } from '../discovery/engine-api';
import type { OverlayFileSystem } from '../workspace/overlay';
import { basename } from '../workspace/paths';
import { pathOf, uriOf } from './uris';

/** The manifests that are open in the editor, as the client spells and counts them. */
export class OpenManifests {
  readonly #byPath = new Map<string, TextDocument>();
  readonly #closed = new Emitter<string>();

  /** Follows the documents of `connection`; their text goes to `files`, and `changed` hears of each edit. */
  constructor(connection: Connection, files: OverlayFileSystem, changed: (change: Change) => void) {
    const documents = new TextDocuments(TextDocument);
    documents.onDidChangeContent(({ document }) => {
      const path = manifestPath(document.uri);
      if (path === undefined) return;
      this.#byPath.set(path, document);
      files.set(path, document.getText());
      changed({ path, kind: 'changed' });
    });
    documents.onDidClose(({ document }) => {
      const path = manifestPath(document.uri);
      if (path === undefined) return;
      this.#byPath.delete(path);
      files.delete(path);
      changed({ path, kind: 'changed' });
      this.#closed.fire(path);
    });
    documents.listen(connection);
  }

  /** A manifest was closed, by path: what the client was told about its unsaved text no longer holds. */
  readonly onClosed: Event<string> = this.#closed.event;

  /** The paths of all open manifests. */
  get paths(): readonly string[] {
    return [...this.#byPath.keys()];
  }

  /** The URI to name a file by: the client's own spelling if it is open. */
  uriOf(path: string): string {
    return this.#byPath.get(path)?.uri ?? uriOf(path);
  }

  /** The version of an open manifest; null for a file that is not open. */
  versionOf(path: string): number | null {
    return this.#byPath.get(path)?.version ?? null;
  }
}

/** Clients send what they like; only manifests are the engine's to read from the editor. */
function manifestPath(uri: string): string | undefined {
  const path = pathOf(uri);
  return path !== undefined && basename(path) === 'package.json' ? path : undefined;
}
