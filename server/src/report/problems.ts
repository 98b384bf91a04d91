import type { DiagnosticRecord } from '../discovery/report';
import type { Position } from '../manifest/json-path';
import { width } from './line';
import { printable } from './printable';
import type { TextOptions } from './text-options';
import { severityTint } from './tint';
import { wrap } from './wrap';

const INDENT = '    ';

/**
 * Renders problems, one to a line, each beginning with a place that terminals and editors make a link:
 * `path:line:column  severity  message  code`. Lines and columns count from one. On a terminal too narrow for the
 * line, the message goes on below it, indented. Locations that belong to the problem follow, indented.
 *
 * @param grouped whether an empty line separates the files
 * @returns lines without line ends; none when there are no problems
 */
export function renderProblems(
  diagnostics: readonly DiagnosticRecord[],
  options: TextOptions,
  grouped = false,
): string[] {
  return diagnostics.flatMap((diagnostic, index) => {
    const starts = grouped && index > 0 && diagnostics[index - 1]?.file !== diagnostic.file;
    return [...(starts ? [''] : []), ...renderProblem(diagnostic, options)];
  });
}

function renderProblem(diagnostic: DiagnosticRecord, options: TextOptions): string[] {
  const { colors, columns } = options;
  const where = place(diagnostic.file, diagnostic.range.start, options);
  const { severity, code } = diagnostic;
  const message = printable(diagnostic.message.replace(/\s+/g, ' '));
  const head = `${colors.cyan(where)}  ${severityTint(colors, severity)(severity)}`;
  const tail = colors.dim(code);
  const related = diagnostic.related.map((location) => {
    const text = printable(location.message.replace(/\s+/g, ' '));
    return `${INDENT}${colors.cyan(place(location.file, location.range.start, options))}  ${colors.dim(text)}`;
  });
  const whole = width(where) + 2 + severity.length + 2 + width(message) + 2 + code.length;
  if (columns === undefined || whole <= columns) {
    return [`${head}  ${message}  ${tail}`, ...related];
  }
  const room = columns - INDENT.length;
  return [`${head}  ${tail}`, ...wrap(message, room, room).map((text) => INDENT + text), ...related];
}

function place(file: string, start: Position, options: TextOptions): string {
  return `${printable(options.path(file))}:${start.line + 1}:${start.character + 1}`;
}
