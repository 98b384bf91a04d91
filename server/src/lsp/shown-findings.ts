import type { Diagnostic } from 'vscode-languageserver/node';

/**
 * The files whose findings a client may have on display. It need not name them when it asks again: VS Code forgets
 * the id of a file whose editor is closed, and keeps the findings until it is told otherwise.
 */
export class ShownFindings {
  readonly #paths = new Set<string>();

  /** To be called with each answer about a file, by absolute path. */
  answered(path: string, items: readonly Diagnostic[]): void {
    if (items.length > 0) this.#paths.add(path);
    else this.#paths.delete(path);
  }

  /** The files that were last answered with findings, by absolute path. */
  get paths(): readonly string[] {
    return [...this.#paths];
  }
}
