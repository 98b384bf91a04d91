import { existsSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import * as vscode from 'vscode';
import { until } from './until';

const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;

/** Of one diagnostic: `8:13 error target-not-found "dist/endpiont.js"`, with line and column from 1. */
export type Finding = string;

/** What Plugin Scout says about a file now, from top to bottom. */
export function findingsIn(file: vscode.Uri): Finding[] {
  const text = textOf(file);
  return vscode.languages
    .getDiagnostics(file)
    .filter(({ source }) => source === 'plugin-scout')
    .sort((a, b) => a.range.start.compareTo(b.range.start) || codeOf(a).localeCompare(codeOf(b)))
    .map((diagnostic) => {
      const { line, character } = diagnostic.range.start;
      const place = `${line + 1}:${character + 1}`;
      return `${place} ${SEVERITIES[diagnostic.severity]} ${codeOf(diagnostic)} ${text(diagnostic.range)}`;
    });
}

/** What Plugin Scout says about all files below a folder, by their paths in it; files without findings are not there. */
export function findingsBelow(folder: vscode.Uri): Record<string, Finding[]> {
  const files = vscode.languages
    .getDiagnostics()
    .map(([file]) => file)
    .filter((file) => file.path.startsWith(`${folder.path}/`))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const found = files.map((file) => [file.path.slice(folder.path.length + 1), findingsIn(file)] as const);
  return Object.fromEntries(found.filter(([, findings]) => findings.length > 0));
}

/** Waits until Plugin Scout says exactly this about a file, from top to bottom. */
export function untilFindings(file: vscode.Uri, expected: readonly Finding[]): Promise<Finding[]> {
  return until(
    vscode.languages.onDidChangeDiagnostics,
    () => findingsIn(file),
    (found) => isDeepStrictEqual(found, expected),
  );
}

/** Waits until Plugin Scout says exactly this about the files below a folder. */
export function untilFindingsBelow(
  folder: vscode.Uri,
  expected: Readonly<Record<string, readonly Finding[]>>,
): Promise<Record<string, Finding[]>> {
  return until(
    vscode.languages.onDidChangeDiagnostics,
    () => findingsBelow(folder),
    (found) => isDeepStrictEqual(found, expected),
  );
}

/** What the `expected.json` of a fixture tells, as {@link findingsBelow} gives it. */
export function expectedFindings(fixture: vscode.Uri): Record<string, Finding[]> {
  const { diagnostics } = JSON.parse(readFileSync(`${fixture.fsPath}/expected.json`, 'utf8')) as {
    diagnostics: { file: string; at: string; severity: string; code: string; text: string }[];
  };
  const expected: Record<string, Finding[]> = {};
  for (const { at, code, file, severity, text } of diagnostics) {
    expected[file] = [...(expected[file] ?? []), `${at} ${severity} ${code} ${text}`];
  }
  return expected;
}

/** A diagnostic's code has a link to its page of documentation. */
function codeOf({ code }: vscode.Diagnostic): string {
  return typeof code === 'object' ? String(code.value) : String(code);
}

/** Reads ranges of a file as the editor has it, else as it is on disk. */
function textOf(file: vscode.Uri): (range: vscode.Range) => string {
  const open = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === file.toString());
  if (open !== undefined) return (range) => open.getText(range);
  // What is said of a file that is gone shows by its place.
  const lines = existsSync(file.fsPath) ? readFileSync(file.fsPath, 'utf8').split('\n') : [];
  return ({ start, end }) => lines[start.line]?.slice(start.character, end.character) ?? '';
}
