import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Explanation } from '../../src/discovery/explanation';
import type { Report } from '../../src/discovery/report';
import { validator } from '../report/schemas';
import { runIn } from './run-in';

const FIXTURES = fileURLToPath(new URL('../../../test-fixtures', import.meta.url));

const folders = readdirSync(FIXTURES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const validateReport = validator('report');
const validateExplanation = validator('explain');

describe.each(folders.map(({ name }) => name))('test-fixtures/%s', (name) => {
  it('gives a valid report, the same bytes each time, and an exit code that follows from it', async () => {
    const { code, stdout, stderr } = await runIn(FIXTURES, ['check', name, '--format=json']);
    const report = JSON.parse(stdout) as Report;
    expect(validateReport(report)).toEqual([]);
    expect((await runIn(FIXTURES, ['list', name, '--format=json'])).stdout).toBe(stdout);
    expect(stderr).toBe('');
    expect(code).toBe(report.diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0);
  });

  it('shows in the tree what the report holds', async () => {
    const report = JSON.parse((await runIn(FIXTURES, [name, '--format=json'])).stdout) as Report;
    const { stdout } = await runIn(FIXTURES, [name]);
    const lines = stdout.split('\n');
    for (const host of report.hosts) {
      expect(lines).toContain(`${host.title} (${host.id})`);
    }
    for (const plugin of report.plugins) {
      const version = plugin.version === null ? '' : ` ${plugin.version}`;
      const head = `─ ${plugin.name}${version}  ${plugin.origin}  ${plugin.status}`;
      expect(lines.filter((line) => line.includes(head))).not.toEqual([]);
    }
    for (const { file, range, severity, code } of report.diagnostics) {
      const place = `${name}/${file}:${range.start.line + 1}:${range.start.character + 1}  ${severity}  `;
      expect(lines.filter((line) => line.startsWith(place) && line.endsWith(`  ${code}`))).not.toEqual([]);
    }
  });

  it('explains each of its plugins with the status that the report gives', async () => {
    const report = JSON.parse((await runIn(FIXTURES, [name, '--format=json'])).stdout) as Report;
    // A member of a namespace directory that is a single module is no package.
    const packages = report.plugins.filter(({ path }) =>
      existsSync(join(FIXTURES, name, path, 'package.json')),
    );
    for (const { path, host, status } of packages) {
      const line = ['explain', `./${name}/${path}`, name, '--host', host, '--format=json'];
      const { stdout, stderr } = await runIn(FIXTURES, line);
      expect(stderr).toBe('');
      const explanation = JSON.parse(stdout) as Explanation;
      expect(validateExplanation(explanation)).toEqual([]);
      expect(explanation.hosts.map((each) => [each.id, each.status])).toEqual([[host, status]]);
    }
  });
});
