import picomatch from 'picomatch';
import type { CompiledHost, CompiledRule, CompiledSearch } from '../hosts/compiled';
import { isBoundedGlob } from '../hosts/globs';
import type { PackageFacts } from '../hosts/predicates/facts';
import { valueAt } from '../hosts/predicates/key';
import type { DependencySection, Search } from '../hosts/profile';
import type { JsonObject } from '../manifest/manifest';
import { isObject } from '../resolve/read-package';
import type { FileSystem } from '../workspace/file-system';
import type { InstalledPackage } from '../workspace/installed-packages';
import { dirname, isInside, joinPath } from '../workspace/paths';
import { remember } from '../workspace/remember';
import type { TracingFileSystem } from '../workspace/tracing';
import type { InstalledIndex } from './installed-index';
import { readPackage } from './package-facts';
import type { Reach, ReachedGroup } from './reach';

/**
 * Finds out where each host looks for plugins from one application.
 * @param top the folder scanned: ancestors above it do not count
 */
export function reachOf(
  fs: TracingFileSystem,
  application: PackageFacts,
  hosts: readonly CompiledHost[],
  top: string,
  index: InstalledIndex,
): Reach {
  const { path: from, manifest } = application;
  const folders = new Map<string, { path: string; nested: boolean; hosts: Set<string> }>();
  const groups: ReachedGroup[] = [];
  const declared = new Map<DependencySection, Set<string>>();
  const nodeModules = once(() => [...nodeModulesOf(fs, from, from)]);
  const withAncestors = once(() => [...nodeModulesOf(fs, from, top)]);
  const folder = (path: string, nested: boolean, host: string) => {
    const entry = folders.get(path) ?? { path, nested: false, hosts: new Set() };
    entry.nested ||= nested;
    folders.set(path, entry).get(path)?.hosts.add(host);
  };
  for (const host of hosts) {
    const { id } = host.profile;
    for (const { search, rule } of searchesFrom(host, application)) {
      if (search.in === 'node_modules') {
        const paths = search.ancestors ? withAncestors() : nodeModules();
        for (const path of paths) folder(path, search.nested === true, id);
      } else if (search.in === 'siblings') {
        const path = remember(fs, `siblings of ${search.of} from ${from}`, (files) =>
          siblingsFolder(files, search.of, from, index.through(files)),
        );
        if (path !== undefined) folder(path, false, id);
      } else if (search.in === 'dependencies') {
        if (search.listedIn === undefined && !search.through) {
          for (const one of search.sections) declared.set(one, (declared.get(one) ?? new Set()).add(id));
          continue;
        }
        const under = { fs, index, search, rule, seen: new Set([from]) };
        groups.push({ packages: [...dependenciesOf(under, application)], hosts: new Set([id]) });
      }
    }
  }
  // Most hosts take whatever a section declares: it is looked up once for all of them.
  for (const [section, searching] of declared) {
    const names = dependencyNames(manifest, [section]);
    if (names.length === 0) continue;
    const packages = remember(fs, `packages from ${from} below ${top}: ${names.join(' ')}`, (files) =>
      names.flatMap((name) => index.through(files).locate(name, from) ?? []),
    );
    groups.push({ packages, hosts: searching });
  }
  return { folders: [...folders.values()], groups };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The searches of a host for which a package is an application, with the rules they belong to. */
export function searchesFrom(
  host: CompiledHost,
  application: PackageFacts,
): (CompiledSearch & { readonly rule: CompiledRule })[] {
  return host.rules.flatMap((rule) =>
    rule.search
      .filter(({ from }) => from === undefined || from.holds(application) === true)
      .map((search) => ({ ...search, rule })),
  );
}

function* nodeModulesOf(fs: FileSystem, from: string, top: string): Generator<string> {
  for (let folder = from; isInside(folder, top); folder = dirname(folder)) {
    const path = joinPath(folder, 'node_modules');
    if (fs.stat(path) === 'directory') yield path;
    if (folder === dirname(folder)) return;
  }
}

/** Karma looks beside its own real folder (karma/lib/plugin.js): with pnpm that is a folder in the store. */
function siblingsFolder(
  fs: FileSystem,
  name: string,
  from: string,
  index: InstalledIndex,
): string | undefined {
  const host = index.locate(name, from)?.path;
  if (host === undefined) return undefined;
  // `@s/host` lies one folder deeper than its siblings' folder.
  const beside = (path: string) => (name.startsWith('@') ? dirname(dirname(path)) : dirname(path));
  const real = beside(fs.realPath(host) ?? host);
  // Where only the workspace itself is reached through a link, its own paths are kept.
  return fs.realPath(beside(host)) === real ? beside(host) : real;
}

/** A search through dependencies that is under way. */
interface DependencySearch {
  readonly fs: FileSystem;
  readonly index: InstalledIndex;
  readonly search: Search & { in: 'dependencies' };
  readonly rule: CompiledRule;
  /** Where it has been: plugins may list each other. */
  readonly seen: Set<string>;
}

function* dependenciesOf(
  under: DependencySearch,
  application: { readonly path: string; readonly manifest: JsonObject },
): Generator<InstalledPackage> {
  const { fs, search, index, rule, seen } = under;
  const listed =
    search.listedIn === undefined ? undefined : listedNames(application.manifest, search.listedIn);
  if (listed === NO_NAMES) return;
  for (const name of dependencyNames(application.manifest, search.sections)) {
    if (listed !== undefined && !listed(name)) continue;
    const installed = index.locate(name, application.path);
    if (installed === undefined) continue;
    yield installed;
    if (!search.through) continue;
    const path = fs.realPath(installed.path) ?? installed.path;
    const read = seen.has(path) ? undefined : readPackage(fs, installed.path);
    seen.add(path);
    if (read?.kind !== 'package') continue;
    const { name: ownName, value: manifest } = read.source;
    const facts = { fs, path, name: ownName, directory: name, manifest, hostVersion: undefined };
    // Only a plugin leads on to others: hosts do not look into what they do not take for one.
    if (rule.discovered.holds(facts) === false) continue;
    const sections = typeof search.through === 'object' ? search.through : search.sections;
    yield* dependenciesOf({ ...under, search: { ...search, sections } }, { path, manifest });
  }
}

/** The names that a manifest's dependency sections declare. */
export function dependencyNames(manifest: JsonObject, sections: readonly DependencySection[]): string[] {
  const names = sections.flatMap((section) => {
    const declared = valueAt(manifest, [section]);
    return declared !== null && typeof declared === 'object' ? Object.keys(declared) : [];
  });
  return [...new Set(names)];
}

const NO_NAMES = () => false;

/**
 * oclif's `oclif.plugins` (plugin-loader.js): globs on dependency names; `!x` by itself takes all but x. Cordova's
 * `cordova.plugins`: an object, whose keys are the names.
 */
function listedNames(manifest: JsonObject, key: readonly string[]): (name: string) => boolean {
  const listed = valueAt(manifest, key);
  const all = isObject(listed) ? Object.keys(listed) : [listed].flat();
  const patterns = all.filter((one): one is string => typeof one === 'string');
  if (patterns.length === 0) return NO_NAMES;
  // The lists of plugins found are strangers': what is no glob would throw, and some would take too long.
  const matchers = patterns.filter(isBoundedGlob).map((pattern) => picomatch(pattern));
  return (name) => matchers.some((matches) => matches(name));
}
