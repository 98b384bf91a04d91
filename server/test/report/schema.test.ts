import { describe, expect, it } from 'vitest';
import { sampleReport } from './sample';
import { sampleExplanation } from './sample-explanation';
import { readSchema, validator } from './schemas';

const NAMES = ['report', 'explain'] as const;

interface SchemaNode {
  readonly title?: string;
  readonly description?: string;
  readonly $ref?: string;
  readonly type?: unknown;
  readonly additionalProperties?: unknown;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly definitions?: Readonly<Record<string, SchemaNode>>;
}

/** Every part of a schema that has a name: definitions and properties, at any depth. */
function named(node: SchemaNode, path: string): [path: string, node: SchemaNode][] {
  const parts = Object.entries({ ...node.definitions, ...node.properties });
  return [[path, node], ...parts.flatMap(([name, part]) => named(part, `${path}/${name}`))];
}

describe.each(NAMES)('schemas/%s.schema.json', (name) => {
  const nodes = named(readSchema(name), '');

  it('titles and describes every part', () => {
    const bare = nodes.filter(([, node]) => node.$ref === undefined && !(node.title && node.description));
    expect(bare.map(([path]) => path)).toEqual([]);
  });

  it('closes every object that has properties', () => {
    const open = nodes.filter(([, node]) => node.properties && node.additionalProperties !== false);
    expect(open.map(([path]) => path)).toEqual([]);
  });
});

describe('a report', () => {
  const validate = validator('report');

  it('is valid', () => {
    expect(validate(sampleReport())).toEqual([]);
  });

  it.each([
    ['an unknown field', (report: ReturnType<typeof sampleReport>) => Object.assign(report, { extra: 1 })],
    ['an unknown status', (report) => Object.assign(report.plugins[0]!, { status: 'fine' })],
    ['a missing field', (report) => Object.assign(report.plugins[0]!, { foundFrom: undefined })],
    ['a negative line', (report) => Object.assign(report.diagnostics[0]!.range.start, { line: -1 })],
    ['another version', (report) => Object.assign(report, { formatVersion: 2 })],
  ] as [string, (report: ReturnType<typeof sampleReport>) => void][])('with %s is not', (_, spoil) => {
    const report = sampleReport();
    spoil(report);
    expect(validate(JSON.parse(JSON.stringify(report)))).not.toEqual([]);
  });
});

describe('an explanation', () => {
  const validate = validator('explain');

  it('is valid', () => {
    expect(validate(sampleExplanation())).toEqual([]);
  });

  it.each([
    ['an unknown role', (explanation) => Object.assign(explanation.hosts[0]!.predicates[0]!, { role: 'x' })],
    ['no trail', (explanation) => Object.assign(explanation.hosts[1]!.entryPoints[0]!, { trail: undefined })],
    [
      'a step of an unknown kind',
      (explanation) => Object.assign(explanation.hosts[1]!.entryPoints[0]!.trail[0]!, { kind: 'x' }),
    ],
    ['a diagnostic that is none', (explanation) => Object.assign(explanation, { diagnostics: [{}] })],
  ] as [string, (explanation: ReturnType<typeof sampleExplanation>) => void][])(
    'with %s is not',
    (_, spoil) => {
      const explanation = sampleExplanation();
      spoil(explanation);
      expect(validate(JSON.parse(JSON.stringify(explanation)))).not.toEqual([]);
    },
  );
});
