import fc from 'fast-check';
import type { JsonObject, JsonValue } from '../../src/manifest/manifest';
import { path, staysInside } from './odd-paths';

/** A package, what lies in it, and what it is asked for: by its consumer, and by itself. */
export interface GeneratedPackage {
  readonly name: string;
  readonly manifest: JsonObject;
  /** Its files besides package.json; JSON where the path ends so. */
  readonly files: Readonly<Record<string, string>>;
  /** '.', './x': what follows the package's name; '#x': a name in its `imports`. */
  readonly asked: readonly string[];
}

const POOL = [
  ...[
    'index.js',
    'index.json',
    'index.node',
    'a.js',
    'a',
    'a.json',
    'lib/a.js',
    'lib/b/c.js',
    'lib/b/index.js',
  ],
  ...[
    'lib/index.js',
    'lib.js',
    'b/a.js',
    'b/index.json',
    'c.js',
    's p.js',
    's%20p.js',
    'x*y.js',
    'ü.js',
    '%61.js',
  ],
  ...[
    'lib/x*y.js',
    'node_modules/inner/index.js',
    '__proto__',
    'constructor',
    'a#h.js',
    'a?q.js',
    'a\\b',
    '$&.js',
  ],
  ...['lib/s p.js', 'lib/$&', '🎉', 'a b', 'lib/lib/a.js', 'a.js/index.js', 'b.js', 'index/index.js'],
];
const CONDITIONS = [
  ...['node', 'require', 'import', 'default', 'types', 'browser', 'module-sync', 'node-addons', 'x', 'node '],
  ...['__proto__', 'constructor', 'Default', '', '01', '-1', '1.5', '4294967295', '1e3'],
];
const NUMERIC = ['0', '17', '4294967294'];

const starred = fc
  .tuple(path, fc.constantFrom('*', '*.js', '/*', '*/a.js', '*/*', 'l*', '*/index.js'))
  .map(([start, star]) => (star.startsWith('/') ? start + star : star));
const relative = (weight: number) =>
  fc.oneof(
    { weight, arbitrary: path.map((text) => `./${text}`) },
    {
      weight: 3,
      arbitrary: fc.constantFrom('./*', './*.js', './lib/*', './lib/*.js', './lib/*/*.js', './x*'),
    },
    { weight: 2, arbitrary: starred.map((text) => `./${text}`) },
  );

/** A key of `exports`, by which a subpath is found. */
const subpath = fc.oneof(
  { weight: 8, arbitrary: relative(4) },
  { weight: 2, arbitrary: fc.constant('.') },
  fc.constantFrom(
    './',
    './lib/',
    './a*b*',
    './lib/b/*',
    './lib/b*',
    './l*',
    './__proto__',
    '..',
    '.x',
    './../a.js',
  ),
);
const target = fc.oneof(
  { weight: 12, arbitrary: relative(6) },
  { weight: 2, arbitrary: fc.constantFrom('./a.js', './index.js', './lib/a.js', './lib/b/c.js') },
  fc.oneof(
    path,
    fc.constantFrom('', '.', './', '/a.js', '../a.js', './../a.js', './a.js?q', './a.js#h', './ a.js'),
  ),
);
const dependency = fc.constantFrom(
  ...[
    'dep',
    'dep/sub',
    'dep/*',
    'dep/a.js',
    'dep/lib/*',
    'fs',
    'node:fs',
    'fs/promises',
    '@s/dep',
    '@s',
    '@s/dep/x',
  ],
  ...[
    '.x',
    'd%65p',
    'self',
    'self/a',
    'self/*',
    'gone',
    'data:text/javascript,1',
    'punycode/',
    'dep/',
    'dep\\a',
  ],
);

/** Distinct keys with their values, in an order of its own; `__proto__` becomes a key like any other. */
function map<T extends JsonValue>(key: fc.Arbitrary<string>, value: fc.Arbitrary<T>, maxLength: number) {
  const entries = fc.uniqueArray(fc.tuple(key, value), { maxLength, selector: ([name]) => name });
  return entries.map((pairs): JsonObject => Object.fromEntries(pairs));
}

/** What may stand at a key: a target, conditions, an array, null or nonsense, three levels deep. */
function value(targets: fc.Arbitrary<string>): fc.Arbitrary<JsonValue> {
  const condition = fc.oneof(
    { weight: 30, arbitrary: fc.constantFrom(...CONDITIONS.slice(0, 8)) },
    { weight: 4, arbitrary: fc.constantFrom(...CONDITIONS) },
    fc.constantFrom('./a', ...NUMERIC),
  );
  return fc.letrec<{ value: JsonValue; leaf: JsonValue }>((tie) => ({
    leaf: fc.oneof(
      { weight: 12, arbitrary: targets },
      { weight: 2, arbitrary: fc.constant(null) },
      fc.constantFrom<JsonValue>(true, false, 0, 7),
    ),
    value: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      { weight: 5, arbitrary: tie('leaf') },
      { weight: 3, arbitrary: map(condition, tie('value'), 4) },
      { weight: 2, arbitrary: fc.array(tie('value'), { maxLength: 3 }) },
    ),
  })).value;
}

/** What the star of a key may stand for. */
const star = fc.oneof(
  { weight: 3, arbitrary: path },
  fc.constantFrom('a', 'b', 'b/c', 'a.js', 'lib/a', 'b/', 'lib/'),
);
const files = fc.subarray(POOL, { minLength: 4, maxLength: 16 }).map((paths) => {
  // What is a file cannot be a folder too.
  const kept = paths.filter((one) => !paths.some((other) => other.startsWith(`${one}/`)));
  return Object.fromEntries(kept.map((one) => [one, '']));
});
const innerManifest = fc.option(
  fc.constantFrom(
    '{"main":"./b/c"}',
    '{"main":"gone"}',
    '{"type":"module"}',
    '{',
    '{"exports":"./a.js"}',
    'null',
  ),
  { freq: 6, nil: undefined },
);
const name = fc.oneof(
  { weight: 6, arbitrary: fc.constant('pkg') },
  fc.constantFrom('@s/pkg', 'p k.g', '_x', 'PKG'),
);

const contents = fc.record({
  name,
  files,
  inner: innerManifest,
  stars: fc.array(star, { minLength: 1, maxLength: 4 }),
});

function withInner({ files, inner }: { files: Record<string, string>; inner: string | undefined }) {
  return inner === undefined ? files : { ...files, 'lib/package.json': inner };
}

/** The keys themselves and with something in the star's place, and what else is to be asked. */
function requests(keys: readonly string[], stars: readonly string[], others: readonly string[]): string[] {
  const filled = keys.flatMap((key) => [key, ...stars.map((text) => key.replace('*', () => text))]);
  return [...new Set([...filled, ...others])];
}

/** Packages with `exports` of every form, sound or not. */
export const packageWithExports: fc.Arbitrary<GeneratedPackage> = fc
  .record({
    contents,
    exports: fc.oneof(
      { weight: 8, arbitrary: map(subpath, value(target), 6) },
      {
        weight: 1,
        arbitrary: map(
          fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...CONDITIONS) }, subpath),
          value(target),
          4,
        ),
      },
      { weight: 2, arbitrary: value(target) },
    ),
    main: fc.constantFrom(undefined, './a.js', './lib'),
    others: fc.array(subpath, { maxLength: 3 }),
  })
  .map(({ contents, exports, main, others }) => {
    const keys = isMap(exports) ? Object.keys(exports).filter((key) => key.startsWith('.')) : [];
    const manifest: JsonObject = { name: contents.name, exports, ...(main && { main }) };
    const asked = requests(keys, contents.stars, ['.', './a.js', ...others]);
    return { name: contents.name, manifest, files: withInner(contents), asked };
  });

/** Packages with `imports`; some have `exports` too, since a name may lead to the package itself. */
export const packageWithImports: fc.Arbitrary<GeneratedPackage> = fc
  .record({
    contents,
    imports: map(
      fc.oneof(
        { weight: 9, arbitrary: subpath.map((key) => key.replace(/^\.\/?/, '#')) },
        fc.constantFrom('#', '#/*', 'a'),
      ),
      // An empty one is invalid to us; Node looks for a package without a name.
      value(fc.oneof({ weight: 2, arbitrary: target.filter((text) => text !== '') }, dependency)),
      6,
    ),
    exports: fc.constantFrom<(JsonValue | undefined)[]>(undefined, './a.js', {
      '.': './index.js',
      './*': './lib/*.js',
    }),
    others: fc.array(subpath, { maxLength: 2 }),
  })
  .map(({ contents, imports, exports, others }) => {
    const manifest: JsonObject = { name: 'self', imports, ...(exports !== undefined && { exports }) };
    const keys = Object.keys(imports).filter((key) => key.startsWith('#'));
    const asked = requests(keys, contents.stars, ['#a', ...others.map((key) => `#${key.slice(2)}`)]);
    return { name: 'self', manifest, files: withInner(contents), asked };
  });

/** Packages without `exports`: `main`, the index, and subpaths as they lie on the disk. */
export const packageWithMain: fc.Arbitrary<GeneratedPackage> = fc
  .record({
    contents,
    main: fc.oneof(
      { weight: 4, arbitrary: path.filter(staysInside) },
      { weight: 4, arbitrary: path.filter(staysInside).map((text) => `./${text}`) },
      {
        weight: 4,
        arbitrary: fc.constantFrom(
          './lib',
          'lib/',
          './lib/.',
          'a',
          './index',
          './lib/b',
          'lib/b/',
          './b',
          './a.js/',
        ),
      },
      fc.constantFrom<JsonValue>('', '.', './', '/a.js', null, 5, true, [], {}),
    ),
    subpaths: fc.array(fc.oneof(path, fc.constantFrom('', 'lib/', 'lib/.', 'lib/..', 'lib/b/', 'a.js/')), {
      maxLength: 8,
    }),
  })
  .map(({ contents, main, subpaths }) => ({
    name: contents.name,
    manifest: { name: contents.name, main },
    files: withInner(contents),
    asked: ['.', ...new Set(subpaths.filter(staysInside).map((text) => `./${text}`))],
  }));

function isMap(value: JsonValue): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
