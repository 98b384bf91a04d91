import { compileGlobs } from '../hosts/globs';
import { RULES } from '../rules';
import type { Finding, Severity } from '../rules/rule';
import { relativePath } from '../workspace/paths';
import type { Configuration } from './configuration';
import type { Ranges } from './ranges';
import type { DiagnosticRecord } from './report';

const DOCS = 'https://github.com/plugin-scout/plugin-scout/blob/main/docs/rules';
const RULE_BY_CODE = new Map(RULES.map((rule) => [rule.code, rule]));

/** The page that explains a rule. */
export function docsOf(code: string): string {
  return `${DOCS}/${code}.md`;
}

/** The severity of a finding after the user's word; undefined where the user does not want it. */
export function severityOf(
  finding: Finding,
  packageName: string,
  configuration: Configuration,
): Severity | undefined {
  const set = configuration.severities[finding.code];
  if (set === 'off') return undefined;
  const ignored = configuration.ignore.some(
    (entry) =>
      (entry.package === undefined || compileGlobs([entry.package])(packageName)) &&
      (entry.codes === undefined || entry.codes.includes(finding.code)) &&
      (entry.package !== undefined || entry.codes !== undefined),
  );
  if (ignored) return undefined;
  return set ?? finding.severity ?? RULE_BY_CODE.get(finding.code)?.severity ?? 'warning';
}

/**
 * Makes the text and the range of a finding: the only place where that happens.
 * @param base the folder that the report's paths are relative to
 * @returns undefined where the configuration leaves it out
 */
export function diagnosticOf(
  finding: Finding,
  packageName: string,
  configuration: Configuration,
  ranges: Ranges,
  base: string,
): DiagnosticRecord | undefined {
  const severity = severityOf(finding, packageName, configuration);
  const rule = RULE_BY_CODE.get(finding.code);
  const { foreign } = finding;
  const message = foreign?.message ?? rule?.message(finding.args);
  if (severity === undefined || message === undefined) return undefined;
  return {
    file: relativePath(base, finding.file),
    package: packageName === '' ? null : packageName,
    at: finding.at,
    range: finding.span
      ? ranges.ofSpan(finding.file, finding.span)
      : ranges.of(finding.file, finding.at, finding.part),
    severity,
    code: finding.code,
    source: foreign?.source ?? 'plugin-scout',
    message,
    args: finding.args,
    host: finding.host ?? null,
    related: (finding.related ?? []).map(({ file, at, span, message }) => ({
      file: relativePath(base, file),
      range: span ? ranges.ofSpan(file, span) : ranges.of(file, at ?? []),
      message,
    })),
    docs: foreign?.docs ?? docsOf(finding.code),
  };
}

/** The order of every list of diagnostics: by file, place, code. */
export function compareDiagnostics(a: DiagnosticRecord, b: DiagnosticRecord): number {
  return (
    compare(a.file, b.file) ||
    a.range.start.line - b.range.start.line ||
    a.range.start.character - b.range.start.character ||
    compare(a.code, b.code) ||
    compare(a.message, b.message)
  );
}

/** By code unit: the same on every machine. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
