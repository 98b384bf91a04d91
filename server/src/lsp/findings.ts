import type { Diagnostic } from 'vscode-languageserver/node';
import type { EngineApi } from '../discovery/engine-api';
import { diagnosticItems, resultIdOf } from './diagnostic-items';
import type { OpenDocuments } from './documents';
import { absolutePath } from './report-paths';
import type { Scope } from './scope';

/** What is to be said about one file, and the id of saying just that. */
export interface FileFindings {
  readonly items: Diagnostic[];
  readonly resultId: string;
}

/** The engine's findings, as both kinds of pull answer them: the same findings have the same id in both. */
export class Findings {
  readonly #engine: EngineApi;
  readonly #scope: Scope;
  readonly #documents: OpenDocuments;

  constructor(engine: EngineApi, scope: Scope, documents: OpenDocuments) {
    this.#engine = engine;
    this.#scope = scope;
    this.#documents = documents;
  }

  /** The findings in one file, by absolute path; re-checks the file if it is stale. */
  in(path: string): FileFindings {
    const root = this.#scope.folders[0]?.path;
    // Nothing is scanned before the folders are known, and without folders.
    const records = root === undefined ? [] : this.#engine.diagnosticsIn(path);
    const items = diagnosticItems(records, (file) => this.#documents.uriOf(absolutePath(root ?? '/', file)));
    return { items, resultId: resultIdOf(items) };
  }

  /** The files that have findings, by absolute path. */
  files(): readonly string[] {
    return this.#scope.folders.length === 0 ? [] : this.#engine.filesWithDiagnostics();
  }
}
