import type { Registered } from '../hosts/entry-point';
import {
  duplicateRegistration,
  type FirstRegistration,
  keyOf,
  registeredTwice,
} from '../rules/duplicate-registration';
import type { Finding } from '../rules/rule';
import { joinPath } from '../workspace/paths';
import type { CheckedEntryPoint } from './check';
import type { FolderState, FoundDependency } from './folder-state';
import { withReasons } from './plugin';

type Dependencies = FolderState['dependencies'];
type Registering = CheckedEntryPoint & { readonly registers: readonly Registered[] };

/**
 * Installed plugins that give their host the same id: in each application the host takes that of the first, in the
 * order in which it finds them. The others are broken there.
 */
export function withRegistrations(found: Dependencies): Dependencies {
  const applications = new Map<string, FoundDependency[]>();
  for (const dependency of found.values()) {
    const { plugin, foundFrom } = dependency;
    if (plugin.status === 'rejected' || plugin.status === 'ignored') continue;
    if (!plugin.entryPoints.some(registersIds)) continue;
    for (const application of foundFrom) {
      const key = `${application}\n${plugin.host.id}`;
      applications.set(key, [...(applications.get(key) ?? []), dependency]);
    }
  }
  const reasons = new Map<FoundDependency, Finding>();
  for (const plugins of applications.values()) {
    if (plugins.length > 1) noteSecond(plugins, reasons);
  }
  if (reasons.size === 0) return found;
  return new Map(
    [...found].map(([key, dependency]) => {
      const reason = reasons.get(dependency);
      return [key, reason ? broken(dependency, reason) : dependency];
    }),
  );
}

function noteSecond(plugins: readonly FoundDependency[], reasons: Map<FoundDependency, Finding>): void {
  const first = new Map<string, FirstRegistration>();
  for (const dependency of plugins) {
    const { plugin } = dependency;
    for (const entryPoint of plugin.entryPoints.filter(registersIds)) {
      const taken = entryPoint.registers.findLast((one) => first.has(keyOf(one)));
      const other = taken && first.get(keyOf(taken));
      if (other === undefined) {
        for (const registered of entryPoint.registers)
          first.set(keyOf(registered), { entryPoint, registered, by: plugin.name });
      } else if (other.by !== plugin.name && !reasons.has(dependency)) {
        const manifestPath = joinPath(plugin.path, 'package.json');
        const context = { host: plugin.host, manifestPath, packageName: plugin.name };
        reasons.set(dependency, {
          ...registeredTwice({ ...entryPoint, implied: false }, taken as Registered, other, context),
          code: duplicateRegistration.code,
          host: plugin.host.id,
        });
      }
    }
  }
}

function broken(dependency: FoundDependency, reason: Finding): FoundDependency {
  const plugin = withReasons(dependency.plugin, [reason]);
  const place = JSON.stringify(reason.at);
  const entryPoints = plugin.entryPoints.map(
    (one): CheckedEntryPoint =>
      one.file === reason.file && JSON.stringify(one.at) === place ? { ...one, status: 'broken' } : one,
  );
  return { ...dependency, plugin: { ...plugin, entryPoints } };
}

function registersIds(entryPoint: CheckedEntryPoint): entryPoint is Registering {
  return entryPoint.registers !== undefined;
}
