import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { discover } from '../../../src/index';
import { compareEntryPoints } from '../comparison';
import { installCorpus } from '../install';
import { askHost, type OracleHost } from '../oracle';
import { PackageCopy } from './application-copy';
import { said } from './verdict';

// Some hosts load modules of the application itself, by where they lie. What is changed is the application.

/** What the host makes of the application. */
type ApplicationVerdict = 'takes it' | 'does not start' | 'finds nothing';

/**
 * One change: what it is; what the host's code makes of it (the oracle must say so, else the change has missed); the
 * code that the report must give where the host does not start.
 */
export type ApplicationMutation = readonly [
  what: string,
  host: ApplicationVerdict,
  code: string | undefined,
  change: (application: PackageCopy) => void,
];

/**
 * Describes a host's table: each change is made to a fresh copy of the corpus, and where the host takes it, both must
 * name the same modules under the same names.
 */
export function describeApplicationMutations(host: OracleHost, table: readonly ApplicationMutation[]): void {
  const made: string[] = [];
  let corpus: string;

  beforeAll(async () => {
    corpus = await installCorpus(host);
  });
  afterAll(() => {
    for (const folder of made) rmSync(folder, { recursive: true, force: true });
  });

  const copyOf = () => {
    const folder = mkdtempSync(path.join(tmpdir(), `${host}-`));
    made.push(folder);
    const installed = path.join(corpus, 'node_modules');
    cpSync(corpus, folder, { recursive: true, filter: (source) => source !== installed });
    symlinkSync(installed, path.join(folder, 'node_modules'), 'junction');
    return folder;
  };

  describe('the application', () => {
    it.each(table)('%s: the host %s', (_, expected, code, change) => {
      const folder = copyOf();
      change(new PackageCopy(folder));
      const after = askHost(host, folder, { hostFolder: corpus, load: true });
      const theirs = after.application!;
      const verdict = after.failure
        ? 'does not start'
        : theirs.entryPoints.length > 0
          ? 'takes it'
          : 'finds nothing';
      expect(verdict, after.failure).toBe(expected);

      const { plugins, diagnostics } = discover({ folders: [folder] });
      const ours = plugins.find((plugin) => plugin.host === host && plugin.path === '.');
      expect(ours?.status).toBe(
        { 'takes it': 'ok', 'does not start': 'broken', 'finds nothing': undefined }[verdict],
      );
      if (verdict === 'takes it') expect(compareEntryPoints(theirs, ours!, folder)).toEqual([]);
      const told = diagnostics.filter((one) => one.host === host && one.severity !== 'hint');
      if (code === undefined) expect(told).toEqual([]);
      else expect(told.map((one) => one.code)).toContain(code);
      const hostSaid = said({ after });
      for (const { message } of told) {
        for (const [, words = ''] of message.matchAll(/ prints "(.*?)"/g)) expect(hostSaid).toContain(words);
      }
    });
  });
}
