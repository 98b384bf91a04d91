import type { CompiledHost, CompiledRule } from '../hosts/compiled';
import type { EntryPoint } from '../hosts/entry-point';
import type { Evidence } from '../hosts/predicate';
import type { PackageFacts } from '../hosts/predicates/facts';
import { judge, type Verdict } from '../hosts/verdict';
import type { FileSystem } from '../workspace/file-system';
import { dirname, relativePath } from '../workspace/paths';
import { applies, declaredRange } from './approaches/applies';
import { genericDeclarations } from './approaches/generic';
import { declaredTo, packageFacts } from './approaches/packages';
import { writtenAs } from './approaches/written-as';
import { checkEntryPoints } from './check';
import { compare, compareDiagnostics } from './diagnostics';
import type { Engine } from './engine';
import type { ExplainedEntryPoint, ExplainedPredicate, Explanation, HostExplanation } from './explanation';
import { findPackage } from './find-package';
import type { FolderState } from './folder-state';
import { nodeEntryPoints } from './node-fields';
import { ownWord } from './own-word';
import { isInstalled, pluginsOf } from './ownership';
import type { PackageSource } from './package-facts';
import type { HostName, Plugin } from './plugin';
import { diagnosticsOf, entryPointRecord } from './records';
import { FORMAT_VERSION } from './report';
import { ruleContext } from './rule-context';

/**
 * Tells what each host asks of a package, what it finds, and how each entry point was resolved. It answers for any
 * package and any host, discovered or not.
 * @param engine after an update
 * @param wanted a package's name, or the absolute path of its root
 * @param hostId only this host; all known ones, without it
 * @returns undefined where there is no such package
 */
export function explain(engine: Engine, wanted: string, hostId?: string): Explanation | undefined {
  const { fs, states } = engine;
  const base = states[0]?.folder.path ?? '/';
  for (const state of states) {
    const source = findPackage(fs, state, wanted);
    if (source === undefined) continue;
    const hosts = state.hosts.hosts.filter(({ profile }) => hostId === undefined || profile.id === hostId);
    const real = fs.realPath(source.path);
    const about = new Set([source.path, ...(real === undefined ? [] : [real])]);
    return {
      formatVersion: FORMAT_VERSION,
      package: {
        name: source.name,
        version: source.version,
        path: relativePath(base, source.path),
        ...(real === undefined || real === source.path ? {} : { realPath: relativePath(base, real) }),
        origin: isInstalled(source.path, state) ? 'dependency' : 'workspace',
      },
      hosts: [
        ...hosts.map((host) => explainHost(fs, state, source, host, base)),
        ...explainGeneric(fs, state, source, base, hostId),
      ].sort((a, b) => compare(a.id, b.id)),
      entryPoints:
        hostId === undefined
          ? explainEntryPoints(fs, source, undefined, nodeEntryPoints(fs, source), base)
          : [],
      diagnostics: diagnosticsOf(fs, state, base, (file) => about.has(dirname(file)))
        .filter(({ host }) => hostId === undefined || host === null || host === hostId)
        .sort(compareDiagnostics),
    };
  }
  return undefined;
}

/** Hosts that have no profile: those that the package's generic entry points name. */
function explainGeneric(
  fs: FileSystem,
  state: FolderState,
  source: PackageSource,
  base: string,
  hostId: string | undefined,
): HostExplanation[] {
  const { entryPointsKey: key } = state.configuration;
  return genericDeclarations(fs, source, key, state.hosts.hosts)
    .filter(({ host }) => hostId === undefined || host.id === hostId)
    .map(({ host, groups, declared }) => ({
      id: host.id,
      title: host.title,
      status: knownPlugin(state, source, host.id)?.plugin.status ?? 'ok',
      approach: 'metadata',
      predicates: groups.map((group) => ({
        role: 'discovered',
        expected: `\`${key}\` has a group of ${host.title}`,
        actual: group,
        holds: true,
        at: [key, group],
      })),
      search: searchOf(state, source, host.id, base),
      entryPoints: explainEntryPoints(fs, source, host, declared, base),
    }));
}

function explainHost(
  fs: FileSystem,
  state: FolderState,
  source: PackageSource,
  host: CompiledHost,
  base: string,
): HostExplanation {
  const { id, title } = host.profile;
  const facts = packageFacts(fs, source, directoryName(source), host);
  const isAsked = applies(fs, source, host);
  const verdict = isAsked ? judge(host, facts, ownWord(source.value).plugin.includes(id)) : undefined;
  const known = knownPlugin(state, source, id);
  const rule = verdict?.rule ?? host.rules.find(({ ofDirectories }) => !ofDirectories) ?? host.rules[0];
  return {
    id,
    title,
    status: known?.plugin.status ?? verdictStatus(verdict),
    approach: known?.plugin.approach ?? verdict?.rule.rule.approach ?? null,
    ...listingOf(fs, source, rule, known?.plugin, verdict && facts.directory),
    predicates: [
      ...(isAsked ? [] : [outOfRange(host, facts, source)]),
      ...(rule ? predicatesOf(rule, facts) : []),
    ],
    search: searchOf(state, source, id, base),
    entryPoints: verdict
      ? explainEntryPoints(fs, source, host.profile, declaredTo(fs, source, host, verdict), base)
      : [],
  };
}

function knownPlugin(state: FolderState, { path }: PackageSource, hostId: string) {
  return pluginsOf(state).find(({ plugin }) => plugin.path === path && plugin.host.id === hostId);
}

function searchOf(
  state: FolderState,
  source: PackageSource,
  hostId: string,
  base: string,
): HostExplanation['search'] {
  const known = knownPlugin(state, source, hostId);
  const foundFrom = [...(known?.found?.foundFrom ?? [])].map((from) => relativePath(base, from)).sort();
  return { foundFrom, found: known !== undefined };
}

/** @param name by which the host finds the package; undefined where it is no plugin */
function listingOf(
  fs: FileSystem,
  { path }: PackageSource,
  rule: CompiledRule | undefined,
  known: Plugin | undefined,
  name: string | undefined,
): Pick<HostExplanation, 'listed'> {
  const listed = rule?.rule.listed;
  if (listed === undefined) return {};
  const written = known?.writtenAs ?? (name === undefined ? [] : writtenAs(fs, path, listed, name));
  return { listed: { in: listed.in, writtenAs: [...written] } };
}

function verdictStatus(verdict: Verdict | undefined): HostExplanation['status'] {
  if (verdict === undefined) return 'not-a-plugin';
  return verdict.standing === 'accepted' ? 'ok' : verdict.standing;
}

/** The folder's name under node_modules, scope included; a workspace package will have its own name there. */
function directoryName({ path, name }: PackageSource): string {
  const at = path.lastIndexOf('/node_modules/');
  return at === -1 ? name : path.slice(at + '/node_modules/'.length);
}

function outOfRange(
  { profile }: CompiledHost,
  { hostVersion }: PackageFacts,
  { value }: PackageSource,
): ExplainedPredicate {
  const { package: name = '', range = '' } = profile.appliesTo ?? {};
  const installed = hostVersion === undefined ? 'none installed' : `${name}@${hostVersion}`;
  const asked = declaredRange(value, name);
  const actual = asked === undefined ? installed : `${installed}; the package asks for \`${asked}\``;
  return { role: 'discovered', expected: `the host is \`${name}@${range}\``, actual, holds: false, at: [] };
}

function predicatesOf(rule: CompiledRule, facts: PackageFacts): ExplainedPredicate[] {
  const asked = rule.accepted.filter(
    (requirement) => requirement.if === undefined || requirement.if.holds(facts),
  );
  return [
    ...rule.discovered.evidence(facts).map((evidence) => explained('discovered', evidence)),
    ...asked.flatMap(({ require, where }) =>
      require
        .evidence(facts)
        .map((evidence) =>
          explained('accepted', where === undefined ? evidence : conditional(evidence, where)),
        ),
    ),
  ];
}

function conditional(evidence: Evidence, where: string): Evidence {
  return { ...evidence, expected: `${evidence.expected}, ${where}` };
}

function explained(role: ExplainedPredicate['role'], evidence: Evidence): ExplainedPredicate {
  const { expected, actual, holds, at } = evidence;
  return { role, expected, actual, holds: holds ?? 'unknown', at };
}

function explainEntryPoints(
  fs: FileSystem,
  source: PackageSource,
  host: HostName | undefined,
  declared: readonly EntryPoint[],
  base: string,
): ExplainedEntryPoint[] {
  const { entryPoints } = checkEntryPoints(declared, ruleContext(fs, source, host));
  return entryPoints.map((entryPoint, index) => ({
    ...entryPointRecord(entryPoint, base),
    trail: trailOf(declared[index], base),
  }));
}

function trailOf(entryPoint: EntryPoint | undefined, base: string): ExplainedEntryPoint['trail'] {
  return (entryPoint?.resolution.trail ?? []).map((step) => ({
    ...step,
    subject:
      step.subject.startsWith('/') || /^[A-Z]:\//.test(step.subject)
        ? relativePath(base, step.subject)
        : step.subject,
  }));
}
