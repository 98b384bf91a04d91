import type { CompiledHost, CompiledSearch } from '../hosts/compiled';
import type { Search } from '../hosts/profile';
import { locateInstalled } from '../workspace/installed-packages';
import type { TracingFileSystem } from '../workspace/tracing';
import { applicationsOf, traceApplication } from './applications';
import { applies } from './approaches/applies';
import { type NamespaceResult, pluginsOfNamespace } from './approaches/namespace';
import { packageFacts } from './approaches/packages';
import type { Progress } from './engine-api';
import { type FolderState, unitId } from './folder-state';
import { type PackageSource, readPackage } from './package-facts';
import type { ScanContext } from './scan';
import { dependencyNames } from './search';

/** Looks into the namespace directories of all applications, in steps. */
export function* searchNamespaces({ units }: ScanContext, state: FolderState): Generator<Progress, void> {
  const applications = applicationsOf(state);
  const results: NamespaceResult[] = [];
  for (const host of state.hosts.hosts) {
    for (const [number, rule] of host.rules.entries()) {
      for (const compiled of rule.search) {
        const { search } = compiled;
        if (search.in !== 'directories') continue;
        const prefix = unitId(state, `${host.profile.id}:${number}`);
        // Portions that every package may hold are looked at together, else each application's by themselves.
        const groups =
          search.portions === 'every-package' ? [applications] : applications.map((one) => [one]);
        for (const group of groups) {
          results.push(
            units.get('namespace', `${prefix}:${group[0]?.path}`, (traced) =>
              pluginsOfNamespace(
                traced,
                host,
                rule,
                search,
                contributors(traced, host, compiled, search, group),
              ),
            ),
          );
          yield { phase: 'searching dependencies', done: results.length, total: undefined };
        }
      }
    }
  }
  state.namespaces = results;
}

/** The packages whose directories count: those applications that the host searches, and what they depend on. */
function contributors(
  traced: TracingFileSystem,
  host: CompiledHost,
  { from }: CompiledSearch,
  search: Search & { in: 'directories' },
  applications: readonly PackageSource[],
): PackageSource[] {
  const current = applications.map((application) => traceApplication(traced, application));
  const searched = current.filter(
    (source) =>
      (from === undefined || from.holds(packageFacts(traced, source, source.name, host)) === true) &&
      applies(traced, source, host),
  );
  if (search.portions !== 'every-package' || searched.length === 0) return searched;
  const known = new Set(current.map(({ path }) => path));
  const installed = new Map<string, PackageSource>();
  for (const { path, value } of searched) {
    for (const name of dependencyNames(value, ['dependencies', 'devDependencies', 'optionalDependencies'])) {
      const located = locateInstalled(traced, name, path);
      const read = located === undefined ? undefined : readPackage(traced, located);
      // A link to a workspace package is that package: it is among the applications already.
      if (read?.kind !== 'package' || known.has(traced.realPath(read.source.path) ?? '')) continue;
      installed.set(read.source.path, read.source);
    }
  }
  return [...current, ...installed.values()];
}
