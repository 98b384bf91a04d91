import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { parseManifest } from '../../src/manifest/parse';

/** The problems of a text, as 'what is underlined: what is said'. */
function problemsOf(text: string): string[] {
  return parseManifest(text).problems.map(({ offset, length, message }) => {
    expect(message).not.toMatch(/\.$/);
    return `${text.slice(offset, offset + length)}: ${message}`;
  });
}

describe('a manifest that is no sound JSON', () => {
  it.each([
    ['{"a": 1 "b": 2}', '"b": Expected a comma'],
    ['{"a" 1}', '1: Expected a colon'],
    ['{"a": }', '}: Expected a value'],
    ['{"a": 1,}', ',: JSON has no trailing commas'],
    ['{"a": [1, 2,\n ]}', ',: JSON has no trailing commas'],
    ['{"a": 1, /* b */ }', '/* b */: JSON has no comments|,: JSON has no trailing commas'],
    ['{"a": [1, 2}', '}: Expected a comma'],
    ['{,}', ',: Expected a value'],
    ['{"a": 1,, "b": 2}', ',: Expected a property name in double quotes'],
    ['{"a": 1', "1: Expected a closing '}'"],
    ['{"a": [1\n', "1: Expected a closing ']'"],
    ['{"a":\n', ':: Expected a value'],
    ['{"a"', '": Expected a colon'],
    ['{"a": "x\n}', '"x: Expected a closing double quote'],
    ['{"a: 1,\n"b": 2}', '"a: 1,: Expected a closing double quote'],
    ['{"a": "\t"}', '"\t": A string holds a control character, which must be escaped'],
    ['{"a": "\\x"}', '"\\x": A string holds an invalid escape sequence'],
    ['{"a": "\\u12"}', '"\\u12": A string holds an invalid \\u escape sequence'],
    ['{"a": 1.}', '1.: Expected a digit'],
    ["{'a': 1}", "'a': Names and strings need double quotes"],
    ['{a: 1}', "a: Unexpected 'a' (names and strings need double quotes)"],
    ['{"a": undefined}', "undefined: Unexpected 'undefined' (names and strings need double quotes)"],
    ['{"a": ;}', ";: Unexpected ';'"],
    [
      `{"a": ${'x'.repeat(99)}}`,
      `${'x'.repeat(99)}: Unexpected '${'x'.repeat(20)}...' (names and strings need double quotes)`,
    ],
    ['{"a": 1} {}', '{: Expected nothing more after the end of the JSON value'],
    ['// a\n{"a": 1}', '// a: JSON has no comments'],
    ['{"a": 1} /* open', '/* open: JSON has no comments'],
    ['// a\n// b\n{"a" 1}', '// a: JSON has no comments|1: Expected a colon'],
    ['<<<<<<< HEAD\n{"a": 1}', '<<<<<<<: A merge conflict is left here'],
    ['}', '}: Expected a value'],
    ['\uFEFF{"a": }', '}: Expected a value'],
  ])('is told where it stops being JSON: %j', (text, expected) => {
    expect(problemsOf(text)).toEqual(expected.split('|'));
  });

  it('is told of the first few places only, each once', () => {
    expect(problemsOf('{"a" 1, "b" 2, "c": 3 "d": 4, "e" 5, "f" 6}')).toEqual([
      '1: Expected a colon',
      '2: Expected a colon',
      '"d": Expected a comma',
    ]);
    expect(problemsOf('{foo bar baz qux}')).toHaveLength(1);
  });

  it.each([
    ['{"name": "x", "main": "a.js" "type": "module"}', { name: 'x', main: 'a.js', type: 'module' }],
    [
      '{"name": "x", "node-red": {"nodes": {"a": "a.js",',
      { name: 'x', 'node-red': { nodes: { a: 'a.js' } } },
    ],
    ['{"name": "x", "main": }', { name: 'x' }],
    ['{"name": "x", "main"', { name: 'x' }],
    ['{"files": ["a" "b",], // c\n"name": "x"}', { files: ['a', 'b'], name: 'x' }],
    ['\uFEFF{"name": "x",}', { name: 'x' }],
    ['{"name": "x", "name": "y",}', { name: 'y' }],
    ['{"name": "x", "name": }', { name: 'x' }],
  ])('still gives what can be read: %s', (text, expected) => {
    const manifest = parseManifest(text);
    expect(manifest.value).toEqual(expected);
    expect(manifest.problems.length).toBeGreaterThan(0);
  });

  it.each(['[1,', 'nonsense', '"text', '}'])('gives nothing where no object can be read: %j', (text) => {
    expect(parseManifest(text).value).toBeUndefined();
    expect(problemsOf(text)).not.toEqual([]);
  });

  it('still has ranges', () => {
    const manifest = parseManifest('\uFEFF{"name": "x",\n"main": ,\n"name": }');
    expect(manifest.rangeOf(['name'])).toEqual({
      start: { line: 0, character: 10 },
      end: { line: 0, character: 13 },
    });
    expect(manifest.rangeOf(['main'])).toEqual({
      start: { line: 1, character: 0 },
      end: { line: 1, character: 6 },
    });
  });
});

describe('any text', () => {
  const SOURCE = '{"name": "x", "a": [1, {"b": null}], "c": {"d": -1.5, "e": "\\u00e9"}}';
  const PIECES = [
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    '\\',
    '\n',
    '\r',
    '/*',
    '*/',
    '//',
    '\t',
    '-',
    '.',
    '0',
    'e1',
  ];
  PIECES.push('true', "'", '\uFEFF', '\u00A0', '\u2028', '\0', '\u{1F600}', '\\u12');

  /** The same sequence on each run. */
  function makeRandom(seed: number): (limit: number) => number {
    let state = seed;
    return (limit) => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
      return (state >> 8) % limit;
    };
  }

  it('has problems if and only if JSON.parse refuses it or finds no object', () => {
    const random = makeRandom(1);
    const wrong: string[] = [];
    let sound = 0;
    for (let round = 0; round < 2000; round += 1) {
      let text = SOURCE;
      for (let change = random(3); change >= 0; change -= 1) {
        const at = random(text.length + 1);
        text = text.slice(0, at) + PIECES[random(PIECES.length)] + text.slice(at + random(3));
      }
      const expected = parseStrictly(text);
      const manifest = parseManifest(text);
      const { value, problems } = manifest;
      if (expected !== undefined) sound += 1;
      if ((expected !== undefined) !== (problems.length === 0)) wrong.push(`problems of ${text}`);
      if (expected !== undefined && !isDeepStrictEqual(value, expected)) wrong.push(`value of ${text}`);
      const outside = problems.some(({ offset, length }) => offset < 0 || offset + length > text.length);
      if (outside) wrong.push(`places in ${text}`);
      manifest.rangeOf(['a', 1, 'b']);
      manifest.lostKeys();
    }
    expect(wrong).toEqual([]);
    expect(sound).toBeGreaterThan(100);
  });
});

/** What JSON.parse makes of a text, if that is an object. */
function parseStrictly(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
