import type { LoadedHosts } from '../hosts/loader';
import type { Finding, SuppliedFacts } from '../rules/rule';
import type { FileSystem } from '../workspace/file-system';
import type { InstalledPackage } from '../workspace/installed-packages';
import { genericPlugins } from './approaches/generic';
import { pluginsOfPackage } from './approaches/packages';
import { type CheckedEntryPoint, checkManifest, stepEntryPoints, stepManifest } from './check';
import { eachNodeEntryPoint } from './node-fields';
import { ownWord } from './own-word';
import { type PackageSource, readPackage } from './package-facts';
import { type Plugin, withReasons } from './plugin';
import { ruleContext } from './rule-context';

/** What is known of one workspace package. */
export interface WorkspaceAnalysis {
  readonly source: PackageSource;
  readonly plugins: readonly Plugin[];
  /** Node's own fields. */
  readonly entryPoints: readonly CheckedEntryPoint[];
  readonly findings: readonly Finding[];
}

/** What is known of one dependency: little, unless it is a plugin. */
export interface DependencyAnalysis {
  readonly plugins: readonly Plugin[];
  /** Where its link leads; undefined where it is no link, or no plugin. */
  readonly realPath?: string | undefined;
  /** The profile of the host that the package itself is. */
  readonly host?: unknown;
}

/** The hosts to check for, and the key of the generic entry points. */
export interface AnalysisOptions {
  readonly hosts: LoadedHosts;
  readonly entryPointsKey: string;
  /** What the edge has found out about a workspace package, by package root. */
  readonly supplied: (path: string) => SuppliedFacts | undefined;
}

/** Of a package that is no plugin. One object, so that it is told by identity. */
export const NO_PLUGIN: DependencyAnalysis = { plugins: [] };

/** Checks a package that the author edits, in steps: every host, Node's own fields, the text of the manifest. */
export function* stepWorkspacePackage(
  fs: FileSystem,
  path: string,
  options: AnalysisOptions,
): Generator<void, WorkspaceAnalysis | undefined> {
  const supplied = options.supplied(path);
  const read = readPackage(fs, path, supplied);
  if (read.kind !== 'package') return undefined;
  const { source } = read;
  const context = ruleContext(fs, source);
  const manifest = yield* stepManifest(source.manifest, context);
  const plugins = pluginsIn(fs, source, source.name, options).map((plugin) => withReasons(plugin, manifest));
  const provided = plugins.flatMap(({ host, status }) => (status === 'ignored' ? [] : (host.provides ?? [])));
  const bundled = plugins.flatMap(({ entryPoints }) =>
    entryPoints.flatMap((one) => (one.bundled && one.target !== null ? [one.target] : [])),
  );
  const ownContext =
    provided.length + bundled.length === 0
      ? context
      : ruleContext(fs, source, undefined, provided, new Set(bundled));
  const own = yield* stepEntryPoints(eachNodeEntryPoint(fs, source), ownContext);
  const unpublished = source.value.private === true;
  const unbound = own.findings.map((one) =>
    unpublished || (plugins.length > 0 && isEntry(one)) ? lenient(one) : one,
  );
  const findings = withoutRepeats([...manifest, ...plugins.flatMap((plugin) => plugin.findings), ...unbound]);
  return {
    source,
    plugins,
    entryPoints: own.entryPoints,
    findings: [...findings, ...besides(supplied?.foreign ?? [], findings)],
  };
}

/** Looks at an installed package: only what hosts make of it. */
export function analyzeDependency(
  fs: FileSystem,
  { path, name, link }: InstalledPackage,
  options: AnalysisOptions,
): DependencyAnalysis {
  const read = readPackage(fs, path);
  if (read.kind !== 'package') return NO_PLUGIN;
  const { source } = read;
  const { host } = ownWord(source.value);
  const plugins = pluginsIn(fs, source, name, options)
    .filter(isTold)
    .map((plugin) => withReasons(plugin, checkManifest(source.manifest, ruleContext(fs, source))));
  if (plugins.length === 0 && host === undefined) return NO_PLUGIN;
  return {
    plugins,
    ...(link ? { realPath: fs.realPath(path) } : {}),
    ...(host === undefined ? {} : { host }),
  };
}

function pluginsIn(
  fs: FileSystem,
  source: PackageSource,
  directory: string,
  options: AnalysisOptions,
): Plugin[] {
  const { hosts, entryPointsKey } = options;
  return [
    ...pluginsOfPackage(fs, source, directory, hosts.index, ownWord(source.value)),
    ...genericPlugins(fs, source, entryPointsKey, hosts.hosts),
  ];
}

/** A dependency that nothing but its name makes a plugin is left out: helper libraries carry such names. */
function isTold({ status, findings }: Plugin): boolean {
  return status !== 'rejected' || findings.some(({ severity }) => severity !== 'hint');
}

/** What `npm init` writes and a plugin's host may never read. */
function isEntry({ at }: Finding): boolean {
  return at.length === 1 && at[0] === 'main';
}

/**
 * Nobody may come to harm by it: a private package is not published, and a host that does not read `main` loads
 * the plugin without it. (Where the host does read it, its own finding stands in the same place, and is kept.)
 */
function lenient(one: Finding): Finding {
  return one.severity === undefined && one.code !== 'target-not-built'
    ? { ...one, severity: 'warning' }
    : one;
}

/** What another checker says of a place of which nothing has been said yet. */
function besides(foreign: readonly Finding[], findings: readonly Finding[]): Finding[] {
  if (foreign.length === 0) return [];
  const told = new Set(findings.map(({ file, at }) => JSON.stringify([file, at])));
  return foreign.filter(({ file, at }) => !told.has(JSON.stringify([file, at])));
}

/** Node and a host may find the same fault in the same place: the host's words come first and say more. */
function withoutRepeats(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length < 2) return findings;
  const seen = new Set<string>();
  return findings.filter(({ code, file, at, span, args, related = [] }) => {
    // What several entry points come to is one fault, in the text of a module.
    const [place] = related;
    // Files that a host looks for by itself all stand at the package's name.
    const about = [args.where, args.path];
    const key = JSON.stringify(
      place?.span ? [code, place.file, place.span] : [code, file, at, span, ...about],
    );
    return !seen.has(key) && seen.add(key);
  });
}
