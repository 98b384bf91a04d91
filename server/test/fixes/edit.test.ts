import { parse } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { editsFor, type JsonChange } from '../../src/manifest/edit';
import { applyEdits } from '../../src/manifest/text-edit';

function changed(text: string, change: JsonChange): string | undefined {
  const edits = editsFor(text, change);
  return edits && applyEdits(text, edits);
}

const lines = (...each: string[]) => `${each.join('\n')}\n`;

describe('set', () => {
  const manifest = lines('{', '  "name": "a",', '  "main": "x.js"', '}');

  it('replaces a value and nothing else', () => {
    const value = changed(manifest, { do: 'set', at: ['main'], value: 'y.js' });
    expect(value).toBe(lines('{', '  "name": "a",', '  "main": "y.js"', '}'));
  });

  it('adds a key behind the others, with the objects on the way', () => {
    const value = changed(manifest, { do: 'set', at: ['engines', 'homebridge'], value: '^1.8.0' });
    expect(value).toBe(
      lines(
        '{',
        '  "name": "a",',
        '  "main": "x.js",',
        '  "engines": {',
        '    "homebridge": "^1.8.0"',
        '  }',
        '}',
      ),
    );
  });

  it('has nothing to do where the value is there', () => {
    expect(editsFor(manifest, { do: 'set', at: ['main'], value: 'x.js' })).toEqual([]);
  });

  it.each([
    ['tabs', '{\n\t"a": {}\n}', '{\n\t"a": {\n\t\t"b": 1\n\t}\n}'],
    ['four spaces', '{\n    "a": {}\n}', '{\n    "a": {\n        "b": 1\n    }\n}'],
    ['one line', '{"a":{}}', '{"a":{"b":1}}'],
    ['one line with spaces', '{ "a": {} }', '{ "a": {"b": 1} }'],
    ['an object on one line among lines', '{\n  "a": { "x": 0 }\n}', '{\n  "a": { "x": 0, "b": 1 }\n}'],
    ['CRLF', '{\r\n  "a": {}\r\n}\r\n', '{\r\n  "a": {\r\n    "b": 1\r\n  }\r\n}\r\n'],
    ['a byte order mark', '\uFEFF{\n  "a": {}\n}', '\uFEFF{\n  "a": {\n    "b": 1\n  }\n}'],
    ['a trailing comma', '{\n  "a": {\n    "x": 0,\n  }\n}', '{\n  "a": {\n    "x": 0,\n    "b": 1,\n  }\n}'],
    [
      'a comment behind',
      '{\n  "a": {\n    "x": 0 // x\n  }\n}',
      '{\n  "a": {\n    "x": 0, // x\n    "b": 1\n  }\n}',
    ],
    [
      'a comment and a trailing comma behind',
      '{\n  "a": {\n    "x": 0, // x\n  }\n}',
      '{\n  "a": {\n    "x": 0, // x\n    "b": 1,\n  }\n}',
    ],
    ['nothing but a comment', '{\n  "a": { /* none */ }\n}', '{\n  "a": {\n    "b": 1\n     /* none */ }\n}'],
  ])('keeps to %s', (_, before, after) => {
    expect(changed(before, { do: 'set', at: ['a', 'b'], value: 1 })).toBe(after);
  });

  it('does not put a member into what is no object', () => {
    expect(editsFor(manifest, { do: 'set', at: ['main', 'x'], value: 1 })).toBeUndefined();
    expect(editsFor('{"a":[]}', { do: 'set', at: ['a', 1], value: 1 })).toBeUndefined();
  });

  it('changes the occurrence of a duplicate key that counts', () => {
    expect(changed('{"a":1,"a":2}', { do: 'set', at: ['a'], value: 3 })).toBe('{"a":1,"a":3}');
  });
});

describe('append', () => {
  it.each([
    ['a list on one line', '{\n  "k": ["a", "b"]\n}', '{\n  "k": ["a", "b", "c"]\n}'],
    ['a list over several lines', '{\n  "k": [\n    "a"\n  ]\n}', '{\n  "k": [\n    "a",\n    "c"\n  ]\n}'],
    ['an empty list', '{\n  "k": []\n}', '{\n  "k": [\n    "c"\n  ]\n}'],
    [
      'an empty list beside one on one line',
      '{\n  "f": ["x"],\n  "k": []\n}',
      '{\n  "f": ["x"],\n  "k": ["c"]\n}',
    ],
    ['no list yet', '{\n  "a": 1\n}', '{\n  "a": 1,\n  "k": [\n    "c"\n  ]\n}'],
    ['no list yet beside one on one line', '{\n  "f": ["x"]\n}', '{\n  "f": ["x"],\n  "k": ["c"]\n}'],
    ['minified text', '{"k":["a"]}', '{"k":["a","c"]}'],
  ])('to %s', (_, before, after) => {
    expect(changed(before, { do: 'append', at: ['k'], value: 'c' })).toBe(after);
  });

  it('does not make a list of something else', () => {
    expect(editsFor('{"k":"a"}', { do: 'append', at: ['k'], value: 'c' })).toBeUndefined();
  });
});

describe('remove', () => {
  it.each([
    ['the first', ['a'], '{\n  "a": 1,\n  "b": 2\n}', '{\n  "b": 2\n}'],
    ['the last', ['b'], '{\n  "a": 1,\n  "b": 2\n}', '{\n  "a": 1\n}'],
    ['the only one', ['a'], '{\n  "a": 1\n}', '{}'],
    ['the only one with a trailing comma', ['a'], '{\n  "a": 1,\n}', '{}'],
    ['the last with a trailing comma', ['b'], '{\n  "a": 1,\n  "b": 2,\n}', '{\n  "a": 1,\n}'],
    ['over several lines', ['a'], '{\n  "a": {\n    "x": 1\n  },\n  "b": 2\n}', '{\n  "b": 2\n}'],
    ['the first item', ['k', 0], '{"k": ["a", "b"]}', '{"k": ["b"]}'],
    ['the last item', ['k', 1], '{"k": ["a", "b"]}', '{"k": ["a"]}'],
    ['the only item', ['k', 0], '{"k": [ "a" ]}', '{"k": []}'],
    ['the last on a line', ['b'], '{\n  "a": 1, "b": 2,\n  "c": 3\n}', '{\n  "a": 1,\n  "c": 3\n}'],
    ['with CRLF', ['a'], '{\r\n\t"a": 1,\r\n\t"b": 2\r\n}', '{\r\n\t"b": 2\r\n}'],
    ['before a comment', ['a'], '{\n  "a": 1, // x\n  "b": 2\n}', '{\n  // x\n  "b": 2\n}'],
    ['behind a comment', ['b'], '{\n  "a": 1, // x\n  "b": 2\n}', '{\n  "a": 1 // x\n}'],
  ])('%s', (_, at, before, after) => {
    expect(changed(before, { do: 'remove', at })).toBe(after);
  });

  it('of nothing cannot be done', () => {
    expect(editsFor('{"a":1}', { do: 'remove', at: ['b'] })).toBeUndefined();
  });
});

describe('rename-key and move-last', () => {
  it('give a property another key', () => {
    expect(changed('{\n  "a" : [1],\n  "b": 2\n}', { do: 'rename-key', at: ['a'], key: 'c' })).toBe(
      '{\n  "c" : [1],\n  "b": 2\n}',
    );
    expect(editsFor('{"a":1,"b":2}', { do: 'rename-key', at: ['a'], key: 'b' })).toBeUndefined();
  });

  it('move a property behind the others as it is written', () => {
    const before = lines('{', '  "default": { "x":1 },', '  "import": "./a.mjs"', '}');
    const after = lines('{', '  "import": "./a.mjs",', '  "default": { "x":1 }', '}');
    expect(changed(before, { do: 'move-last', at: ['default'] })).toBe(after);
    expect(changed('{"default":1,"import":2}', { do: 'move-last', at: ['default'] })).toBe(
      '{"import":2,"default":1}',
    );
    expect(editsFor(after, { do: 'move-last', at: ['default'] })).toEqual([]);
  });
});

describe('a text that is no JSON', () => {
  it.each(['', '{"a": 1', '{"a" 1}', '{"a": 1} x'])('is not changed: %j', (text) => {
    expect(editsFor(text, { do: 'set', at: ['a'], value: 2 })).toBeUndefined();
  });

  it('may have comments and trailing commas', () => {
    const text = changed('{"a": 1, /* x */}', { do: 'set', at: ['a'], value: 2 });
    expect(text).toBe('{"a": 2, /* x */}');
    expect(parse(text ?? '')).toEqual({ a: 2 });
  });
});
