import { describe, expect, it } from 'vitest';
import { renderExplanationJson, renderReportJson } from '../../src/report/json';
import { sampleReport } from './sample';
import { sampleExplanation } from './sample-explanation';
import { validator } from './schemas';

/** The same value with every object's keys in the opposite order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(reversed);
  }
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).reverse();
    return Object.fromEntries(entries.map(([key, each]) => [key, reversed(each)]));
  }
  return value;
}

describe('the report as JSON', () => {
  it('loses nothing', () => {
    expect(JSON.parse(renderReportJson(sampleReport()))).toEqual(sampleReport());
  });

  it('is the same bytes for the same report, however it was put together', () => {
    const other = reversed(sampleReport()) as ReturnType<typeof sampleReport>;
    expect(JSON.stringify(other)).not.toBe(JSON.stringify(sampleReport()));
    expect(renderReportJson(other)).toBe(renderReportJson(sampleReport()));
  });

  it('ends with a line end, and keeps the fields in the order of the documentation', () => {
    const text = renderReportJson(sampleReport());
    expect(text).toMatch(/^\{\n {2}"formatVersion": 1,\n {2}"folders"[\s\S]*\}\n$/);
  });

  it('prints only what is public', () => {
    const report = sampleReport();
    Object.assign(report.plugins[0]!, { internal: true });
    expect(validator('report')(JSON.parse(renderReportJson(report)))).toEqual([]);
  });
});

describe('an explanation as JSON', () => {
  it('loses nothing, whatever the order of its keys', () => {
    expect(JSON.parse(renderExplanationJson(sampleExplanation()))).toEqual(sampleExplanation());
    const other = reversed(sampleExplanation()) as ReturnType<typeof sampleExplanation>;
    expect(renderExplanationJson(other)).toBe(renderExplanationJson(sampleExplanation()));
  });
});
