import type { InstalledPackage } from '../workspace/installed-packages';

/** Where hosts search from one application: the scope that decides which dependencies they find. */
export interface Reach {
  /** `node_modules` folders, each with the hosts that look through all of it. */
  readonly folders: readonly ReachedFolder[];
  /** Packages that hosts find one by one. A package may be in several of these groups. */
  readonly groups: readonly ReachedGroup[];
}

export interface ReachedFolder {
  readonly path: string;
  readonly nested: boolean;
  readonly hosts: ReadonlySet<string>;
}

export interface ReachedGroup {
  readonly packages: readonly InstalledPackage[];
  readonly hosts: ReadonlySet<string>;
}

/** Whether the same hosts get to the same packages. */
export function isSameReach(a: Reach, b: Reach): boolean {
  if (a === b) return true;
  if (a.folders.length !== b.folders.length || a.groups.length !== b.groups.length) return false;
  return (
    a.folders.every(({ path, nested, hosts }, index) => {
      const other = b.folders[index];
      return path === other?.path && nested === other.nested && isSameSet(hosts, other.hosts);
    }) &&
    a.groups.every(({ packages, hosts }, index) => {
      const other = b.groups[index];
      return other !== undefined && isSameSet(hosts, other.hosts) && isSameList(packages, other.packages);
    })
  );
}

function isSameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a === b || (a.size === b.size && [...a].every((one) => b.has(one)));
}

/** Mostly the very same: what a section declares is looked up once, until names or folders change. */
function isSameList(a: readonly InstalledPackage[], b: readonly InstalledPackage[]): boolean {
  if (a === b) return true;
  return a.length === b.length && a.every(({ path }, index) => path === b[index]?.path);
}
