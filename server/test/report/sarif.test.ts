import type { Log, Result } from 'sarif';
import { describe, expect, it } from 'vitest';
import type { DiagnosticRecord } from '../../src/discovery/report';
import { RULES } from '../../src/index';
import { renderSarif, type SarifOptions } from '../../src/report/sarif';
import { diagnostic, sampleReport } from './sample';
import { sarifValidator } from './sarif-schema';

const violations = sarifValidator();

const OPTIONS: SarifOptions = { version: '1.2.3', folder: '/repo/works', root: '/repo', problems: [] };

const RELATED = {
  file: 'packages/valve/valve one.js',
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
  message: 'It is here',
};

const FOREIGN = diagnostic({
  at: ['exports', '.', 'types'],
  severity: 'warning',
  code: 'EXPORTS_TYPES_SHOULD_BE_FIRST',
  source: 'publint',
  message: 'types should be first',
  host: null,
  docs: 'https://publint.dev/rules#exports_types_should_be_first',
});

function logOf(diagnostics: readonly DiagnosticRecord[], options: Partial<SarifOptions> = {}): Log {
  const text = renderSarif({ ...sampleReport(), diagnostics: [...diagnostics] }, { ...OPTIONS, ...options });
  const log = JSON.parse(text) as Log;
  expect(violations(log)).toEqual([]);
  return log;
}

function resultsOf(diagnostics: readonly DiagnosticRecord[], options?: Partial<SarifOptions>): Result[] {
  return logOf(diagnostics, options).runs[0]!.results!;
}

const fingerprintsOf = (diagnostics: readonly DiagnosticRecord[], options?: Partial<SarifOptions>) =>
  resultsOf(diagnostics, options).map(({ partialFingerprints }) => partialFingerprints!['pluginScout/v1']);

describe('a SARIF log', () => {
  it("is valid after SARIF's own schema, and the same bytes each time", () => {
    const report = sampleReport();
    expect(violations(JSON.parse(renderSarif(report, OPTIONS)))).toEqual([]);
    expect(renderSarif(report, OPTIONS)).toBe(renderSarif(sampleReport(), OPTIONS));
    expect(logOf([]).runs[0]!.results).toEqual([]);
  });

  it('is held against a schema that refuses what is none', () => {
    const log = logOf([diagnostic()]);
    log.runs[0]!.results![0]!.locations![0]!.physicalLocation!.region!.startLine = 0;
    expect(violations(log)).not.toEqual([]);
    expect(violations({ version: '2.1.0' })).not.toEqual([]);
    const { runs } = logOf([diagnostic()]);
    runs[0]!.results![0]!.locations![0]!.physicalLocation!.artifactLocation!.uri = 'a b.json';
    expect(violations({ version: '2.1.0', runs })).not.toEqual([]);
  });

  it('describes each rule, with its page and its level', () => {
    const { rules = [] } = logOf([]).runs[0]!.tool.driver;
    expect(rules.map(({ id }) => id)).toEqual(RULES.map(({ code }) => code));
    const rule = rules.find(({ id }) => id === 'target-not-built');
    expect(rule?.defaultConfiguration?.level).toBe('note');
    expect(rule?.helpUri).toMatch(/docs\/rules\/target-not-built\.md$/);
    expect(rule?.shortDescription?.text).toBe(RULES.find(({ code }) => code === 'target-not-built')?.summary);
  });

  it('tells each problem: its rule, level, words and place', () => {
    const [result] = resultsOf([diagnostic({ related: [RELATED] })]);
    expect(result).toMatchObject({
      ruleId: 'target-not-found',
      level: 'error',
      message: { text: diagnostic().message },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'works/packages/valve/package.json', uriBaseId: '%SRCROOT%' },
            region: { startLine: 6, startColumn: 16, endLine: 6, endColumn: 26 },
          },
        },
      ],
      relatedLocations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'works/packages/valve/valve%20one.js', uriBaseId: '%SRCROOT%' },
            region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 },
          },
          message: { text: 'It is here' },
        },
      ],
    });
    const { columnKind, tool } = logOf([diagnostic()]).runs[0]!;
    expect(columnKind).toBe('utf16CodeUnits');
    expect(tool.driver.rules![result!.ruleIndex!]!.id).toBe('target-not-found');
  });

  it.each([
    ['error', 'error'],
    ['warning', 'warning'],
    ['information', 'note'],
    ['hint', 'note'],
  ] as const)('gives a problem of severity %s the level %s', (severity, level) => {
    expect(resultsOf([diagnostic({ severity })])[0]!.level).toBe(level);
  });

  it("keeps another checker's code and page", () => {
    const { tool, results } = logOf([FOREIGN]).runs[0]!;
    const rule = tool.driver.rules![results![0]!.ruleIndex!]!;
    expect(results![0]!.ruleId).toBe('EXPORTS_TYPES_SHOULD_BE_FIRST');
    expect(rule.id).toBe('EXPORTS_TYPES_SHOULD_BE_FIRST');
    expect(rule.helpUri).toBe(FOREIGN.docs);
    expect(rule.properties?.tags).toEqual(['publint']);
  });

  it('names what lies outside the repository by an absolute URI', () => {
    const { uri, uriBaseId } = resultsOf([diagnostic({ file: '../../else/package.json' })])[0]!.locations![0]!
      .physicalLocation!.artifactLocation!;
    expect(uri).toMatch(/^file:\/\/\/(?:[A-Z]:\/)?else\/package\.json$/);
    expect(uriBaseId).toBeUndefined();
  });

  it.each([
    ['a b#c?d%/package.json', 'works/a%20b%23c%3Fd%25/package.json'],
    ['c:x/package.json', 'works/c%3Ax/package.json'],
    ['ä\ud800/package.json', 'works/%C3%A4%EF%BF%BD/package.json'],
  ])('writes %j as a URI', (file, uri) => {
    const location = resultsOf([diagnostic({ file })])[0]!.locations![0]!.physicalLocation!;
    expect(location.artifactLocation!.uri).toBe(uri);
  });

  it('tells what had to be left out', () => {
    const problems = [
      { subject: '/repo/works/a/package.json', reason: 'EACCES: permission denied' },
      { subject: 'settings', reason: 'no such file' },
    ];
    const notifications = logOf([], { problems }).runs[0]!.invocations![0]!.toolExecutionNotifications!;
    expect(notifications.map(({ message }) => message.text)).toEqual([
      'Left out: EACCES: permission denied',
      'Left out settings: no such file',
    ]);
    expect(notifications[0]!.locations![0]!.physicalLocation!.artifactLocation!.uri).toBe(
      'works/a/package.json',
    );
  });
});

describe('a fingerprint', () => {
  const moved = { start: { line: 90, character: 1 }, end: { line: 90, character: 9 } };

  it('outlives moved lines, other wording, another severity and another folder to scan', () => {
    const before = fingerprintsOf([diagnostic()]);
    expect(fingerprintsOf([diagnostic({ range: moved, message: 'Else', severity: 'hint' })])).toEqual(before);
    expect(fingerprintsOf([diagnostic()], { folder: '/home/me/works', root: '/home/me' })).toEqual(before);
    const deeper = { folder: '/repo/works/packages' };
    expect(fingerprintsOf([diagnostic({ file: 'valve/package.json' })], deeper)).toEqual(before);
  });

  it.each([
    ['code', { code: 'target-is-directory' }],
    ['file', { file: 'packages/pump/package.json' }],
    ['place', { at: ['node-red', 'nodes', 'pump'] }],
    ['host', { host: 'karma' }],
  ])('differs by %s', (_, changes) => {
    expect(fingerprintsOf([diagnostic(changes)])).not.toEqual(fingerprintsOf([diagnostic()]));
  });

  it('is another for each of several problems of one kind in one place, and stays so', () => {
    const three = fingerprintsOf([diagnostic(), FOREIGN, diagnostic({ message: 'Else' }), diagnostic()]);
    expect(new Set(three).size).toBe(4);
    expect(fingerprintsOf([diagnostic(), diagnostic()])).toEqual([three[0], three[2]]);
  });
});
