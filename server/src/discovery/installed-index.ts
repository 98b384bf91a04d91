import { drain } from '../workspace/drain';
import { InstalledPackage, locateInstalled, stepNodeModules } from '../workspace/installed-packages';
import { basename, childPath, dirname, isInside } from '../workspace/paths';
import type { TracingFileSystem } from '../workspace/tracing';
import type { Units } from './units';

/** Sorted by name. */
export type Listing = readonly InstalledPackage[];

/**
 * Finds installed packages by name in lists that are made once: to ask the disk for each of thousands of names
 * would cost more than to list them all.
 */
export class InstalledIndex {
  readonly #units: Units;
  readonly #traced: TracingFileSystem;
  readonly #top: string;

  /**
   * @param traced notes the lists that were looked at: who uses the index depends on them
   * @param top the folder scanned; what lies above it is asked for name by name, since it is not ours to list
   */
  constructor(units: Units, traced: TracingFileSystem, top: string) {
    this.#units = units;
    this.#traced = traced;
    this.#top = top;
  }

  /** The same index for another result that is to depend on what it looks at. */
  through(traced: TracingFileSystem): InstalledIndex {
    return new InstalledIndex(this.#units, traced, this.#top);
  }

  /** The packages directly in a `node_modules` folder, sorted by name. */
  list(nodeModules: string): readonly InstalledPackage[] {
    return this.#listing(nodeModules);
  }

  /** Where Node finds a package from a directory: going up, in the first `node_modules` that has it. */
  locate(name: string, from: string): InstalledPackage | undefined {
    for (let directory = from; isInside(directory, this.#top); directory = dirname(directory)) {
      if (basename(directory) === 'node_modules') continue;
      const installed = findByName(this.#listing(childPath(directory, 'node_modules')), name);
      if (installed) return installed;
      if (directory === dirname(directory)) return undefined;
    }
    const path = locateInstalled(this.#traced, name, dirname(this.#top));
    if (path === undefined) return undefined;
    return new InstalledPackage(path.slice(0, -name.length - 1), name, true);
  }

  #listing(nodeModules: string): Listing {
    this.#traced.noteListing(nodeModules);
    return listing(this.#units, nodeModules);
  }
}

/** The packages directly in a `node_modules` folder: listed once, until a name comes or goes there. */
export function listing(units: Units, nodeModules: string): Listing {
  return units.get('listing', nodeModules, (traced) => drain(stepNodeModules(traced, nodeModules)));
}

/** The same in steps: a folder may hold thousands. */
export function stepListing(units: Units, nodeModules: string): Generator<void, Listing> {
  return units.step('listing', nodeModules, (traced) => stepNodeModules(traced, nodeModules));
}

/** Looks a name up by halving: a map beside each list would take as much memory as the list. */
export function findByName(listing: Listing, name: string): InstalledPackage | undefined {
  let low = 0;
  let high = listing.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((listing[middle] as InstalledPackage).name < name) low = middle + 1;
    else high = middle;
  }
  return listing[low]?.name === name ? listing[low] : undefined;
}
