import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PluginRecord, Report } from '../../../src/discovery/report';
import { discover } from '../../../src/index';
import { installCorpus } from '../install';
import { askHost, type HostPlugin, type OracleHost } from '../oracle';
import { ApplicationCopy, type PackageCopy } from './application-copy';
import { type HostVerdict, hostVerdict, pluginAt, said } from './verdict';

/** One change to one real plugin. */
export interface Mutation {
  readonly what: string;
  /** Where the plugin lies in the corpus: `node_modules/x`, `extensions/x`. */
  readonly plugin: string;
  readonly change: (plugin: PackageCopy) => void;
  /** What the host's code says about it: the oracle must say the same, else the change has missed. */
  readonly host: HostVerdict;
  /** The code that tells the author, where the host does not take the plugin. */
  readonly code?: string;
}

export interface Mutations {
  readonly host: OracleHost;
  /** The host's packages: see `CopyOptions`. */
  readonly packages: readonly string[];
  /** Makes the application ready, before anything is asked. */
  readonly application?: (application: PackageCopy) => void;
  readonly table: readonly Mutation[];
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
 * about the plugin where it is installed and about its own folder, opened by its author.
 */
export function describeMutations({ host, packages, application, table }: Mutations): void {
  let corpus: string;
  let seen: readonly string[];
  const made: ApplicationCopy[] = [];

  const copyOf = (place: string) => {
    const copy = new ApplicationCopy(corpus, { plugins: [place], without: seen, host: packages });
    made.push(copy);
    application?.(copy.package('.'));
    return copy;
  };
  const ask = ({ folder }: ApplicationCopy, load: boolean) =>
    askHost(host, folder, { hostFolder: corpus, load });

  beforeAll(() => {
    corpus = installCorpus(host);
    ({ seen } = askHost(host, corpus, { development: true }));
  });
  afterAll(() => {
    for (const copy of made) copy.dispose();
  });

  describe.each([...new Set(table.map(({ plugin }) => plugin))])('%s', (place) => {
    let before: HostPlugin;

    beforeAll(() => {
      const copy = copyOf(place);
      const answer = ask(copy, true);
      before = pluginAt(answer, copy.package(place).path)!;
      expect(answer.accepted).toEqual([before.name]);
      expect(statusAt(discover({ folders: [copy.folder] }), host, place)).toBe('ok');
    });

    const rows = table.filter(({ plugin }) => plugin === place);
    it.each(rows.map((row) => [row.what, row.host, row] as const))('%s: the host %s', (_what, _host, row) => {
      const copy = copyOf(place);
      const plugin = copy.package(place);
      row.change(plugin);
      const answers = { before, after: ask(copy, true), unloaded: ask(copy, false) };
      const verdict = hostVerdict(answers, plugin.path);
      expect(verdict, said(answers)).toBe(row.host);

      const allowed = row.code === 'manifest-syntax-error' ? EXPECTED_OF_NO_JSON : EXPECTED[verdict];
      expect(allowed).toContain(statusAt(discover({ folders: [copy.folder] }), host, place));
      const opened = discover({ folders: [copy.moveOut(place)] });
      expect(allowed).toContain(statusAt(opened, host, '.'));
      const found = opened.diagnostics.filter((one) => one.host === host || one.code === row.code);
      const codes = found.filter(({ severity }) => severity !== 'hint').map(({ code }) => code);
      if (row.code === undefined) expect(codes).toEqual([]);
      else expect(codes).toContain(row.code);
      for (const words of found.flatMap(({ message }) => quoted(message))) {
        expect(said(answers)).toContain(words);
      }
    });
  });
}

function statusAt({ plugins }: Report, host: string, place: string): Status {
  return plugins.find((plugin) => plugin.host === host && plugin.path === place)?.status ?? 'absent';
}

/** What a message claims that the host prints. */
function quoted(message: string): string[] {
  return [...message.matchAll(/ prints "(.*)"/g)].map(([, words = '']) => words);
}
