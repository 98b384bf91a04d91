import type { InstalledPackage } from '../workspace/installed-packages';
import type { PackageSource } from './package-facts';
import type { Reach } from './reach';

/** From where hosts come to a place: each application, and the ids of those that look there from it. */
export type Place = { readonly application: string; readonly hosts: ReadonlySet<string> }[];

export interface Plan {
  readonly folders: ReadonlyMap<string, { readonly nested: boolean; readonly place: Place }>;
  readonly packages: ReadonlyMap<string, { readonly installed: InstalledPackage; readonly place: Place }>;
}

/** A package from which hosts search, and where they get to. */
export interface Application {
  readonly source: PackageSource;
  readonly reach: Reach;
}

/** Puts the reaches of all applications together, so that each folder is looked through once. */
export function planOf(applications: readonly Application[]): Plan {
  const folders = new Map<string, { nested: boolean; place: Place }>();
  const packages = new Map<string, { installed: InstalledPackage; place: Place }>();
  for (const { source, reach } of applications) {
    const application = source.path;
    for (const { path, nested, hosts } of reach.folders) {
      const entry = folders.get(path) ?? { nested: false, place: [] };
      entry.nested ||= nested;
      entry.place.push({ application, hosts });
      folders.set(path, entry);
    }
    for (const { packages: reached, hosts } of reach.groups) {
      for (const installed of reached) {
        const entry = packages.get(installed.path) ?? { installed, place: [] };
        entry.place.push({ application, hosts });
        packages.set(installed.path, entry);
      }
    }
  }
  return { folders, packages };
}
