import type { ProfileSource } from '../hosts/loader';
import { loadHosts } from '../hosts/loader';
import { RULES } from '../rules';
import type { Finding, SuppliedFacts } from '../rules/rule';
import { drain } from '../workspace/drain';
import type { FileSystem } from '../workspace/file-system';
import { findWorkspacePackages } from '../workspace/workspace-packages';
import { stepWorkspacePackage, type WorkspaceAnalysis } from './analysis';
import { configurationFindings } from './configuration-findings';
import type { EngineOptions, Progress } from './engine-api';
import { folderConfiguration, profileSources } from './folder-configuration';
import { analysisOptions, type FolderState, unitId } from './folder-state';
import { walkWanted } from './module-graphs';
import type { PartsTracer } from './parts';
import { progressing } from './progressing';
import { searchDependencies } from './scan-dependencies';
import { searchNamespaces } from './scan-namespaces';
import type { Units } from './units';

/** What the steps of a scan share. */
export interface ScanContext {
  readonly fs: FileSystem;
  readonly units: Units;
  readonly options: EngineOptions;
  /** What the edge has found out about workspace packages, by package root. */
  readonly supplied: ReadonlyMap<string, SuppliedFacts>;
}

/** Brings one folder up to date, in steps. What is still known is not done again. */
export function* scanFolder(context: ScanContext, state: FolderState): Generator<Progress, void> {
  configure(context, state);
  yield { phase: 'finding packages', done: 0, total: undefined };
  yield* findPackages(context, state);
  yield* checkPackages(context, state);
  const introduced = yield* searchDependencies(context, state);
  // A host has introduced itself: what was judged without it is judged again.
  if (introduced) return yield* scanFolder(context, state);
  yield* searchNamespaces(context, state);
  yield* walkWanted(context.units);
}

/** Reads the configuration and makes the hosts ready. Other hosts mean other results: the old ones are dropped. */
function configure({ units, options }: ScanContext, state: FolderState): void {
  const { folder } = state;
  const settings = options.settings?.(folder);
  state.configuration = units.get('configuration', folder.path, (traced) =>
    folderConfiguration(traced, folder.path, settings),
  );
  const given = (options.hosts ?? []).map((one): ProfileSource => ({ ...one, origin: 'user' }));
  const own = units.get('profiles', folder.path, (traced) =>
    profileSources(traced, folder.path, state.configuration),
  );
  const sources = [...state.dependencyHosts, ...own, ...given];
  const { disabledHosts, entryPointsKey } = state.configuration;
  const signature = JSON.stringify([sources, disabledHosts, entryPointsKey]);
  if (signature !== state.signature) {
    state.signature = signature;
    state.hosts = loadHosts(sources, disabledHosts);
    units.drop(['package', 'reach', 'dependency', 'namespace'], unitId(state, ''));
    units.dropOne('configuration', unitId(state, 'findings'));
  }
  const findings = units.get('configuration', unitId(state, 'findings'), (traced) =>
    configurationFindings(traced, folder.path, sources),
  );
  state.findings = [...findings, ...profileFindings(state.hosts)];
}

function profileFindings({ problems }: FolderState['hosts']): Finding[] {
  return problems.flatMap((problem) =>
    RULES.flatMap((rule) => {
      const found = rule.checkProfile?.(problem);
      return found ? [{ ...found, code: rule.code }] : [];
    }),
  );
}

function* findPackages({ units }: ScanContext, state: FolderState): Generator<Progress, void> {
  const making = units.step('packages', state.folder.path, (traced) =>
    findWorkspacePackages(traced, state.folder.path),
  );
  let done = 0;
  for (let next = making.next(); ; next = making.next()) {
    if (next.done) {
      if (!samePackages(state.packages, next.value.packages)) {
        state.packages = next.value.packages;
        units.drop(['namespace'], unitId(state, ''));
      }
      state.problems = next.value.problems;
      return;
    }
    yield { phase: 'finding packages', done: ++done, total: undefined };
  }
}

function samePackages(a: FolderState['packages'], b: FolderState['packages']): boolean {
  return a.length === b.length && a.every(({ path }, index) => path === b[index]?.path);
}

function* checkPackages(context: ScanContext, state: FolderState): Generator<Progress, void> {
  const { packages } = state;
  const analyses: FolderState['analyses'] = new Map();
  let done = 0;
  for (const { path } of packages) {
    const step = { phase: 'checking packages', done, total: packages.length } as const;
    const steps = context.units.step('package', unitId(state, path), making(context, state, path));
    const analysis = noticed(context, state, path, yield* progressing(steps, step));
    if (analysis) analyses.set(path, analysis);
    done += 1;
    yield { ...step, done };
  }
  state.analyses = analyses;
}

/** The analysis of one workspace package: kept, or made now at one stretch. */
export function workspaceAnalysis(
  context: ScanContext,
  state: FolderState,
  path: string,
): WorkspaceAnalysis | undefined {
  const steps = making(context, state, path);
  const make = (traced: PartsTracer) => drain(steps(traced));
  return noticed(context, state, path, context.units.get('package', unitId(state, path), make));
}

function making({ supplied }: ScanContext, state: FolderState, path: string) {
  const options = analysisOptions(state, (one) => supplied.get(one));
  return (traced: PartsTracer) => stepWorkspacePackage(traced, path, options);
}

/** Where the manifest has come to say something else about which packages there are, these are looked for again. */
function noticed(
  { units }: ScanContext,
  state: FolderState,
  path: string,
  analysis: WorkspaceAnalysis | undefined,
): WorkspaceAnalysis | undefined {
  const before = state.analyses.get(path);
  if (before !== undefined && before !== analysis && declaration(before) !== declaration(analysis)) {
    units.drop(['packages'], state.folder.path);
  }
  return analysis;
}

/** What the search for packages reads in a manifest. */
function declaration(analysis: WorkspaceAnalysis | undefined): string {
  const { name, version, workspaces } = analysis?.source.value ?? {};
  return JSON.stringify([analysis === undefined, name === undefined, version === undefined, workspaces]);
}
