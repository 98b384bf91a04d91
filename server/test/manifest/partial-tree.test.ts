import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonPath } from '../../src/manifest/json-path';
import { ManifestTree } from '../../src/manifest/manifest-tree';
import { parseManifest } from '../../src/manifest/parse';
import { PartialTree } from '../../src/manifest/partial-tree';

// Whatever the partial tree locates, jsonc-parser's tree of the whole text locates in the same place.

const names = fc.oneof(
  fc.constantFrom('main', 'exports', '__proto__', 'a"b', 'a\\', '', 'ü', '{', '}'),
  fc.string(),
);
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<unknown>(null, true, false, 0, -1.5e-7, 12, '', '"', '\\', '\\"', '{"a": [', ','),
    fc.string(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(names, tie('value'), { maxKeys: 4 }),
  ),
}));
const objects = fc.dictionary(names, value, { maxKeys: 6 });
const layouts = fc.constantFrom<string | number | undefined>(undefined, 2, '\t', '\r\n  ');

function pathsOf(of: unknown, path: JsonPath = []): JsonPath[] {
  if (of === null || typeof of !== 'object') return [path, [...path, 'gone']];
  const keys = Array.isArray(of) ? of.keys() : Object.keys(of);
  const below = [...keys].flatMap((key) => pathsOf((of as Record<string, unknown>)[key], [...path, key]));
  return [path, ...below, [...path, 'gone'], [...path, 99]];
}

const placeOf = (node: { offset: number; length: number } | undefined, shift: number) =>
  node && [node.offset + shift, node.length];

describe('a partial tree', () => {
  it('locates what the whole tree locates', () => {
    fc.assert(
      fc.property(objects, layouts, (object, layout) => {
        const json = JSON.stringify(object, null, layout);
        const whole = new ManifestTree(json);
        const partial = new PartialTree(json);
        for (const path of pathsOf(object)) {
          const found = partial.locate(path);
          if (found === undefined) continue;
          const expected = whole.locate(path);
          expect(placeOf(found.value, found.shift)).toEqual(placeOf(expected?.value, 0));
          expect(placeOf(found.property, found.shift)).toEqual(placeOf(expected?.property, 0));
          expect(found.exact).toBe(expected?.exact);
        }
        for (const key of Object.keys(object)) expect(partial.locate([key])?.exact).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('takes the last of a key that stands twice', () => {
    const json = '{"a": {"x": 1}, "b": 2, "a": {"y": 3}}';
    const found = new PartialTree(json).locate(['a', 'y']);
    expect(placeOf(found?.value, found?.shift ?? 0)).toEqual([json.indexOf('3'), 1]);
  });

  it('is not asked about text with comments', () => {
    const text = '{\n  // "a": 1,\n  "b": 2,\n}';
    const manifest = parseManifest(text, undefined, { comments: true });
    expect(manifest.problems).toEqual([]);
    expect(manifest.rangeOf(['b'])).toEqual({
      start: { line: 2, character: 7 },
      end: { line: 2, character: 8 },
    });
  });
});
