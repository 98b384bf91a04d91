import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Log, Notification, PhysicalLocation, Result } from 'sarif';
import type { Problem } from '../discovery/engine-api';
import type { DiagnosticRecord, Report } from '../discovery/report';
import type { Range } from '../manifest/json-path';
import { isInside, joinPath, relativePath, toNative } from '../workspace/paths';
import { fingerprints } from './fingerprint';
import { print } from './json';
import { describeRules, levelOf } from './sarif-rules';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const HOMEPAGE = 'https://github.com/plugin-scout/plugin-scout';

/** The name that SARIF gives to the root of the sources, and that GitHub takes for the root of the repository. */
const ROOT = '%SRCROOT%';

/** The name and version of the way in which `fingerprints` makes its names. */
const FINGERPRINT = 'pluginScout/v1';

/** What a log tells beyond the report. */
export interface SarifOptions {
  readonly version: string;
  /** The first folder scanned, absolute: the report's paths are relative to it. */
  readonly folder: string;
  /** The root of the repository, absolute. */
  readonly root: string;
  /** What had to be left out. */
  readonly problems: readonly Problem[];
}

/**
 * Renders the diagnostics of a report as a log of the Static Analysis Results Interchange Format 2.1.0 (OASIS), with
 * what GitHub's code scanning asks for besides. Paths are relative to the repository's root and no path of the machine
 * is in it, unless a file lies outside; lines and columns count from one, and a region ends before its `endColumn`.
 *
 * @returns JSON that ends with a line end; the same bytes for the same report
 */
export function renderSarif({ diagnostics }: Report, options: SarifOptions): string {
  const rules = describeRules(diagnostics);
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const files = diagnostics.map(({ file }) => joinPath(options.folder, file));
  const names = fingerprints(
    diagnostics.map(({ code, at, host }, index) => ({
      ...{ code, at, host },
      file: relativePath(options.root, files[index]!),
    })),
  );
  const results = diagnostics.map((diagnostic, index): Result => {
    const { code, severity, message, related } = diagnostic;
    return {
      ruleId: code,
      ruleIndex: indexes.get(code)!,
      level: levelOf(severity),
      message: { text: message },
      locations: [{ physicalLocation: physicalLocation(files[index]!, diagnostic.range, options) }],
      ...(related.length === 0 ? {} : { relatedLocations: relatedLocations(diagnostic, options) }),
      partialFingerprints: { [FINGERPRINT]: names[index]! },
      properties: properties(diagnostic),
    };
  });
  return print({
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Plugin Scout',
            version: options.version,
            semanticVersion: options.version,
            informationUri: HOMEPAGE,
            rules,
          },
        },
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: options.problems.map((one) => notification(one, options)),
          },
        ],
        originalUriBaseIds: { [ROOT]: { description: { text: 'The root of the repository.' } } },
        columnKind: 'utf16CodeUnits',
        results,
      },
    ],
  } satisfies Log);
}

/** What a reader may want to filter by. */
function properties({ package: name, host, source }: DiagnosticRecord): Record<string, string> {
  return {
    ...(name === null ? {} : { package: name }),
    ...(host === null ? {} : { host }),
    source,
  };
}

function relatedLocations({ related }: DiagnosticRecord, options: SarifOptions): Result['relatedLocations'] {
  return related.map(({ file, range, message }, index) => ({
    id: index + 1,
    physicalLocation: physicalLocation(joinPath(options.folder, file), range, options),
    message: { text: message },
  }));
}

function physicalLocation(file: string, { start, end }: Range, options: SarifOptions): PhysicalLocation {
  return {
    artifactLocation: artifactLocation(file, options),
    region: {
      startLine: start.line + 1,
      startColumn: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
    },
  };
}

function artifactLocation(file: string, { root }: SarifOptions): PhysicalLocation['artifactLocation'] {
  if (!isInside(file, root)) return { uri: pathToFileURL(toNative(file)).href };
  const path = relativePath(root, file);
  return { uri: path.split('/').map(encodeSegment).join('/'), uriBaseId: ROOT };
}

/** Names on Windows may hold half a character, which no URI can. */
function encodeSegment(name: string): string {
  return encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\uFFFD'));
}

/** What was left out is a path, or the word for where a profile came from. */
function notification({ subject, reason }: Problem, options: SarifOptions): Notification {
  if (!isAbsolute(subject)) return { level: 'warning', message: { text: `Left out ${subject}: ${reason}` } };
  return {
    level: 'warning',
    message: { text: `Left out: ${reason}` },
    locations: [{ physicalLocation: { artifactLocation: artifactLocation(subject, options) } }],
  };
}
