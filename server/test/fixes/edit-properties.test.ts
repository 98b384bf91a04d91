import fc from 'fast-check';
import { type ParseError, parse, stripComments } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { editsFor, type JsonChange } from '../../src/manifest/edit';
import { EditedText } from '../../src/manifest/edited-text';
import type { JsonPath } from '../../src/manifest/json-path';
import type { JsonObject, JsonValue } from '../../src/manifest/manifest';
import { applyEdits } from '../../src/manifest/text-edit';

/** No key that looks like a number: such ones JavaScript puts first, wherever they stand in the text. */
const key = fc.constantFrom('a', 'b', 'c', 'name', './x', '@s/n', 'ä "q"', '__proto__', 'back\\slash');

const value: fc.Arbitrary<JsonValue> = fc.letrec<{ any: JsonValue }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small', maxDepth: 3 },
    fc.constantFrom<JsonValue>(null, true, 0, -1.5, '', 'text', '// no comment', '{,}', 'a\nb'),
    fc.array(tie('any'), { maxLength: 3 }),
    fc.array(fc.tuple(key, tie('any')), { maxLength: 4 }).map(objectOf),
  ),
})).any;

const manifest = fc.array(fc.tuple(key, value), { maxLength: 5 }).map(objectOf);

/** With `__proto__` as a key like any other. */
function objectOf(entries: readonly (readonly [string, JsonValue])[]): JsonObject {
  return Object.fromEntries(entries);
}

/** All places in a value, the root's own aside. */
function placesIn(one: JsonValue, at: JsonPath = []): JsonPath[] {
  if (one === null || typeof one !== 'object') return [];
  const entries = Array.isArray(one) ? [...one.entries()] : Object.entries(one);
  return entries.flatMap(([name, inner]) => [[...at, name], ...placesIn(inner, [...at, name])]);
}

/** A manifest and a change that can be made in it. */
const scene = manifest.chain((before) => {
  const places = placesIn(before);
  const existing = fc.constantFrom<JsonPath>(...places, ['new']);
  const added = fc.tuple(existing, key).map(([at, name]) => [...at, name]);
  const change = fc.oneof(
    fc.record({ do: fc.constant('set' as const), at: fc.oneof(existing, added), value }),
    fc.record({ do: fc.constant('append' as const), at: existing, value }),
    fc.record({ do: fc.constant('remove' as const), at: existing }),
    fc.record({ do: fc.constant('rename-key' as const), at: existing, key }),
    fc.record({ do: fc.constant('move-last' as const), at: existing }),
  );
  return fc.record({ before: fc.constant(before), change: change as fc.Arbitrary<JsonChange> });
});

/** What a manifest says after a change; undefined where the change cannot be made. */
function expectedOf(before: JsonObject, change: JsonChange): JsonValue | undefined {
  const after = structuredCloneOf(before);
  const last = change.at.at(-1) as string | number;
  let around: JsonValue = after;
  for (const [depth, segment] of change.at.slice(0, -1).entries()) {
    if (!has(around, segment)) {
      if (change.do !== 'set' && change.do !== 'append') return undefined;
      if (!canAdd(around, segment)) return undefined;
      put(around, segment, typeof change.at[depth + 1] === 'number' ? [] : {});
    }
    around = (around as JsonObject)[segment] as JsonValue;
  }
  const exists = has(around, last);
  switch (change.do) {
    case 'set':
      if (!exists && !canAdd(around, last)) return undefined;
      put(around, last, change.value);
      return after;
    case 'append': {
      if (!exists && !canAdd(around, last)) return undefined;
      if (!exists) put(around, last, []);
      const list = (around as JsonObject)[last];
      if (!Array.isArray(list)) return undefined;
      list.push(change.value);
      return after;
    }
    case 'remove':
      if (!exists) return undefined;
      if (Array.isArray(around)) around.splice(last as number, 1);
      else delete (around as JsonObject)[last];
      return after;
    case 'rename-key':
    case 'move-last': {
      if (!exists || Array.isArray(around)) return undefined;
      const entries = Object.entries(around as JsonObject);
      const moved = entries.findIndex(([name]) => name === last);
      if (change.do === 'move-last') entries.push(...entries.splice(moved, 1));
      else if (change.key !== last && has(around, change.key)) return undefined;
      else entries[moved] = [change.key, entries[moved]?.[1] as JsonValue];
      for (const name of Object.keys(around as JsonObject)) delete (around as JsonObject)[name];
      for (const [name, inner] of entries) put(around, name, inner);
      return after;
    }
  }
}

function structuredCloneOf(one: JsonObject): JsonObject {
  return JSON.parse(JSON.stringify(one)) as JsonObject;
}

function has(around: JsonValue, segment: string | number): boolean {
  if (around === null || typeof around !== 'object') return false;
  return Array.isArray(around) === (typeof segment === 'number') && Object.hasOwn(around, segment);
}

function canAdd(around: JsonValue, segment: string | number): boolean {
  if (Array.isArray(around)) return segment === around.length;
  return around !== null && typeof around === 'object' && typeof segment === 'string';
}

function put(around: JsonValue, segment: string | number, one: JsonValue): void {
  Object.defineProperty(around, segment, {
    value: one,
    writable: true,
    enumerable: true,
    configurable: true,
  });
}

/** How npm and editors write a manifest. */
const layout = fc.record({
  unit: fc.constantFrom('\t', ' ', '  ', '    '),
  lineEnd: fc.constantFrom('\n', '\r\n'),
  mark: fc.constantFrom('', '\uFEFF'),
  end: fc.constantFrom('', '\n'),
});

type Layout = typeof layout extends fc.Arbitrary<infer T> ? T : never;

function textOf(one: JsonValue, { unit, lineEnd, mark, end }: Layout): string {
  return mark + (JSON.stringify(one, null, unit) + end).replaceAll('\n', lineEnd);
}

describe('a change of a manifest', () => {
  it('gives the text that would have been written had the manifest said so from the start', () => {
    fc.assert(
      fc.property(scene, layout, ({ before, change }, how) => {
        // The first line shows how lines end and are indented.
        fc.pre(Object.keys(before).length > 0);
        const text = textOf(before, how);
        const edits = editsFor(text, change);
        const expected = expectedOf(before, change);
        expect(edits && applyEdits(text, edits)).toBe(expected && textOf(expected, how));
      }),
      { numRuns: 3000 },
    );
  });

  it('gives the same on one line', () => {
    fc.assert(
      fc.property(scene, ({ before, change }) => {
        fc.pre(Object.keys(before).length > 0);
        const text = JSON.stringify(before);
        const edits = editsFor(text, change);
        const expected = expectedOf(before, change);
        expect(edits && applyEdits(text, edits)).toBe(expected && JSON.stringify(expected));
      }),
      { numRuns: 2000 },
    );
  });

  it('says the same in any layout, with comments and trailing commas, and keeps each comment', () => {
    fc.assert(
      fc.property(scene, fc.infiniteStream(fc.nat(9)), ({ before, change }, dice) => {
        const text = written(before, dice, { comments: 0 });
        const edits = editsFor(text, change);
        const expected = expectedOf(before, change);
        expect(edits === undefined).toBe(expected === undefined);
        if (edits === undefined || expected === undefined) return;
        const after = applyEdits(text, edits);
        expect(saidBy(after), `${text}\n--->\n${after}`).toEqual(expected);
        if (change.do !== 'set' && change.do !== 'remove')
          expect(commentsIn(after)).toEqual(commentsIn(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('made one after the other comes to edits of the first text', () => {
    fc.assert(
      fc.property(manifest, fc.array(fc.tuple(key, value), { maxLength: 5 }), (before, sets) => {
        const text = JSON.stringify(before, null, 2);
        const edited = new EditedText(text);
        for (const [name, one] of sets) {
          edited.apply(editsFor(edited.text, { do: 'set', at: [name], value: one }) ?? []);
          edited.apply(editsFor(edited.text, { do: 'move-last', at: [name] }) ?? []);
        }
        expect(applyEdits(text, edited.edits())).toBe(edited.text);
      }),
      { numRuns: 1000 },
    );
  });
});

/** A value written in a haphazard way: dice decide on line breaks, comments and trailing commas. */
function written(one: JsonValue, dice: Iterator<number>, count: { comments: number }): string {
  const roll = () => dice.next().value as number;
  const comment = () => {
    count.comments += 1;
    return roll() < 5 ? `/* ${count.comments} */` : `// ${count.comments}\n`;
  };
  const gap = () => {
    const which = roll();
    return which < 4 ? '' : which < 6 ? ' ' : which < 8 ? '\n  ' : ` ${comment()} `;
  };
  if (one === null || typeof one !== 'object') return JSON.stringify(one);
  const isList = Array.isArray(one);
  const members = isList
    ? one.map((item) => written(item, dice, count))
    : Object.entries(one).map(
        ([name, inner]) => `${JSON.stringify(name)}${gap()}:${gap()}${written(inner, dice, count)}`,
      );
  const trailing = members.length > 0 && roll() > 7 ? `${gap()},` : '';
  const inner = members.map((member) => gap() + member).join(`${gap()},`) + gap() + trailing + gap();
  return isList ? `[${inner}]` : `{${inner}}`;
}

function saidBy(text: string): unknown {
  const errors: ParseError[] = [];
  const plain = stripComments(text);
  const parsed: unknown = parse(plain, errors, { allowTrailingComma: true });
  expect(errors, text).toEqual([]);
  // jsonc-parser's own `parse` takes `__proto__` for a prototype.
  return plain.includes('__proto__') ? JSON.parse(withoutTrailingCommas(plain)) : parsed;
}

function withoutTrailingCommas(text: string): string {
  return text.replace(/("(?:[^"\\]|\\.)*")|,(?=\s*[\]}])/g, (_, string: string | undefined) => string ?? '');
}

/** The numbers of the comments: each has its own. */
function commentsIn(text: string): string[] {
  const found = text.matchAll(/"(?:[^"\\]|\\.)*"|\/\* (\d+) \*\/|\/\/ (\d+)/g);
  return [...found].flatMap(([, block, line]) => block ?? line ?? []).sort();
}
