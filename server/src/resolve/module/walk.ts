import type { FileSystem } from '../../workspace/file-system';
import { dirname, isInside } from '../../workspace/paths';
import { type Edge, edgesOf } from './module-edges';
import type { ImportedPackage, ImportPlace, MissingModule, ModuleGraph } from './module-graph';
import { moduleScope } from './module-scope';

/** Far more than a plugin's entry loads of its own package. */
const MAX_FILES = 2000;

/**
 * Follows what a module imports through the files of its package: relative paths, `#names`, the package's own name,
 * each as Node would, `require` and `import` by their own rules. It ends at other packages.
 *
 * Nothing runs, so what a program puts together at run time is not seen; what is seen may be guarded, and is told as
 * such. Yields between files, each of which takes a few milliseconds at most.
 *
 * @param entry absolute path of a file
 * @param maxFiles more are left out, and the graph is not `complete`
 */
export function* walkModules(
  fs: FileSystem,
  entry: string,
  maxFiles = MAX_FILES,
): Generator<void, ModuleGraph> {
  const walk = new Walk(fs, entry, maxFiles);
  while (walk.next()) yield;
  return walk.result();
}

class Walk {
  readonly #fs: FileSystem;
  readonly #entry: string;
  readonly #root: string;
  readonly #maxFiles: number;
  readonly #files = new Set<string>();
  readonly #reachedBy = new Map<string, ImportPlace>();
  /** Reached by imports none of which is guarded. They are read before all others, and so their places come first. */
  readonly #certain = new Set<string>();
  readonly #certainQueue: string[] = [];
  readonly #possibleQueue: string[] = [];
  readonly #queued = new Set<string>();
  readonly #missing: MissingModule[] = [];
  readonly #packages = new Map<string, ImportedPackage>();
  #complete = true;

  constructor(fs: FileSystem, entry: string, maxFiles: number) {
    this.#fs = fs;
    this.#entry = entry;
    this.#root = moduleScope(fs, dirname(entry)).directory ?? dirname(entry);
    this.#maxFiles = maxFiles;
    this.#reach(entry);
  }

  /** Reads one more file; false where none is left. */
  next(): boolean {
    const certain = this.#certainQueue.shift();
    const from = certain ?? this.#possibleQueue.shift();
    if (from === undefined) return false;
    // Found to be certain after it had been found.
    if (certain === undefined && this.#certain.has(from)) return true;
    const { edges, complete } = edgesOf(this.#fs, from);
    if (!complete) this.#complete = false;
    for (const edge of edges) this.#follow(from, edge, certain !== undefined);
    return true;
  }

  result(): ModuleGraph {
    return {
      entry: this.#entry,
      files: [...this.#files],
      reachedBy: this.#reachedBy,
      missing: this.#missing,
      packages: [...this.#packages.values()],
      complete: this.#complete,
    };
  }

  /** @param isReached whether to load the entry always comes to `from` */
  #follow(from: string, { fact, followed, actualCase }: Edge, isReached: boolean): void {
    const place: ImportPlace = { ...fact, from, certain: isReached && !fact.guarded };
    if (followed.kind === 'package') this.#addPackage({ ...place, name: followed.name });
    else if (followed.kind === 'file') {
      if (actualCase !== undefined) this.#addMissing({ ...place, expected: followed.path, actualCase });
      this.#reach(actualCase ?? followed.path, place);
    } else if (followed.kind === 'missing') {
      const { expected } = followed;
      this.#addMissing({ ...place, expected, ...(actualCase === undefined ? {} : { actualCase }) });
      if (actualCase !== undefined) this.#reach(actualCase, place);
    }
  }

  #addMissing(missing: MissingModule): void {
    // An addon is built where the package is installed.
    const certain = missing.certain && !missing.expected.endsWith('.node');
    this.#missing.push({ ...missing, certain });
  }

  #addPackage(one: ImportedPackage): void {
    const known = this.#packages.get(one.name);
    if (known === undefined || rank(one) > rank(known)) this.#packages.set(one.name, one);
  }

  /** @param place who asks for it; nobody for the entry */
  #reach(path: string, place?: ImportPlace): void {
    const certain = place?.certain ?? true;
    if (!this.#files.has(path) && this.#files.size >= this.#maxFiles) {
      this.#complete = false;
      return;
    }
    this.#files.add(path);
    if (place !== undefined && path !== this.#entry && precedes(place, this.#reachedBy.get(path))) {
      this.#reachedBy.set(path, place);
    }
    // What is looked up is not loaded here: who does that, and by which rules, is not known.
    if (place?.kind === 'resolve' || !isScript(path) || this.#isForeign(path)) return;
    if (certain && !this.#certain.has(path)) {
      this.#certain.add(path);
      this.#certainQueue.push(path);
    } else if (!certain && !this.#queued.has(path)) this.#possibleQueue.push(path);
    this.#queued.add(path);
  }

  /** Whether a path leads into another package's files: they are that package's concern. */
  #isForeign(path: string): boolean {
    return (isInside(path, this.#root) ? path.slice(this.#root.length) : path).includes('/node_modules/');
  }
}

/** Whether a place tells more of how a file is reached than the first that was found. */
function precedes(place: ImportPlace, by: ImportPlace | undefined): boolean {
  if (by === undefined || (place.certain && !by.certain)) return true;
  return by.kind === 'resolve' && place.kind !== 'resolve' && place.certain === by.certain;
}

function rank({ certain, guarded, lazy }: ImportedPackage): number {
  if (certain) return 3;
  if (!guarded) return 2;
  return lazy ? 1 : 0;
}

/** Whether a file may be JavaScript; `require` takes what has no extension of its own for that. */
function isScript(path: string): boolean {
  return /(?:^|\/)[^./]*$|\.[cm]?js$/.test(path);
}
