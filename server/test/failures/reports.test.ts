import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from './check';
import type { FailureReport } from './report';

// Real failures, as people reported them: each with the smallest files that show it.

const FOLDER = join(import.meta.dirname, 'reports');
const reports: FailureReport[] = [];
for (const file of readdirSync(FOLDER).sort()) {
  reports.push(...((await import(`./reports/${basename(file, '.ts')}.ts`)).reports as FailureReport[]));
}
const SPOKEN = ['error', 'warning'];

describe.each(reports)('$id, $host: $ref', (report) => {
  const { expected } = report;
  if ('notFound' in expected) {
    it(`is not found: ${expected.notFound}`, async () => {
      const { diagnostics } = await check(report);
      expect(diagnostics.filter(({ severity }) => severity !== 'hint')).toEqual([]);
    });
    return;
  }

  it(`is found: ${expected.code}`, async () => {
    const { diagnostics } = await check(report);
    const told = diagnostics.filter(({ code }) => code === expected.code);
    const texts = told.map(({ message }) => message).join('\n');
    for (const words of expected.words) expect(texts).toContain(words);
    if (expected.severity === undefined)
      expect(told.some(({ severity }) => SPOKEN.includes(severity))).toBe(true);
    else {
      expect(told.some(({ severity }) => severity === expected.severity)).toBe(true);
      expect(diagnostics.filter(({ severity }) => SPOKEN.includes(severity))).toEqual([]);
    }
  });
});

it('of all reports, 95 in a hundred are found', () => {
  const found = reports.filter(({ expected }) => 'code' in expected);
  expect(new Set(reports.map(({ id }) => id)).size).toBe(reports.length);
  expect(found.length / reports.length).toBeGreaterThanOrEqual(0.95);
});
