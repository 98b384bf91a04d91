import type { ExplainedEntryPoint, Explanation, HostExplanation } from '../discovery/explanation';
import type {
  DiagnosticRecord,
  EntryPointRecord,
  MessageArgs,
  PackageEntryPointRecord,
  PluginRecord,
  RelatedLocation,
  Report,
} from '../discovery/report';
import type { Range } from '../manifest/json-path';

/**
 * Renders a report as JSON, exactly the fields of `schemas/report.schema.json` in that order, so that the same
 * report is the same bytes whoever built it.
 *
 * @returns text that ends with a line end
 */
export function renderReportJson(report: Report): string {
  return print({
    formatVersion: report.formatVersion,
    folders: report.folders.map(({ name, path }) => ({ name, path })),
    hosts: report.hosts.map(({ id, title, ecosystem }) => ({ id, title, ecosystem })),
    plugins: report.plugins.map(plugin),
    entryPoints: report.entryPoints.map(packageEntryPoint),
    diagnostics: report.diagnostics.map(diagnostic),
  } satisfies Report);
}

/** The same for an explanation, after `schemas/explain.schema.json`. */
export function renderExplanationJson(explanation: Explanation): string {
  const { name, version, path, realPath, origin } = explanation.package;
  return print({
    formatVersion: explanation.formatVersion,
    package: { name, version, path, ...(realPath === undefined ? {} : { realPath }), origin },
    hosts: explanation.hosts.map(host),
    entryPoints: explanation.entryPoints.map(explainedEntryPoint),
    diagnostics: explanation.diagnostics.map(diagnostic),
  } satisfies Explanation);
}

/** JSON as every command prints it: indented by two, with a line end. */
export function print(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function plugin(record: PluginRecord): PluginRecord {
  const { name, version, host, ecosystem, approach, origin, path, realPath, foundFrom, status } = record;
  return {
    ...{ name, version, host, ecosystem, approach, origin, path },
    ...(realPath === undefined ? {} : { realPath }),
    ...{ foundFrom, status },
    ...(record.writtenAs === undefined ? {} : { writtenAs: record.writtenAs }),
    reasons: record.reasons.map(({ code, at, args }) => ({ code, at, args: sorted(args) })),
    entryPoints: record.entryPoints.map(entryPoint),
  };
}

function entryPoint(record: EntryPointRecord): EntryPointRecord {
  const { group, name, value, file, at, target, status } = record;
  return { group, name, value, file, at, target, export: record.export, status };
}

function packageEntryPoint(record: PackageEntryPointRecord): PackageEntryPointRecord {
  return { package: record.package, path: record.path, ...entryPoint(record) };
}

function diagnostic(record: DiagnosticRecord): DiagnosticRecord {
  const { file, at, severity, code, source, message, args, docs } = record;
  return {
    ...{ file, package: record.package, at, range: range(record.range), severity, code, source, message },
    ...{ args: sorted(args), host: record.host, related: record.related.map(related), docs },
  };
}

function related(location: RelatedLocation): RelatedLocation {
  return { file: location.file, range: range(location.range), message: location.message };
}

function range({ start, end }: Range): Range {
  return {
    start: { line: start.line, character: start.character },
    end: { line: end.line, character: end.character },
  };
}

function host(record: HostExplanation): HostExplanation {
  const { id, title, status, approach, search } = record;
  return {
    ...{ id, title, status, approach },
    predicates: record.predicates.map(({ role, expected, actual, holds, at }) => ({
      ...{ role, expected, actual, holds },
      ...(at === undefined ? {} : { at }),
    })),
    search: { foundFrom: search.foundFrom, found: search.found },
    entryPoints: record.entryPoints.map(explainedEntryPoint),
  };
}

function explainedEntryPoint(record: ExplainedEntryPoint): ExplainedEntryPoint {
  return {
    ...entryPoint(record),
    trail: record.trail.map(({ kind, subject, result, at }) => ({
      ...{ kind, subject, result },
      ...(at === undefined ? {} : { at }),
    })),
  };
}

/** Arguments have no order of their own: each rule has its own set. */
function sorted(args: MessageArgs): MessageArgs {
  return Object.fromEntries(Object.entries(args).sort(([a], [b]) => (a < b ? -1 : 1)));
}
