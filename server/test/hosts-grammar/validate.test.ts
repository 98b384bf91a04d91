import { describe, expect, it } from 'vitest';
import { validateProfile } from '../../src/hosts/validate';

/** A good profile, spoilt in one place. */
function spoilt(rule: object, rest: object = {}) {
  return {
    id: 'myapp',
    title: 'My App',
    ecosystem: 'npm',
    define: { target: { value: 'file' } },
    rules: [{ approach: 'metadata', discovered: { key: ['myapp'] }, ...rule }],
    ...rest,
  };
}

const predicate = (discovered: unknown) => spoilt({ discovered });
const declaration = (one: unknown) => spoilt({ entryPoints: [one] });

describe('a profile is refused, with the reason', () => {
  it.each<[string, unknown, string[]]>([
    ['nothing', null, ['profile: must be an object, not null']],
    ['a list', [], ['profile: must be an object, not an array']],
    ['no title', spoilt({}, { title: undefined }), ['profile: holds undefined, which is no JSON']],
    ['no rules', spoilt({}, { rules: [] }), ['rules: must not be empty']],
    [
      'no approach',
      { ...spoilt({}), rules: [{ discovered: { key: ['x'] } }] },
      ['rules.0: "approach" is missing: one of "naming-convention", "namespace", "metadata"'],
    ],
    [
      'an unknown ecosystem',
      spoilt({}, { ecosystem: 'nmp' }),
      ['ecosystem: "nmp" is none of "npm", "python"; did you mean "npm"?'],
    ],
    [
      'an id with capitals',
      spoilt({}, { id: 'MyApp' }),
      ['id: must be lower-case letters, digits and dashes'],
    ],
    ['a number for a title', spoilt({}, { title: 3 }), ['title: must be a string, not a number']],
    [
      'an unknown property',
      spoilt({ entrypoints: [] }),
      ['rules.0: "entrypoints" is no property here; did you mean "entryPoints"?'],
    ],
    [
      'an unknown property far from any',
      spoilt({ zzz: [] }),
      [
        'rules.0: "zzz" is no property here; the properties are "approach", "meant", "discovered", "otherwise", "accepted", "search", "entryPoints", "layout", "listed"',
      ],
    ],
    [
      'a version to assume that is missing',
      spoilt({}, { appliesTo: { package: 'x', range: '1' } }),
      ['appliesTo: "assume" is missing: the version to assume where none is installed'],
    ],
    [
      'a misspelt predicate',
      predicate({ kye: ['x'] }),
      ['rules.0.discovered: "kye" is no property here; did you mean "key"?'],
    ],
    [
      'two predicates in one',
      predicate({ keyword: 'x', name: ['y'] }),
      ['rules.0.discovered: "keyword" and "name" exclude each other'],
    ],
    [
      'a key path with dots',
      predicate({ key: 'a.b' }),
      ['rules.0.discovered.key: must be an array, not a string'],
    ],
    ['an empty key path', predicate({ key: [] }), ['rules.0.discovered.key: must not be empty']],
    [
      'a wrong type within',
      predicate({ all: [{ any: [{ key: ['x'], type: 'list' }] }] }),
      [
        'rules.0.discovered.all.0.any.0.type: "list" is none of "string", "number", "boolean", "null", "array", "object"',
      ],
    ],
    [
      'a range without "includes"',
      predicate({ range: ['engines', 'x'] }),
      ['rules.0.discovered: "includes" is missing: "host"'],
    ],
    ['no glob', predicate({ name: ['!'] }), ['rules.0.discovered.name.0: is no glob']],
    [
      'a broken expression',
      predicate({ name: { pattern: '(' } }),
      ['rules.0.discovered.name.pattern: "(" is not a regular expression'],
    ],
    [
      'a broken expression for a key',
      predicate({ key: ['x'], matches: { pattern: '(' } }),
      ['rules.0.discovered.matches.pattern: "(" is not a regular expression'],
    ],
    [
      'a subpath without a dot',
      predicate({ exposes: 'package.json' }),
      ["rules.0.discovered.exposes: must be '.' or begin with './'"],
    ],
    [
      'an unknown kind of value',
      declaration({ value: 'fiel' }),
      [
        'rules.0.entryPoints.0.value: "fiel" is none of "file", "directory", "json", "specifier", "subpath", "package", "main", "member", "keys", "refused", "skip"; did you mean "file"?',
      ],
    ],
    [
      "another value's property",
      declaration({ value: 'main', probe: 'require' }),
      [
        'rules.0.entryPoints.0: "probe" is no property here; the properties are "if", "at", "default", "constant", "when", "matches", "group", "optional", "value", "as", "export", "loader", "gives", "otherwise"',
      ],
    ],
    [
      'a combinator and a value',
      declaration({ value: 'file', use: 'target' }),
      ['rules.0.entryPoints.0: "use" and "value" exclude each other'],
    ],
    [
      'a missing "declares"',
      declaration({ value: 'json' }),
      ['rules.0.entryPoints.0: "declares" is missing: what the file declares'],
    ],
    [
      'a misspelt name',
      declaration({ use: 'tagret' }),
      ['rules.0.entryPoints.0.use: "tagret" is not in "define"; did you mean "target"?'],
    ],
    [
      'an inherited name',
      declaration({ each: { use: 'constructor' } }),
      ['rules.0.entryPoints.0.each.use: "constructor" is not in "define"'],
    ],
    [
      'a probing that is none',
      declaration({ value: 'file', probe: 'requires' }),
      [
        'rules.0.entryPoints.0.probe: "requires" is none of "none", "require", "by-format"; did you mean "require"?',
      ],
    ],
    [
      'a search in no place',
      spoilt({ search: [{ in: 'nodemodules' }] }),
      [
        'rules.0.search.0.in: "nodemodules" is none of "node_modules", "dependencies", "siblings", "directories"; did you mean "node_modules"?',
      ],
    ],
    [
      'no range',
      spoilt({}, { appliesTo: { package: 'x', range: 'newest', assume: '1' } }),
      ['appliesTo.range: "newest" is no range of versions', 'appliesTo.assume: "1" is no version'],
    ],
    [
      'a bad name to define',
      spoilt({}, { define: { 'a b': { value: 'file' } } }),
      ['define.a b: must be letters, digits and dashes'],
    ],
  ])('%s', (_, profile, reasons) => {
    expect(validateProfile(profile, 'user')).toEqual(reasons);
  });

  it('names what decides, where nothing does', () => {
    expect(validateProfile(predicate({}), 'user')).toEqual([
      expect.stringMatching(/^rules\.0\.discovered: says nothing: .*"keyword"/),
    ]);
    expect(validateProfile(declaration({ at: ['x'] }), 'user')).toEqual([
      expect.stringMatching(/^rules\.0\.entryPoints\.0: says nothing .*"value"/),
    ]);
  });

  it('counts what goes beyond five', () => {
    const entryPoints = Array.from({ length: 9 }, () => ({ value: 'x' }));
    const reasons = validateProfile(spoilt({ entryPoints }), 'user');
    expect(reasons).toHaveLength(6);
    expect(reasons[5]).toBe('and 4 more');
  });

  it('cuts what is long', () => {
    const reasons = validateProfile(spoilt({ ['x'.repeat(5000)]: 1, search: ['y'.repeat(5000)] }), 'user');
    expect(Math.max(...reasons.map(({ length }) => length))).toBeLessThan(300);
  });
});

describe('a dependency may bring less', () => {
  it.each([
    ['no expressions', { name: { pattern: '^x' } }, /regular expression is not taken from a dependency/],
    [
      'none for a key',
      { key: ['x'], matches: { pattern: '^x' } },
      /rules\.0\.discovered\.matches\.pattern: a regular expression is not taken/,
    ],
    [
      'none deep inside',
      { all: [{ not: { directory: { pattern: '^x' } } }] },
      /rules\.0\.discovered\.all\.0\.not\.directory\.pattern/,
    ],
    ['no glob that takes long', { name: ['+(*a)+(*a)b'] }, /the glob "\+\(\*a\)\+\(\*a\)b" is not taken/],
    ['nor one with many stars', { file: ['*a*a*a*a*b'] }, /could take too long/],
  ])('%s', (_, discovered, reason) => {
    expect(validateProfile(predicate(discovered), 'dependency')).toEqual([expect.stringMatching(reason)]);
    expect(validateProfile(predicate(discovered), 'user')).toEqual([]);
  });

  it('an expression that stands in a value is only a value', () => {
    const one = { at: ['x'], value: 'file', constant: 'a', if: { at: [], equals: { pattern: '(' } } };
    expect(validateProfile(declaration(one), 'dependency')).toEqual([]);
  });
});
