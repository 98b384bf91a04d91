import type { SuppliedFacts } from '../rules/rule';
import type { FileSystem } from '../workspace/file-system';
import { basename, dirname, isInside } from '../workspace/paths';
import { DEFAULT_CONFIGURATION } from './configuration';
import { compareDiagnostics } from './diagnostics';
import type {
  Change,
  EngineApi,
  EngineOptions,
  Folder,
  Problem,
  Progress,
  WorkspacePackage,
} from './engine-api';
import { type FixableDiagnostic, fixableIn } from './fixes';
import { emptyFolderState, type FolderState, unitId } from './folder-state';
import { ownedFindings } from './ownership';
import { diagnosticsOf, makeReport } from './records';
import type { DiagnosticRecord, Report } from './report';
import { type ScanContext, scanFolder, workspaceAnalysis } from './scan';
import { type UndeclaredFiles, undeclaredFiles } from './undeclared-files';
import { Units } from './units';

/**
 * Performs the hosts' discovery over folders, and keeps the result up to date as files change. Synchronous and
 * pure: it reads through the `FileSystem` that it is given and nothing else. One engine serves one surface.
 */
export class Engine implements EngineApi {
  readonly #fs: FileSystem;
  readonly #units: Units;
  readonly #supplied = new Map<string, SuppliedFacts>();
  #options: EngineOptions;
  #states: FolderState[];
  /** The revision that the last update ended with; undefined before the first. */
  #settled: number | undefined;

  constructor(options: EngineOptions) {
    this.#fs = options.fs;
    this.#units = new Units(options.fs);
    this.#options = options;
    this.#states = options.folders.map(newState);
  }

  /** The files that it reads. */
  get fs(): FileSystem {
    return this.#fs;
  }

  /** What is known of each folder, for `explain`. */
  get states(): readonly FolderState[] {
    return this.#states;
  }

  get #context(): ScanContext {
    return { fs: this.#fs, units: this.#units, options: this.#options, supplied: this.#supplied };
  }

  get stale(): boolean {
    return this.#settled !== this.#units.revision;
  }

  invalidate(changes: readonly Change[]): void {
    // Which packages there are depends little on what is in their manifests: the scan looks whether it does.
    const known = (path: string) => this.#states.some(({ analyses }) => analyses.has(dirname(path)));
    const all = [...changes, ...throughLinks(changes, this.#states)];
    this.#units.invalidate(all, (kind, path) => kind === 'packages' && known(path));
  }

  workspacePackages(): WorkspacePackage[] {
    return this.#states.flatMap(({ packages, folder, configuration }) =>
      packages.map(({ path }) => ({
        path,
        top: folder.path,
        publint: configuration.publint,
        supplied: this.#supplied.get(path),
      })),
    );
  }

  supply(packageRoot: string, facts: SuppliedFacts): void {
    this.#supplied.set(packageRoot, facts);
    for (const state of this.#states) this.#units.dropOne('package', unitId(state, packageRoot));
  }

  reconfigure(options: Partial<Pick<EngineOptions, 'folders' | 'settings' | 'hosts'>>): void {
    this.#options = { ...this.#options, ...options };
    if (options.folders) {
      const kept = new Map(this.#states.map((state) => [state.folder.path, state]));
      this.#states = options.folders.map((folder) => kept.get(folder.path) ?? newState(folder));
    }
    this.#units.drop(['configuration', 'profiles']);
    this.#settled = undefined;
  }

  *update(): Generator<Progress, void> {
    while (this.stale) {
      // Read anew: a change during the scan makes another round, which only does what the change touched.
      const revision = this.#units.revision;
      const states = this.#states;
      for (const state of states) {
        yield* scanFolder(this.#context, state);
      }
      if (states === this.#states) this.#settled = revision;
    }
  }

  report(): Report {
    return makeReport(this.#fs, this.#states);
  }

  diagnosticsIn(path: string): readonly DiagnosticRecord[] {
    const state = this.#stateOf(path);
    if (state === undefined) return [];
    return diagnosticsOf(this.#fs, state, this.#base, (file) => file === path).sort(compareDiagnostics);
  }

  fixesIn(path: string, wanted: (diagnostic: DiagnosticRecord) => boolean = () => true): FixableDiagnostic[] {
    const state = this.#stateOf(path);
    if (state === undefined) return [];
    const found = fixableIn(this.#fs, state, this.#base, path, wanted);
    return found.sort((a, b) => compareDiagnostics(a.diagnostic, b.diagnostic));
  }

  undeclaredIn(path: string): UndeclaredFiles[] {
    const state = this.#stateOf(path);
    const analysis = basename(path) === 'package.json' ? state?.analyses.get(dirname(path)) : undefined;
    return state && analysis ? undeclaredFiles(this.#fs, state, analysis) : [];
  }

  /** The folder in which a file lies, with the packages that it may be about checked again if they are stale. */
  #stateOf(path: string): FolderState | undefined {
    const state = this.#states.find(({ folder }) => isInside(path, folder.path));
    if (state === undefined || !/\.jsonc?$/.test(path)) return state;
    const isManifest = basename(path) === 'package.json';
    for (const { path: root } of state.packages) {
      // What a manifest points to lies below it.
      if (!isInside(path, root) || (isManifest && root !== dirname(path))) continue;
      const analysis = workspaceAnalysis(this.#context, state, root);
      if (analysis) state.analyses.set(root, analysis);
      else state.analyses.delete(root);
    }
    return state;
  }

  /** The folder that the report's paths are relative to. */
  get #base(): string {
    return this.#states[0]?.folder.path ?? '/';
  }

  problems(): readonly Problem[] {
    return this.#states.flatMap(({ problems, hosts }) => [
      ...problems.map(({ path, reason }) => ({ subject: path, reason })),
      ...hosts.problems
        .filter(({ source }) => source.place === undefined && source.origin === 'user')
        .map(({ source, reasons }) => ({ subject: source.from, reason: reasons.join('; ') })),
    ]);
  }

  filesWithDiagnostics(): readonly string[] {
    const files = this.#states.flatMap((state) => ownedFindings(state).map(({ finding }) => finding.file));
    return [...new Set(files)].sort();
  }
}

/**
 * A workspace package may be reached through a link in a node_modules folder too: what changes in it has changed
 * there as well.
 */
function throughLinks(changes: readonly Change[], states: readonly FolderState[]): Change[] {
  return states.flatMap(({ links }) =>
    [...links].flatMap(([link, target]) =>
      changes
        .filter(({ path }) => isInside(path, target))
        .map(({ path, kind }) => ({ path: link + path.slice(target.length), kind })),
    ),
  );
}

function newState(folder: Folder): FolderState {
  return emptyFolderState(folder, DEFAULT_CONFIGURATION);
}
