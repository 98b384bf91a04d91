import type { CompiledHost } from '../../hosts/compiled';
import type { EntryPoint } from '../../hosts/entry-point';
import type { HostIndex } from '../../hosts/host-index';
import type { PackageFacts } from '../../hosts/predicates/facts';
import { entryPointsOf } from '../../hosts/values/declare';
import { judge, type Verdict } from '../../hosts/verdict';
import { holderOf } from '../../resolve/holder';
import { RULES } from '../../rules';
import type { Finding, RuleContext } from '../../rules/rule';
import type { FileSystem } from '../../workspace/file-system';
import { checkEntryPoints, finding } from '../check';
import { nameOf, type PackageSource } from '../package-facts';
import { type Plugin, pluginStatus } from '../plugin';
import { ruleContext } from '../rule-context';
import { applies, installedVersion } from './applies';
import { writtenAs } from './written-as';

/**
 * Naming convention, npm scope and metadata: the approaches that judge a package by itself, wherever it lies.
 * @param directory its name under node_modules; for a workspace package, the name it will have there
 * @returns one plugin for each host that has a verdict about the package
 */
export function pluginsOfPackage(
  fs: FileSystem,
  source: PackageSource,
  directory: string,
  hosts: HostIndex,
  word: { readonly plugin: readonly string[]; readonly noPlugin: boolean },
): Plugin[] {
  const plugins: Plugin[] = [];
  for (const host of hosts.concernedWith(source.value, source.name, directory, word.plugin)) {
    const facts = packageFacts(fs, source, directory, host);
    const verdict = judge(host, facts, word.plugin.includes(host.profile.id));
    if (verdict === undefined || (word.noPlugin && verdict.standing !== 'accepted')) continue;
    if (!applies(fs, source, host)) continue;
    plugins.push(pluginFrom(fs, source, host, verdict, directory));
  }
  return plugins;
}

/** What predicates may ask of a package. The host's version is looked up only if a predicate asks. */
export function packageFacts(
  fs: FileSystem,
  source: PackageSource,
  directory: string,
  host: CompiledHost,
): PackageFacts {
  return new LazyFacts(fs, source, directory, host);
}

class LazyFacts implements PackageFacts {
  readonly fs: FileSystem;
  readonly path: string;
  readonly name: string;
  readonly directory: string;
  readonly manifest: PackageSource['value'];
  readonly #host: CompiledHost;

  constructor(fs: FileSystem, { path, name, value }: PackageSource, directory: string, host: CompiledHost) {
    this.fs = fs;
    this.path = path;
    this.name = name;
    this.directory = directory;
    this.manifest = value;
    this.#host = host;
  }

  get hostVersion(): string | undefined {
    return installedVersion(this.fs, this.#host, this.path);
  }
}

/**
 * Checks what a package declares to a host that has judged it.
 * @param directory the name by which the host finds it
 */
export function pluginFrom(
  fs: FileSystem,
  source: PackageSource,
  host: CompiledHost,
  verdict: Verdict,
  directory: string,
): Plugin {
  const { profile } = host;
  const { approach, listed } = verdict.rule.rule;
  const context = ruleContext(fs, source, profile);
  const declared = declaredTo(fs, source, host, verdict);
  const checked = checkEntryPoints(declared, context);
  // What is hardly a plugin need not have working entry points.
  const isByName = verdict.byName && !context.installed;
  const isDoubtful = isByName && (listed !== undefined || holderOf(fs, source.path) !== undefined);
  const broken = verdict.weak ? [] : isDoubtful ? checked.findings.map(doubtful) : checked.findings;
  const findings = [...unmetFindings(source, verdict, context), ...broken];
  return {
    host: profile,
    name: nameOf(source),
    version: source.version,
    approach,
    ...(listed === undefined ? {} : { writtenAs: writtenAs(fs, source.path, listed, directory) }),
    path: source.path,
    status: pluginStatus(verdict.standing, checked.entryPoints, findings),
    entryPoints: checked.entryPoints,
    findings,
  };
}

/**
 * What lies in a plugin's folder and has its name may be an example of its use, and what a user would have to list
 * need not be made for that: without any entry it is none.
 */
function doubtful(one: Finding): Finding {
  return one.args.implied === true ? { ...one, severity: 'hint' } : one;
}

/** The entry points that a package declares to a host. */
export function declaredTo(
  fs: FileSystem,
  source: PackageSource,
  host: CompiledHost,
  verdict: Verdict,
): EntryPoint[] {
  return entryPointsOf(fs, source.path, source.value, host.profile, verdict.rule.rule.entryPoints ?? []);
}

function unmetFindings(source: PackageSource, verdict: Verdict, context: RuleContext): Finding[] {
  const found = new Map<string, Finding>();
  for (const { evidence, failure, where } of verdict.unmet) {
    for (const rule of RULES) {
      const one = rule.checkUnmet?.(
        { evidence, failure, where, weak: verdict.weak, manifest: source.value },
        context,
      );
      // A host may ask the same of the manifest and of the folder's name: one fault, told once.
      const key = JSON.stringify([rule.code, one?.at, where]);
      if (one && !found.has(key)) found.set(key, finding(rule, one, context));
    }
  }
  return [...found.values()];
}
