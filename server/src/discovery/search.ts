import picomatch from 'picomatch';
import type { CompiledHost, CompiledRule, CompiledSearch } from '../hosts/compiled';
import type { PackageFacts } from '../hosts/predicates/facts';
import { valueAt } from '../hosts/predicates/key';
import type { DependencySection, Search } from '../hosts/profile';
import type { JsonObject } from '../manifest/manifest';
import type { FileSystem } from '../workspace/file-system';
import { listNodeModules, locateInstalled } from '../workspace/installed-packages';
import { dirname, isInside, joinPath } from '../workspace/paths';
import { readPackage } from './package-facts';

/** Where hosts search from one application: the scope that decides which dependencies they find. */
export interface Reach {
  /** `node_modules` folders, each with the hosts that look through all of it. */
  readonly folders: readonly {
    readonly path: string;
    readonly nested: boolean;
    readonly hosts: ReadonlySet<string>;
  }[];
  /** Packages that hosts find one by one. */
  readonly packages: readonly {
    readonly path: string;
    readonly name: string;
    readonly hosts: ReadonlySet<string>;
  }[];
}

/** A plugin that is searched in turn can lead to others; no host goes deeper. */
const MAX_THROUGH = 8;

/**
 * Finds out where each host looks for plugins from one application.
 * @param top the folder scanned: ancestors above it do not count
 */
export function reachOf(
  fs: FileSystem,
  application: PackageFacts,
  hosts: readonly CompiledHost[],
  top: string,
): Reach {
  const folders = new Map<string, { nested: boolean; hosts: Set<string> }>();
  const packages = new Map<string, { name: string; hosts: Set<string> }>();
  const folder = (path: string, nested: boolean, host: string) => {
    const entry = folders.get(path) ?? { nested: false, hosts: new Set() };
    entry.nested ||= nested;
    folders.set(path, entry).get(path)?.hosts.add(host);
  };
  const single = (path: string, name: string, host: string) => {
    const entry = packages.get(path) ?? { name, hosts: new Set() };
    packages.set(path, entry).get(path)?.hosts.add(host);
  };
  for (const host of hosts) {
    for (const { search } of searchesFrom(host, application)) {
      const { id } = host.profile;
      if (search.in === 'node_modules') {
        for (const path of nodeModulesOf(fs, application.path, search.ancestors ? top : application.path)) {
          folder(path, search.nested === true, id);
        }
      } else if (search.in === 'siblings') {
        for (const { path, name } of siblingsOf(fs, search, application.path)) single(path, name, id);
      } else if (search.in === 'dependencies') {
        for (const { path, name } of dependenciesOf(fs, search, application, 0)) single(path, name, id);
      }
    }
  }
  return {
    folders: [...folders].map(([path, entry]) => ({ path, ...entry })),
    packages: [...packages].map(([path, entry]) => ({ path, ...entry })),
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
function siblingsOf(
  fs: FileSystem,
  search: Search & { in: 'siblings' },
  from: string,
): { path: string; name: string }[] {
  const host = locateInstalled(fs, search.of, from);
  if (host === undefined) return [];
  const real = fs.realPath(host) ?? host;
  // `@s/host` lies one folder deeper than its siblings' folder.
  const beside = (path: string) => (search.of.startsWith('@') ? dirname(dirname(path)) : dirname(path));
  // Where only the workspace itself is reached through a link, its own paths are kept.
  const folder = fs.realPath(beside(host)) === beside(real) ? beside(host) : beside(real);
  return listNodeModules(fs, folder).filter(
    ({ name }) => name !== search.of && (search.scopes || !name.startsWith('@')),
  );
}

function* dependenciesOf(
  fs: FileSystem,
  search: Search & { in: 'dependencies' },
  application: { readonly path: string; readonly manifest: JsonObject },
  depth: number,
): Generator<{ path: string; name: string }> {
  const listed =
    search.listedIn === undefined ? undefined : listedNames(application.manifest, search.listedIn);
  for (const name of dependencyNames(application.manifest, search.sections)) {
    if (listed !== undefined && !listed(name)) continue;
    const path = locateInstalled(fs, name, application.path);
    if (path === undefined) continue;
    yield { path, name };
    if (!search.through || depth >= MAX_THROUGH) continue;
    const read = readPackage(fs, path);
    if (read.kind !== 'package') continue;
    yield* dependenciesOf(fs, search, { path, manifest: read.source.value }, depth + 1);
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

/** oclif's `oclif.plugins` (plugin-loader.js): globs on dependency names; `!x` by itself takes all but x. */
function listedNames(manifest: JsonObject, key: readonly string[]): (name: string) => boolean {
  const patterns = [valueAt(manifest, key)].flat().filter((one): one is string => typeof one === 'string');
  const matchers = patterns.map((pattern) => picomatch(pattern));
  return (name) => matchers.some((matches) => matches(name));
}
