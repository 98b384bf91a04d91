import type { CompiledHost, CompiledRule } from '../../hosts/compiled';
import { valueAt } from '../../hosts/predicates/key';
import type { NamespaceLayout, Search } from '../../hosts/profile';
import { judge } from '../../hosts/verdict';
import type { JsonPath } from '../../manifest/json-path';
import { RULES } from '../../rules';
import type { Member, NamespaceFacts, Portion } from '../../rules/namespace/namespace-facts';
import type { Finding } from '../../rules/rule';
import type { FileSystem } from '../../workspace/file-system';
import { joinPath } from '../../workspace/paths';
import { checkManifest, finding } from '../check';
import { type PackageSource, readPackage } from '../package-facts';
import { type Plugin, withReasons } from '../plugin';
import { ruleContext } from '../rule-context';
import { membersIn } from './namespace-members';
import { packageFacts, pluginFrom } from './packages';

export interface NamespaceResult {
  readonly plugins: readonly Plugin[];
  readonly findings: readonly Finding[];
}

type DirectorySearch = Search & { in: 'directories' };

/**
 * Namespace directories: each member of each portion is a plugin. The rules about the layout of a namespace look
 * at all portions together, so that members of one name are noticed.
 * @param contributors the packages whose directories count for this search, the application first
 */
export function pluginsOfNamespace(
  fs: FileSystem,
  host: CompiledHost,
  rule: CompiledRule,
  search: DirectorySearch,
  contributors: readonly PackageSource[],
): NamespaceResult {
  const layout = rule.rule.layout ?? {};
  const plugins: Plugin[] = [];
  const findings: Finding[] = [];
  for (const namespace of namespacesOf(fs, search, layout, contributors)) {
    const facts: NamespaceFacts = { ...namespace, layout };
    const [first] = contributors;
    if (first === undefined) continue;
    const context = ruleContext(fs, first, host.profile);
    for (const one of RULES) {
      for (const found of one.checkNamespace?.(facts, context) ?? [])
        findings.push(finding(one, found, context));
    }
    for (const { members } of namespace.portions) {
      for (const member of members) {
        const reasons = findings.filter(({ concerns }) => concerns?.includes(member.path));
        plugins.push(...memberPlugin(fs, member, host, rule).map((plugin) => withReasons(plugin, reasons)));
      }
    }
  }
  return { plugins, findings };
}

function namespacesOf(
  fs: FileSystem,
  search: DirectorySearch,
  layout: NamespaceLayout,
  contributors: readonly PackageSource[],
): { name: string; portions: Portion[] }[] {
  const byName = new Map<string, Portion[]>();
  for (const source of contributors) {
    for (const { directory, at } of directoriesNamed(source, search)) {
      const path = joinPath(source.path, directory);
      if (fs.stat(path) !== 'directory') continue;
      const portions = byName.get(directory) ?? [];
      portions.push(portionAt(fs, path, source, at, layout));
      byName.set(directory, portions);
    }
  }
  return [...byName].map(([name, portions]) => ({ name, portions }));
}

/** The directories that the profile names, or the manifest in the profile's stead, and where. */
function directoriesNamed(
  source: PackageSource,
  search: DirectorySearch,
): { directory: string; at: JsonPath }[] {
  const fixed = (search.paths ?? []).map((directory) => ({ directory, at: ['name'] }));
  if (search.namedIn === undefined) return fixed;
  const key = search.namedIn;
  const value = valueAt(source.value, key);
  const named = Array.isArray(value)
    ? value.map((one, index) => ({ directory: one, at: [...key, index] }))
    : [{ directory: value, at: [...key] }];
  const written = named.flatMap(({ directory, at }) =>
    typeof directory === 'string'
      ? [{ directory: directory.replace(/^\.\//, '').replace(/\/+$/, ''), at }]
      : [],
  );
  return [...fixed, ...written];
}

function portionAt(
  fs: FileSystem,
  path: string,
  owner: PackageSource,
  at: JsonPath,
  layout: NamespaceLayout,
): Portion {
  const listed = fs.readDirectory(path);
  const entries = listed.kind === 'entries' ? listed.entries : [];
  const names = entries.map(({ name }) => name);
  return {
    path,
    owner: owner.manifestPath,
    at: Object.hasOwn(owner.value, 'name') ? at : at[0] === 'name' ? [] : at,
    intruders: names.filter((name) => name === 'package.json' || /^index\.[cm]?[jt]sx?$/.test(name)),
    members: membersIn(fs, path, names, layout),
  };
}

function memberPlugin(fs: FileSystem, member: Member, host: CompiledHost, rule: CompiledRule): Plugin[] {
  if (member.kind === 'directory') return [];
  if (member.kind === 'module') return [modulePlugin(member, host)];
  const read = readPackage(fs, member.path);
  if (read.kind !== 'package') return [];
  const { source } = read;
  const verdict = judge(host, packageFacts(fs, source, member.name, host), false, [rule]);
  if (verdict === undefined) return [];
  const problems = checkManifest(source.manifest, ruleContext(fs, source));
  return [withReasons(pluginFrom(fs, source, host, verdict, member.name), problems)];
}

/** A single module has no manifest: its name is the file's, and it is its own entry point. */
function modulePlugin(member: Member, host: CompiledHost): Plugin {
  return {
    host: host.profile,
    name: member.name,
    version: null,
    approach: 'namespace',
    path: member.path,
    status: 'ok',
    entryPoints: [],
    findings: [],
  };
}
