import type { InstalledPackage } from '../workspace/installed-packages';
import type { PackageSource } from './package-facts';
import type { Reach } from './search';

/** A place in which some hosts look for plugins, and from which applications each of them does. */
export interface Place {
  /** Absolute paths of the applications, by host. */
  readonly hosts: Map<string, Set<string>>;
  /** All applications that reach it. */
  readonly applications: Set<string>;
}

export interface Plan {
  readonly folders: ReadonlyMap<string, Place & { readonly nested: boolean }>;
  readonly packages: ReadonlyMap<string, Place & { readonly installed: InstalledPackage }>;
}

/** A package from which hosts search, and where they get to. */
export interface Application {
  readonly source: PackageSource;
  readonly reach: Reach;
}

/** Puts the reaches of all applications together, so that each folder is looked through once. */
export function planOf(applications: readonly Application[]): Plan {
  const folders = new Map<string, Place & { nested: boolean }>();
  const packages = new Map<string, Place & { installed: InstalledPackage }>();
  const add = (place: Place, application: string, hosts: ReadonlySet<string>) => {
    place.applications.add(application);
    for (const host of hosts) place.hosts.set(host, (place.hosts.get(host) ?? new Set()).add(application));
  };
  for (const { source, reach } of applications) {
    for (const { path, nested, hosts } of reach.folders) {
      const place = folders.get(path) ?? { ...newPlace(), nested };
      folders.set(path, { ...place, nested: place.nested || nested });
      add(place, source.path, hosts);
    }
    for (const { hosts, ...installed } of reach.packages) {
      const place = packages.get(installed.path) ?? { ...newPlace(), installed };
      packages.set(installed.path, place);
      add(place, source.path, hosts);
    }
  }
  return { folders, packages };
}

function newPlace(): Place {
  return { hosts: new Map(), applications: new Set() };
}
