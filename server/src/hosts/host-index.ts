import type { JsonObject, JsonValue } from '../manifest/manifest';
import type { CompiledHost } from './compiled';
import { ALL_SECTIONS } from './predicates/dependencies';
import { valueAt } from './predicates/key';

const KEYWORDS = ['keywords'];
const SECTIONS = ALL_SECTIONS.map((section) => [section]);

/** Finds the hosts that may have a verdict about a package, without asking any predicate. */
export class HostIndex {
  readonly #hosts: readonly CompiledHost[];
  readonly #byKey = new Map<string, number[]>();
  readonly #byKeyword = new Map<string, number[]>();
  readonly #byDependency = new Map<string, number[]>();
  readonly #byName: { readonly matches: (name: string) => boolean; readonly host: number }[] = [];
  readonly #always: number[] = [];
  #last: { readonly name: string; readonly directory: string; readonly hosts: readonly number[] } | undefined;
  readonly #byId: ReadonlyMap<string, number>;

  /** @param hosts in the order in which they are to be given */
  constructor(hosts: readonly CompiledHost[]) {
    this.#hosts = hosts;
    this.#byId = new Map(hosts.map(({ profile }, index) => [profile.id, index]));
    for (const [host, { signs }] of hosts.entries()) {
      if (signs.any) {
        this.#always.push(host);
        continue;
      }
      for (const key of new Set(signs.keys)) add(this.#byKey, key, host);
      for (const keyword of new Set(signs.keywords)) add(this.#byKeyword, keyword, host);
      for (const name of new Set(signs.dependencies)) add(this.#byDependency, name, host);
      for (const matches of signs.names) this.#byName.push({ matches, host });
    }
  }

  /**
   * @param name the manifest's
   * @param directory the folder's name under `node_modules`, or what it will be
   * @param named ids of hosts that are to be given in any case
   */
  concernedWith(
    manifest: JsonObject,
    name: string,
    directory: string,
    named: readonly string[],
  ): readonly CompiledHost[] {
    // Mostly none, or one: a set would cost more than it saves.
    const found = [...this.#always];
    for (const key of Object.keys(manifest)) addAll(found, this.#byKey.get(key));
    this.#addByKeywords(found, valueAt(manifest, KEYWORDS));
    for (const section of SECTIONS) this.#addByDependencies(found, valueAt(manifest, section));
    for (const host of this.#namedFor(name, directory)) addOne(found, host);
    for (const id of named) {
      const host = this.#byId.get(id);
      if (host !== undefined) addOne(found, host);
    }
    if (found.length === 0) return NO_HOSTS;
    return found.sort((a, b) => a - b).flatMap((index) => this.#hosts[index] ?? []);
  }

  #addByKeywords(found: number[], keywords: JsonValue | undefined): void {
    if (Array.isArray(keywords)) {
      for (const word of keywords) addAll(found, this.#byKeyword.get(word as string));
    } else if (typeof keywords === 'string') {
      for (const [word, hosts] of this.#byKeyword) if (keywords.includes(word)) addAll(found, hosts);
    }
  }

  #addByDependencies(found: number[], declared: JsonValue | undefined): void {
    if (declared === null || typeof declared !== 'object') return;
    for (const [name, hosts] of this.#byDependency) if (Object.hasOwn(declared, name)) addAll(found, hosts);
  }

  /** One name is asked about again at each edit of its manifest. */
  #namedFor(name: string, directory: string): readonly number[] {
    if (this.#last?.name !== name || this.#last.directory !== directory) {
      const hosts = this.#byName
        .filter(({ matches }) => matches(name) || (name !== directory && matches(directory)))
        .map(({ host }) => host);
      this.#last = { name, directory, hosts };
    }
    return this.#last.hosts;
  }
}

const NO_HOSTS: readonly CompiledHost[] = [];

function add(map: Map<string, number[]>, key: string, host: number): void {
  const hosts = map.get(key);
  if (hosts === undefined) map.set(key, [host]);
  else hosts.push(host);
}

function addAll(found: number[], hosts: readonly number[] | undefined): void {
  if (hosts !== undefined) for (const host of hosts) addOne(found, host);
}

function addOne(found: number[], host: number): void {
  if (!found.includes(host)) found.push(host);
}
