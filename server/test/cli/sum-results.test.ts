import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const SCRIPT = fileURLToPath(new URL('../../../scripts/sum-results.mjs', import.meta.url));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plugin-scout-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function vitestResult(file: string, numPassedTests: number, numFailedTests: number, unloaded = 0): void {
  const testResults = Array.from({ length: unloaded }, () => ({ status: 'failed', assertionResults: [] }));
  writeFileSync(join(folder, file), JSON.stringify({ numPassedTests, numFailedTests, testResults }));
}

function vscodeResult(file: string, passed: number, failed: number): void {
  writeFileSync(join(folder, file), JSON.stringify({ passed, failed }));
}

function sum(...files: string[]): { last: string | undefined; status: number | null } {
  const env = { ...process.env, TEST_RESULTS: folder };
  const { stdout, status } = spawnSync(process.execPath, [SCRIPT, ...files], { env, encoding: 'utf8' });
  return { last: stdout.trimEnd().split('\n').at(-1), status };
}

describe('the sum of all results', () => {
  it('adds up every runner', () => {
    vitestResult('unit.vitest.json', 40, 0);
    vscodeResult('suite.vscode.json', 2, 0);
    vscodeResult('vsix.vscode.json', 3, 0);
    expect(sum('unit.vitest.json', '*.vscode.json')).toEqual({ last: '45 passed, 0 failed', status: 0 });
  });

  it('fails when a test failed', () => {
    vitestResult('unit.vitest.json', 40, 1);
    expect(sum('unit.vitest.json')).toEqual({ last: '40 passed, 1 failed', status: 1 });
  });

  it('counts a file of tests that could not be loaded as failed', () => {
    vitestResult('unit.vitest.json', 40, 0, 1);
    expect(sum('unit.vitest.json')).toEqual({ last: '40 passed, 1 failed', status: 1 });
  });

  it('fails when a result is missing', () => {
    vitestResult('unit.vitest.json', 40, 0);
    expect(sum('unit.vitest.json', '*.vscode.json')).toEqual({ last: '40 passed, 0 failed', status: 1 });
    expect(sum('hosts.vitest.json')).toEqual({ last: '0 passed, 0 failed', status: 1 });
  });

  it('fails when a suite ran no test', () => {
    vitestResult('unit.vitest.json', 40, 0);
    vscodeResult('suite.vscode.json', 0, 0);
    expect(sum('unit.vitest.json', 'suite.vscode.json')).toEqual({ last: '40 passed, 0 failed', status: 1 });
  });
});
