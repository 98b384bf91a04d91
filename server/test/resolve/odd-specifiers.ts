import fc from 'fast-check';
import { path, piece, staysInside } from './odd-paths';

/** Files below a node_modules, under names that the two resolvers read in ways of their own. */
export const ODDLY_NAMED: Readonly<Record<string, unknown>> = {
  ...Object.fromEntries(
    [
      '@s',
      '@s/dep',
      '@',
      '@/x',
      '.hid',
      '@s/.hid',
      'a%62',
      'a\\b',
      'dep',
      'dep.js',
      '_x',
      '~',
      'constructor',
      '__proto__',
    ]
      .concat(['fs', 'punycode', 'test', 'sys', 'node_modules/deep', 'process', 'ab', '$&', '🎉', 'DEP'])
      .map((one) => [`${one}/index.js`, '']),
  ),
  'loose.js': '',
  'loose.json': '{}',
  'dep/package.json': { exports: { '.': './index.js', './*': './lib/*.js', './lib/*': null } },
  'dep/lib/a.js': '',
  '@s/package.json': { exports: { '.': './index.js', './dep': './index.js' } },
  '_x/package.json': { main: 'lib' },
  '_x/lib/index.js': '',
};

/** Specifiers of every form that name a package, or seem to. */
export const oddSpecifier: fc.Arbitrary<string> = fc
  .tuple(
    fc.oneof(
      {
        weight: 3,
        arbitrary: fc.constantFrom(...Object.keys(ODDLY_NAMED).map((one) => one.replace(/\/[^/]*$/, ''))),
      },
      {
        weight: 3,
        arbitrary: fc.constantFrom('@s', '@s/dep', 'dep', '_x', 'loose', '@s/', 'fs', 'node:fs', 'node:test'),
      },
      piece,
    ),
    fc.option(
      fc.oneof(path, fc.constantFrom('', 'a', 'lib/a', 'lib/', '/', '.', '..', 'index', 'dep', 'promises')),
    ),
  )
  .map(([start, rest]) => (rest === null ? start : `${start}/${rest}`))
  // Paths and URLs are no names, which `node:` names there are depends on the version; climbing is ours to refuse.
  .filter((text) => !/^node:.*\//.test(text))
  // A scope's folder under the name of a package in it: `import` skips a level on its way up then.
  .filter((text) => !/^@[^/]*\/\.{0,2}(\/|$)/.test(text))
  .filter(
    (text) => !/^(\.{0,2}(\/|$)|\.\.)/.test(text) && !/^(?!node:)[a-z]+:/.test(text) && staysInside(text),
  );
