import { isDeepStrictEqual } from 'node:util';
import type { FileSystem } from '../workspace/file-system';
import type { InstalledPackage } from '../workspace/installed-packages';
import { dirname, isInside } from '../workspace/paths';
import { existenceOf, pathOfNote, type TracingFileSystem } from '../workspace/tracing';
import { Askers } from './askers';
import type { Change } from './engine-api';
import { Making } from './making';
import { type Parts, PartsTracer, SharedPartsTracer } from './parts';
import { isPart, keyOf, kindOf, LATE, PART, type UnitKind } from './unit-key';
import { asksOnlyFor, UsualResults } from './usual-results';

interface Unit {
  readonly value: unknown;
  /** Paths, and the keys of the results that it was made of. */
  readonly asked: readonly string[];
  /** The directories among them whose names mattered; undefined for none, which is usual. */
  readonly listed: ReadonlySet<string> | undefined;
  /** For a part that mostly comes out as before: how it is made again. */
  readonly remake: Remake | undefined;
}

type Remake = (fs: PartsTracer) => unknown;

/**
 * Results that know the files they asked about, the missing ones included. A change drops the results that it
 * touches and no others; who asks for a dropped result has it made anew.
 */
export class Units {
  readonly #fs: FileSystem;
  readonly #units = new Map<string, Unit>();
  readonly #askers = new Askers();
  /**
   * What dropped units asked about. Most are made again at once and ask the same: only the difference is entered
   * then. Until then `#askers` names units that are not there, which does no harm.
   */
  readonly #dropped = new Map<string, Unit>();
  /** Results of the usual kind, kept by nothing but their name: see `getOrUsual`. */
  readonly #usual = new UsualResults();
  readonly #making = new Set<Making>();
  readonly #drops = new Map<string, number>();
  /** Late results that were asked for and are not there, or no longer hold. */
  readonly #wanted = new Set<string>();
  #revision = 0;

  constructor(fs: FileSystem) {
    this.#fs = fs;
  }

  /** Raised whenever a result is dropped: whoever saw another number has something to do. */
  get revision(): number {
    return this.#revision;
  }

  /** How many results of a kind have been dropped so far. */
  drops(kind: UnitKind): number {
    return this.#drops.get(kind) ?? 0;
  }

  has(kind: UnitKind, id: string): boolean {
    return this.#units.has(keyOf(kind, id));
  }

  /** The result of that kind and name: kept, or made now. */
  get<T>(kind: UnitKind, id: string, make: (fs: PartsTracer) => T): T {
    return this.#get(keyOf(kind, id), make) as T;
  }

  /**
   * The result for an installed package. Nearly all packages are no plugins, and of those nothing is kept but that
   * they were looked at: thousands of full entries would cost megabytes.
   * @param scope results of other scopes differ
   * @param installed the package
   * @param usual the result that is kept so, where no file but the package's manifest was asked about
   */
  getOrUsual<T>(scope: string, installed: InstalledPackage, usual: T, make: (fs: TracingFileSystem) => T): T {
    if (this.#usual.has(scope, installed)) return usual;
    const { path } = installed;
    const key = keyOf('dependency', scope + path);
    const kept = this.#units.get(key);
    if (kept) return kept.value as T;
    const traced = new SharedPartsTracer(this.#fs, this.#parts);
    const value = make(traced);
    if (value === usual && asksOnlyFor(path, traced.asked)) this.#usual.add(scope, installed);
    else this.#keep(key, value, traced);
    return value;
  }

  /** Whether `getOrUsual` would have nothing to make. */
  isKnown(scope: string, installed: InstalledPackage): boolean {
    return this.#usual.has(scope, installed) || this.#units.has(keyOf('dependency', scope + installed.path));
  }

  /** The same, made in steps. A result that a change overtook is given, but not kept. */
  *step<T>(kind: UnitKind, id: string, make: (fs: PartsTracer) => Generator<void, T>): Generator<void, T> {
    const key = keyOf(kind, id);
    const kept = this.#units.get(key);
    if (kept) return kept.value as T;
    const traced = this.#tracer();
    const making = new Making();
    this.#making.add(making);
    try {
      const value = yield* make(traced);
      if (making.overtakes(traced)) this.#revision += 1;
      else this.#keep(key, value, traced);
      return value;
    } finally {
      this.#making.delete(making);
    }
  }

  /**
   * Drops what changes touch. Trees are looked for together: each costs a look at every path asked about.
   * @param spares tells results that are kept all the same: who says so drops them later if need be
   */
  invalidate(
    changes: readonly Change[],
    spares: (kind: UnitKind, path: string) => boolean = () => false,
  ): void {
    const trees: string[] = [];
    for (const change of changes) {
      const { path, kind } = change;
      for (const making of this.#making) making.change(change);
      if (kind === 'tree' || kind === 'deleted') trees.push(path);
      else this.#dropAskers(path, kind === 'changed' ? spares : undefined);
      if (kind !== 'changed') {
        this.#dropAskers(existenceOf(path));
        this.#dropListers(dirname(path));
      }
    }
    if (trees.length === 0) return;
    for (let count = this.#usual.dropInside(trees); count > 0; count -= 1) this.#countDrop('dependency');
    for (const asked of this.#askers.paths()) {
      const path = pathOfNote(asked);
      if (trees.some((tree) => isInside(path, tree))) this.#dropAskers(asked);
    }
  }

  /** Drops the results of some kinds whose name begins so. */
  drop(kinds: readonly UnitKind[], prefix = ''): void {
    for (const kind of kinds) {
      const start = keyOf(kind, prefix);
      for (const key of [...this.#units.keys()]) if (key.startsWith(start)) this.#dropUnit(key);
      for (const key of [...this.#dropped.keys()]) if (key.startsWith(start)) this.#forgetDropped(key);
      if (kind === 'dependency') this.#usual.clear(prefix);
    }
  }

  /** Drops one result, if it is there. */
  dropOne(kind: UnitKind, id: string): void {
    this.#dropUnit(keyOf(kind, id));
  }

  /** The names of the late results that are asked for and have to be made: each is told once. */
  takeWanted(): string[] {
    const wanted = [...this.#wanted];
    this.#wanted.clear();
    return wanted;
  }

  /** Makes a late result in steps; those who did without it are dropped. */
  *supplyLate<T>(id: string, make: (fs: PartsTracer) => Generator<void, T>): Generator<void, void> {
    const key = keyOf('late', id);
    yield* this.step('late', id, make);
    // Whoever wanted it may have gone meanwhile.
    if (this.#askers.has(key)) this.#dropAskers(key);
    else this.#forget(key);
  }

  #get(key: string, make: (fs: PartsTracer) => unknown, remake?: Remake): unknown {
    const kept = this.#units.get(key);
    if (kept) return kept.value;
    const traced = this.#tracer();
    const value = make(traced);
    this.#keep(key, value, traced, remake);
    return value;
  }

  #tracer(): PartsTracer {
    return new PartsTracer(this.#fs, this.#parts);
  }

  readonly #parts: Parts = {
    remember: (note, id, make, steady) => {
      const key = PART + id;
      note(key);
      return this.#get(key, make, steady ? make : undefined);
    },
    recall: (note, id) => {
      const key = LATE + id;
      note(key);
      const unit = this.#units.get(key);
      if (unit === undefined) this.#wanted.add(id);
      // One that no longer holds is better than none until the next is made.
      return (unit ?? this.#dropped.get(key))?.value;
    },
  };

  #keep(key: string, value: unknown, { asked, listed }: TracingFileSystem, remake?: Remake): void {
    const before = this.#dropped.get(key);
    const isSame = before !== undefined && sameNames(before.asked, asked);
    const unit: Unit = {
      value,
      asked: isSame ? before.asked : [...asked],
      listed: listed.size === 0 ? undefined : listed,
      remake,
    };
    this.#units.set(key, unit);
    if (isSame) {
      this.#dropped.delete(key);
      return;
    }
    this.#forgetDropped(key, asked);
    for (const path of asked) this.#askers.add(path, key);
  }

  /** Removes what only the dropped version of a unit asked about, and the parts that only it was made of. */
  #forgetDropped(key: string, kept?: ReadonlySet<string>): void {
    const dropped = this.#dropped.get(key);
    if (dropped === undefined) return;
    this.#dropped.delete(key);
    for (const path of dropped.asked) {
      if (kept?.has(path)) continue;
      this.#askers.remove(path, key);
      if (isPart(path) && !this.#askers.has(path)) this.#forget(path);
    }
  }

  #forget(key: string): void {
    const unit = this.#units.get(key);
    this.#units.delete(key);
    if (unit !== undefined) this.#dropped.set(key, unit);
    for (const making of this.#making) making.lose(key);
    this.#forgetDropped(key);
  }

  #countDrop(kind: string): void {
    this.#revision += 1;
    this.#drops.set(kind, (this.#drops.get(kind) ?? 0) + 1);
  }

  #dropAskers(path: string, spares?: (kind: UnitKind, path: string) => boolean): void {
    for (let count = this.#usual.drop(path); count > 0; count -= 1) this.#countDrop('dependency');
    for (const key of this.#askers.of(path)) {
      if (!spares?.(kindOf(key), path)) this.#dropUnit(key);
    }
  }

  #dropListers(directory: string): void {
    for (const key of this.#askers.of(directory)) {
      if (this.#units.get(key)?.listed?.has(directory)) this.#dropUnit(key);
    }
  }

  #dropUnit(key: string): void {
    const unit = this.#units.get(key);
    if (unit === undefined) return;
    this.#units.delete(key);
    this.#countDrop(kindOf(key));
    this.#dropped.set(key, unit);
    if (!isPart(key)) return;
    const { remake, value } = unit;
    if (remake !== undefined && isDeepStrictEqual(this.#get(key, remake, remake), value)) return;
    for (const making of this.#making) making.lose(key);
    this.#dropAskers(key);
  }
}

function sameNames(a: readonly string[], b: ReadonlySet<string>): boolean {
  if (a.length !== b.size) return false;
  let index = 0;
  for (const name of b) if (a[index++] !== name) return false;
  return true;
}
