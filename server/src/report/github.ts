import type { DiagnosticRecord, Severity } from '../discovery/report';
import { printable } from './printable';

/** GitHub has no fourth kind, and shows at most ten notices of a step: hints would hide them. */
const COMMANDS: Readonly<Partial<Record<Severity, string>>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
};

/**
 * Renders problems as workflow commands of GitHub Actions, one to a line, which GitHub shows beside the line of the
 * file. Hints are left out.
 *
 * @param path turns a path of the report into one relative to the root of the repository
 * @returns lines without line ends
 */
export function renderGithub(
  diagnostics: readonly DiagnosticRecord[],
  path: (path: string) => string,
): string[] {
  return diagnostics.flatMap((diagnostic) => {
    const command = COMMANDS[diagnostic.severity];
    return command === undefined
      ? []
      : [`::${command} ${properties(diagnostic, path)}::${text(diagnostic, path)}`];
  });
}

function properties(diagnostic: DiagnosticRecord, path: (path: string) => string): string {
  const { start, end } = diagnostic.range;
  // GitHub refuses columns for what goes over several lines.
  const columns = start.line === end.line ? { col: start.character + 1, endColumn: end.character + 1 } : {};
  const all = {
    file: path(diagnostic.file),
    line: start.line + 1,
    endLine: end.line + 1,
    ...columns,
    title: `${diagnostic.source}: ${diagnostic.code}`,
  };
  return Object.entries(all)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    .join(',');
}

function text({ message, related, docs }: DiagnosticRecord, path: (path: string) => string): string {
  const others = related.map(
    ({ file, range, message: other }) =>
      `${path(file)}:${range.start.line + 1}:${range.start.character + 1} ${other}`,
  );
  return escapeData([...[message, ...others].map(oneLine), docs].join('\n'));
}

function oneLine(message: string): string {
  return printable(message.replace(/\s+/g, ' '));
}

/** As `escapeData` of `@actions/core` does it (packages/core/src/command.ts of actions/toolkit). */
function escapeData(value: string): string {
  return value.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

/** As `escapeProperty` there. */
function escapeProperty(value: string): string {
  return escapeData(value).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
