import { createHash } from 'node:crypto';
import type { JsonPath } from '../manifest/json-path';

/** What a finding is about, whatever its words and wherever its line. */
export interface Subject {
  readonly code: string;
  /** The file, as it is called on every machine: relative to the repository. */
  readonly file: string;
  readonly at: JsonPath;
  readonly host: string | null;
}

/**
 * Names for findings by which a later run knows them again: they outlive moved lines and other wording. Findings that
 * are about the same, as two of them in one place may be, are told apart by their number among these.
 *
 * @param subjects in the report's order
 * @returns one name for each, all different
 */
export function fingerprints(subjects: readonly Subject[]): string[] {
  const seen = new Map<string, number>();
  return subjects.map(({ code, file, at, host }) => {
    const key = JSON.stringify([code, file, at, host]);
    const number = (seen.get(key) ?? 0) + 1;
    seen.set(key, number);
    return `${createHash('sha256').update(key).digest('hex').slice(0, 32)}:${number}`;
  });
}
