import type { Change } from '../discovery/engine-api';
import { type FileEdit, FixPlan } from '../discovery/fix-plan';
import type { DiagnosticRecord } from '../discovery/report';
import type { Fix } from '../rules/fixes/fix';
import { supplyFacts } from '../supply/supply-facts';
import type { Scan } from './scan';

/** Some fixes only have something to do once others are made; more rounds than these go in circles. */
const MAX_ROUNDS = 10;

/** What has been put right. */
export interface Fixed {
  readonly diagnostic: DiagnosticRecord;
  readonly fix: Fix;
}

export interface FixOutcome {
  readonly fixed: readonly Fixed[];
  /** What was made of files, as often as it was. */
  readonly edits: readonly FileEdit[];
  /** Why a file could not be written, by absolute path. */
  readonly failures: ReadonlyMap<string, string>;
}

/**
 * Makes all safe fixes of what a scan has found, and again of what is found then, until none is left. The scan is up
 * to date afterwards.
 *
 * @param hosts ids: only what these have found; none means all
 * @param write makes an edit; gives the reason where it cannot
 */
export async function makeSafeFixes(
  { engine, fs, folders }: Scan,
  hosts: readonly string[],
  write: (edit: FileEdit) => string | undefined,
): Promise<FixOutcome> {
  const fixed: Fixed[] = [];
  const edits: FileEdit[] = [];
  const failures = new Map<string, string>();
  const tried = new Set<string>();
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const plan = new FixPlan(fs);
    const taken = safeFixes(engine, hosts).filter(({ fix }) => {
      const key = JSON.stringify(fix.changes);
      if (tried.has(key) || !plan.add(fix)) return false;
      tried.add(key);
      return true;
    });
    if (taken.length === 0) break;
    const written = plan.files().filter((edit) => {
      const reason = write(edit);
      if (reason !== undefined) failures.set(edit.file, reason);
      return reason === undefined;
    });
    edits.push(...written);
    fixed.push(...taken.filter(({ fix }) => fix.changes.every(({ file }) => !failures.has(file))));
    engine.invalidate(written.map((edit) => changeOf(edit, folders)));
    for (const _ of engine.update());
    if (await supplyFacts({ fs, engine })) for (const _ of engine.update());
  }
  return { fixed, edits, failures };
}

/** Of each problem the best fix that may be made without asking. */
function safeFixes(engine: Scan['engine'], hosts: readonly string[]): Fixed[] {
  const isMeant = ({ host }: DiagnosticRecord) => hosts.length === 0 || host === null || hosts.includes(host);
  return engine
    .filesWithDiagnostics()
    .flatMap((path) => engine.fixesIn(path, isMeant))
    .flatMap(({ diagnostic, fixes }) => {
      const fix = fixes.find(({ safe }) => safe);
      return fix ? [{ diagnostic, fix }] : [];
    });
}

/** Of a new file, the folders on the way may be new as well. */
function changeOf(edit: FileEdit, folders: Scan['folders']): Change {
  return edit.do === 'edit'
    ? { path: edit.file, kind: 'changed' }
    : { path: folders.find(({ path }) => edit.file.startsWith(path))?.path ?? edit.file, kind: 'tree' };
}
