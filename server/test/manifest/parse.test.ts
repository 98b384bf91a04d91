import { describe, expect, it } from 'vitest';
import type { JsonPath, Range } from '../../src/manifest/json-path';
import { LineIndex } from '../../src/manifest/line-index';
import type { Part } from '../../src/manifest/manifest';
import { parseManifest } from '../../src/manifest/parse';

/** The text that a range covers. */
function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function textIn(text: string, range: Range): string {
  const lines = new LineIndex(text);
  return text.slice(lines.offsetAt(range.start), lines.offsetAt(range.end));
}

function underlined(text: string, path: JsonPath, part?: Part): string {
  return textIn(text, parseManifest(text).rangeOf(path, part));
}

const TEXT = `{
  "name": "x",
  "node-red": { "nodes": { "a": "a.js" } },
  "files": ["dist", { "deep": [1, 2] }],
  "private": true
}`;

describe('the value of a manifest', () => {
  it('is what JSON.parse gives', () => {
    const manifest = parseManifest(TEXT);
    expect(manifest.value).toEqual(JSON.parse(TEXT));
    expect(manifest.problems).toEqual([]);
    expect(manifest.value).toBe(manifest.value);
  });

  it('is reached by paths, through own properties only', () => {
    const manifest = parseManifest(TEXT);
    expect(manifest.at([])).toBe(manifest.value);
    expect(manifest.at(['node-red', 'nodes', 'a'])).toBe('a.js');
    expect(manifest.at(['files', 1, 'deep', 0])).toBe(1);
    const nowhere: JsonPath[] = [
      ['none'],
      ['name', 'length'],
      ['files', 'length'],
      ['files', '0'],
      ['files', 2],
      ['files', -1],
      ['files', 0.5],
      ['name', 0],
      ['constructor'],
      ['toString'],
      ['__proto__'],
      ['none', 'deeper'],
    ];
    for (const path of nowhere) expect([path, manifest.at(path)]).toEqual([path, undefined]);
  });

  it.each([
    ['sound', '}'],
    ['broken', ', }'],
  ])('keeps the names of JavaScript for ordinary keys: %s', (_, end) => {
    const text = `{"__proto__": {"main": "evil"}, "constructor": 1, "a": {"__proto__": null, "toString": 2}${end}`;
    const manifest = parseManifest(text);
    expect(manifest.at(['__proto__', 'main'])).toBe('evil');
    expect(manifest.at(['constructor'])).toBe(1);
    expect(manifest.at(['a', '__proto__'])).toBeNull();
    expect(manifest.at(['a', 'toString'])).toBe(2);
    expect(manifest.at(['main'])).toBeUndefined();
    expect(manifest.value?.main).toBeUndefined();
    expect(Object.keys(manifest.value ?? {})).toEqual(['__proto__', 'constructor', 'a']);
    expect(({} as { main?: string }).main).toBeUndefined();
    expect(underlined(text, ['__proto__', 'main'])).toBe('"evil"');
    expect(underlined(text, ['constructor'], 'key')).toBe('"constructor"');
  });

  it('is kept apart from the byte order mark, which Node accepts', () => {
    const manifest = parseManifest(`\uFEFF${TEXT}`);
    expect(manifest.value).toEqual(JSON.parse(TEXT));
    expect(manifest.problems).toEqual([]);
  });

  it.each([
    ['', 'The file is empty, and holds no JSON object'],
    [' \n', 'The file is empty, and holds no JSON object'],
    ['\uFEFF', 'The file is empty, and holds no JSON object'],
    ['null', "'null' stands here instead of a JSON object"],
    ['[]', 'An array stands here instead of a JSON object'],
    ['42', 'A number stands here instead of a JSON object'],
    ['"x"', 'A string stands here instead of a JSON object'],
    ['false', 'A boolean stands here instead of a JSON object'],
  ])('is none where no object stands: %j', (text, message) => {
    const { value, problems } = parseManifest(text);
    expect(value).toBeUndefined();
    expect(problems.map((problem) => problem.message)).toEqual([message]);
  });

  it.each([
    ['sound', `{"a": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
    ['sound, just too deep', `{"a": ${'['.repeat(1000)}${']'.repeat(1000)}}`],
    ['broken', '{"a": '.repeat(100_000)],
    ['broken, just too deep', `${'{"a": '.repeat(1500)}`],
    ['never closed', '['.repeat(100_000)],
    ['closed by the wrong bracket', '[},'.repeat(100_000)],
  ])('is none where nesting has no end, and no stack overflows: %s', (_, text) => {
    const manifest = parseManifest(text);
    expect(manifest.value).toBeUndefined();
    expect(manifest.problems).toHaveLength(1);
    expect(manifest.problems[0]?.message).toBe('Nested too deeply, more than 1000 levels');
    expect(manifest.problems[0]?.readable === true).toBe(isJson(text));
    expect(textIn(text, manifest.rangeOf(['a', 0]))).toBe(text[0]);
    expect(manifest.lostKeys()).toEqual([]);
  });

  it.each([
    ['as deep as may be', `{"a": ${'['.repeat(999)}${']'.repeat(999)}}`],
    ['brackets in a string', `{"a": "\\"${'['.repeat(5000)}"}`],
    ['many brackets side by side', `{"a": [${'[{}],'.repeat(2000)}0]}`],
  ])('is read where nesting ends: %s', (_, text) => {
    const manifest = parseManifest(text);
    expect(manifest.problems).toEqual([]);
    expect(manifest.value).toEqual(JSON.parse(text));
    expect(underlined(text, ['a'], 'key')).toBe('"a"');
  });
});

describe('the range of a path', () => {
  it('is that of the value, the key or both', () => {
    expect(underlined(TEXT, ['name'])).toBe('"x"');
    expect(underlined(TEXT, ['name'], 'value')).toBe('"x"');
    expect(underlined(TEXT, ['name'], 'key')).toBe('"name"');
    expect(underlined(TEXT, ['name'], 'property')).toBe('"name": "x"');
    expect(underlined(TEXT, ['node-red', 'nodes'])).toBe('{ "a": "a.js" }');
    expect(underlined(TEXT, [])).toBe(TEXT);
    expect(parseManifest(TEXT).rangeOf(['node-red', 'nodes', 'a'])).toEqual({
      start: { line: 2, character: 32 },
      end: { line: 2, character: 38 },
    });
  });

  it('is that of the value for an array item, which has no key', () => {
    for (const part of ['value', 'key', 'property'] as const) {
      expect(underlined(TEXT, ['files', 0], part)).toBe('"dist"');
      expect(underlined(TEXT, ['files', 1, 'deep', 1], part)).toBe('2');
    }
    expect(underlined(TEXT, ['files', 1, 'deep'], 'key')).toBe('"deep"');
  });

  it("is the nearest ancestor's where the path does not exist", () => {
    expect(underlined(TEXT, ['node-red', 'nodes', 'none'])).toBe('"nodes"');
    expect(underlined(TEXT, ['node-red', 'none', 'deeper'])).toBe('"node-red"');
    expect(underlined(TEXT, ['files', 7])).toBe('"files"');
    expect(underlined(TEXT, ['files', -1])).toBe('"files"');
    expect(underlined(TEXT, ['files', 1, 'none'])).toBe('{');
    expect(underlined(TEXT, ['none'])).toBe('{');
    expect(underlined(TEXT, ['name', 'deeper'])).toBe('"x"');
    expect(underlined(TEXT, ['name', 'deeper'], 'key')).toBe('"name"');
    expect(underlined(TEXT, ['files', 0, 'deeper'], 'key')).toBe('"dist"');
  });

  it('is the first character where there is nothing', () => {
    const first = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
    expect(parseManifest('  \n').rangeOf(['name'])).toEqual(first);
    expect(parseManifest('').rangeOf(['name'])).toEqual({ start: first.start, end: first.start });
  });

  it.each([
    ['\r\n', TEXT.replaceAll('\n', '\r\n')],
    ['\r', TEXT.replaceAll('\n', '\r')],
  ])('counts lines that end with %j', (_, text) => {
    expect(parseManifest(text).rangeOf(['files', 0])).toEqual(parseManifest(TEXT).rangeOf(['files', 0]));
  });

  it('counts a byte order mark as one column', () => {
    const start = { line: 0, character: 7 };
    expect(parseManifest('\uFEFF{"a": 1}').rangeOf(['a'])).toEqual({ start, end: { line: 0, character: 8 } });
    expect(underlined('\uFEFF{\n"a": 1}', ['a'], 'key')).toBe('"a"');
  });

  it('counts UTF-16 units', () => {
    const text = '{"\u{1F600}": "\\ud83d\\ude00", "b": "\u{1F600}"}';
    expect(underlined(text, ['\u{1F600}'])).toBe('"\\ud83d\\ude00"');
    expect(parseManifest(text).rangeOf(['b']).start).toEqual({
      line: 0,
      character: text.lastIndexOf('"\u{1F600}"'),
    });
  });

  it('is that of the last one among duplicate keys, as for JSON.parse', () => {
    const text = '{"a": {"x": 1}, "b": 0, "a": {"y": 2}, "a": {"y": 3, "y": 4}}';
    expect(parseManifest(text).value).toEqual({ a: { y: 4 }, b: 0 });
    expect(underlined(text, ['a', 'y'])).toBe('4');
    expect(underlined(text, ['a'])).toBe('{"y": 3, "y": 4}');
    expect(underlined(text, ['a', 'x'])).toBe('"a"');
    expect(parseManifest(text).rangeOf(['a', 'x']).start.character).toBe(text.lastIndexOf('"a"'));
  });

  it('covers every value of a manifest, and nothing else', () => {
    const text = JSON.stringify(
      { a: [1, { b: null, 'c d': [[], {}] }], e: { f: 'g\u{1F600}\n', '': true }, h: -1.5e3 },
      undefined,
      2,
    );
    const check = (path: JsonPath, value: unknown): void => {
      expect(JSON.parse(underlined(text, path))).toEqual(value);
      if (typeof value !== 'object' || value === null) return;
      for (const [key, child] of Object.entries(value)) {
        const segment = Array.isArray(value) ? Number(key) : key;
        if (typeof segment === 'string') {
          expect(JSON.parse(underlined(text, [...path, segment], 'key'))).toBe(key);
          const property = JSON.parse(`{${underlined(text, [...path, segment], 'property')}}`);
          expect(property).toEqual({ [key]: child });
        }
        check([...path, segment], child);
      }
    };
    check([], JSON.parse(text));
  });
});

describe('lost keys', () => {
  const lost = (text: string) =>
    parseManifest(text)
      .lostKeys()
      .map(({ path, offset, length, same }) => [path, offset, text.slice(offset, offset + length), same]);

  it('are those that stand again further down', () => {
    expect(lost('{"a": 1, "b": [{"c": 1, "c": 1}], "a": 2,\n"a": 3}')).toEqual([
      [['a'], 1, '"a"', false],
      [['b', 0, 'c'], 16, '"c"', true],
      [['a'], 34, '"a"', false],
    ]);
    expect(parseManifest('{"a": 1, "a": 2}').problems).toEqual([]);
  });

  it('are none in an ordinary manifest, an empty or a broken one', () => {
    expect(lost(TEXT)).toEqual([]);
    expect(lost('')).toEqual([]);
    expect(lost('{"a"')).toEqual([]);
    expect(lost('{"a": 1, "a": 2')).toEqual([]);
  });

  it('count the byte order mark', () => {
    expect(lost('\uFEFF{"a": 1, "a": 2}')).toEqual([[['a'], 2, '"a"', false]]);
  });

  it.each([
    ['a colon or a quote in a text', '{"a": "x\\": 1", "b": "\\\\", "c": ":"}'],
    ['the same key in another object', '{"a": {"a": {"a": 1}}, "b": [{"a": 1}, {"a": 1}]}'],
    ['a key that JavaScript has itself', '{"__proto__": {"a": 1}, "constructor": 1, "": 1}'],
    ['no blank before the colon, or several', '{"a":1,"b" \n : 1}'],
  ])('are none because of %s', (_, text) => {
    expect(() => JSON.parse(text)).not.toThrow();
    expect(lost(text)).toEqual([]);
  });

  it('may be written in two ways', () => {
    expect(lost('{"a": 1, "\\u0061": 2}')).toEqual([[['a'], 1, '"a"', false]]);
  });
});
