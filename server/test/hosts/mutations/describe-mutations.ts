import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PluginRecord, Report } from '../../../src/discovery/report';
import { discover } from '../../../src/index';
import { compareEntryPoints } from '../comparison';
import { installCorpus } from '../install';
import { askHost, type HostPlugin, type OracleHost } from '../oracle';
import { ApplicationCopy, type PackageCopy } from './application-copy';
import { type HostVerdict, hostVerdict, pluginAt, said } from './verdict';

/** Changes an installed plugin, or the application that it is installed in. */
export type Change = (plugin: PackageCopy, application: PackageCopy) => void;

/**
 * One change to a real plugin: what it is; what the host's code makes of it (the oracle must say so, else the
 * change has missed); the code that the report must give, where the host does not take the plugin.
 */
export type Mutation = readonly [what: string, host: HostVerdict, code: string | undefined, change: Change];

export interface Mutations {
  readonly host: OracleHost;
  /** The host's packages: see `CopyOptions`. */
  readonly packages: readonly string[];
  /** Others that must not be there, lest the host should look where they lead. */
  readonly without?: readonly string[];
  /** Plugins of the host that others need. */
  readonly needed?: readonly string[];
  /** Makes the application ready, before anything is asked. */
  readonly application?: (application: PackageCopy) => void;
  /** By where the plugin lies in the corpus: `node_modules/x`, `extensions/x`. */
  readonly table: Readonly<Record<string, readonly Mutation[]>>;
  /** Changes to the application, or to what only an installed plugin has: the author would not see them. */
  readonly installed?: Readonly<Record<string, readonly Mutation[]>>;
}

type Status = PluginRecord['status'] | 'absent';

/** The status that the report must give a plugin, by what the host makes of it. `absent`: it is not listed. */
const EXPECTED: Record<HostVerdict, readonly Status[]> = {
  'takes it': ['ok'],
  'cannot load it': ['broken'],
  'refuses it': ['rejected'],
  'does not see it': ['ignored', 'absent'],
};

/** A manifest that is no JSON: some hosts refuse it, others do not see it, and none can read it. */
const EXPECTED_OF_NO_JSON: readonly Status[] = ['broken', 'rejected', 'ignored', 'absent'];

/**
 * Describes a host's table: each change is made to a fresh copy, the host is asked, and the report must agree
 * about the plugin where it is installed, and about its own folder, opened by its author.
 */
export function describeMutations(mutations: Mutations): void {
  const { host, packages, without = [], needed = [], application, table, installed = {} } = mutations;
  let corpus: string;
  let seen: readonly string[];
  const made: ApplicationCopy[] = [];

  const copyOf = (place: string) => {
    const copy = new ApplicationCopy(corpus, {
      plugins: [place],
      without: [...seen.filter((name) => !needed.includes(name)), ...without],
      host: packages,
    });
    made.push(copy);
    application?.(copy.package('.'));
    return copy;
  };
  const ask = ({ folder }: ApplicationCopy, load: boolean) =>
    askHost(host, folder, { hostFolder: corpus, load });

  /** Makes a change and asks both sides about the plugin where it is installed. */
  const compare = (place: string, before: HostPlugin, [, expected, code, change]: Mutation) => {
    const copy = copyOf(place);
    const plugin = copy.package(place);
    change(plugin, copy.package('.'));
    const answers = { before, after: ask(copy, true), unloaded: () => ask(copy, false) };
    const verdict = hostVerdict(answers, plugin.path);
    expect(verdict, said(answers)).toBe(expected);
    const allowed = code === 'manifest-syntax-error' ? EXPECTED_OF_NO_JSON : EXPECTED[verdict];
    const report = discover({ folders: [copy.folder] });
    const ours = recordAt(report, host, path.relative(copy.folder, plugin.path));
    expect(allowed).toContain(ours?.status ?? 'absent');
    const now = pluginAt(answers.after, plugin.path);
    if (verdict === 'takes it') expect(compareEntryPoints(now!, ours!, copy.folder)).toEqual([]);
    return { copy, plugin, allowed, report, hostSaid: said(answers) };
  };

  beforeAll(async () => {
    corpus = await installCorpus(host);
    ({ seen } = askHost(host, corpus, { development: true }));
  });
  afterAll(() => {
    for (const copy of made) copy.dispose();
  });

  describe.each([...new Set([...Object.keys(table), ...Object.keys(installed)])])('%s', (place) => {
    let before: HostPlugin;

    beforeAll(() => {
      const copy = copyOf(place);
      const answer = ask(copy, true);
      before = pluginAt(answer, copy.package(place).path)!;
      expect(answer.failure).toBeUndefined();
      expect(answer.accepted).toEqual([before.name]);
      expect(recordAt(discover({ folders: [copy.folder] }), host, place)?.status).toBe('ok');
    });

    it.each(table[place] ?? [])('%s: the host %s', (...mutation) => {
      const [, , code] = mutation;
      const { copy, plugin, allowed, report, hostSaid } = compare(place, before, mutation);
      // Of what is installed nothing is told; its author hears it.
      const isInstalled = place.startsWith('node_modules/');
      const told = isInstalled ? discover({ folders: [copy.moveOut(plugin)] }) : report;
      if (isInstalled) expect(allowed).toContain(recordAt(told, host, '.')?.status ?? 'absent');
      const found = told.diagnostics.filter((one) => one.host === host || one.code === code);
      const codes = found.filter(({ severity }) => severity !== 'hint').map((one) => one.code);
      if (code === undefined) expect(codes).toEqual([]);
      else expect(codes).toContain(code);
      // Two hosts may find one fault: it is told once, in the words of one of them.
      const own = found.filter((one) => one.host === host || one.host === null);
      for (const words of own.flatMap(({ message }) => quoted(message))) expect(hostSaid).toContain(words);
    });

    it.each(installed[place] ?? [])('%s: the host %s', (...mutation) => {
      compare(place, before, mutation);
    });
  });
}

function recordAt({ plugins }: Report, host: string, place: string): PluginRecord | undefined {
  const portable = place.replaceAll('\\', '/');
  return plugins.find((plugin) => plugin.host === host && plugin.path === portable);
}

/** What a message claims that the host prints. */
function quoted(message: string): string[] {
  return [...message.matchAll(/ prints "(.*)"/g)].map(([, words = '']) => words);
}
