/**
 * The cases of Node's own tests of `exports` and `imports` (test/es-module/test-esm-exports.mjs and
 * test-esm-imports.mjs), on packages of ours with the same maps. Left out: what Nodes answer differently, a number
 * as `exports` and names that start with '#/'.
 */
export const FILES: Readonly<Record<string, unknown>> = {
  // The package that has the exports.
  // As text, since a key stands in it twice: the first place counts, and the last value.
  'node_modules/pkgexports/package.json': `{
    "name": "pkgexports",
    "exports": {
      "./hole": "./lib/hole.js", "./space": "./sp%20ce.js", "./valid-cjs": "./asdf.js",
      "./sub/*": "./*", "./sub/internal/*": null, "./belowdir/*": "../belowdir/*", "./belowfile": "../belowfile",
      "./null": null, "./null/": null, "./invalid1": {}, "./invalid2": 1234, "./invalid3": "", "./invalid4": {},
      "./invalid5": "invalid5.js",
      "./fallbackdir/*": [[], null, {}, "builtin:x/*", "./*"], "./fallbackfile": [[], null, {}, "builtin:x", "./asdf.js"],
      "./nofallback1": [], "./nofallback2": [null, {}, "builtin:x"],
      "./nodemodules": "./node_modules/internalpkg/x.js", "./doubleslash": ".//asdf.js",
      "./no-addons": { "node-addons": "./addons-entry.js", "default": "./no-addons-entry.js" },
      "./condition": [{
        "custom-condition": { "import": "./custom-condition.mjs", "require": "./custom-condition.js" },
        "import": "///overridden",
        "require": { "require": { "nomatch": "./nothing.js" }, "default": "./sp ce.js" },
        "default": "./asdf.js", "node": "./lib/hole.js", "import": { "nomatch": "./nothing.js" }
      }],
      "./no-ext": "./asdf",
      "./resolve-self": { "require": "./resolve-self.js", "import": "./resolve-self.mjs" },
      "./*/trailer": "./subpath/*.js", "./*/*railer": "never", "./*trailer": "never",
      "./*/dir2/trailer": "./subpath/*/index.js", "./a/*": "./subpath/*.js", "./a/b/": "./nomatch/",
      "./a/b*": "./subpath*.js", "./subpath/*": "./subpath/*", "./subpath/sub-*": "./subpath/dir1/*.js",
      "./subpath/sub-*.js": "./subpath/dir1/*.js", "./features/*": "./subpath/*/*.js",
      "./trailing-pattern-slash*": "./trailing-pattern-slash*index.js"
    }
  }`,
  'node_modules/pkgexports/asdf.js': '',
  'node_modules/pkgexports/sp ce.js': '',
  'node_modules/pkgexports/lib/hole.js': '',
  'node_modules/pkgexports/internal/test.js': '',
  'node_modules/pkgexports/addons-entry.js': '',
  'node_modules/pkgexports/resolve-self.js': '',
  'node_modules/pkgexports/resolve-self.mjs': '',
  'node_modules/pkgexports/subpath/dir1/dir1.js': '',
  'node_modules/pkgexports/subpath/dir2/index.js': '',
  'node_modules/pkgexports/trailing-pattern-slash/index.js': '',
  'node_modules/pkgexports/node_modules/internalpkg/x.js': '',
  'node_modules/belowdir/pkgexports/asdf.js': '',
  'node_modules/bar.js': '',
  // Its neighbours.
  'node_modules/pkgexports-sugar/package.json': { exports: './main.js' },
  'node_modules/pkgexports-sugar/main.js': '',
  'node_modules/pkgexports-sugar/not-exported.js': '',
  'node_modules/pkgexports-sugar2/package.json': {
    exports: { import: './main.js', require: './not-exported.js' },
  },
  'node_modules/pkgexports-sugar2/main.js': '',
  'node_modules/pkgexports-sugar2/not-exported.js': '',
  'node_modules/pkgexports-sugar-fail/package.json': {
    exports: { default: './main.js', './main': './main.js' },
  },
  'node_modules/pkgexports-sugar-fail/main.js': '',
  'node_modules/pkgexports-numeric/package.json': { exports: { '.': { 0: './asdf.js' } } },
  'node_modules/pkgexports-main/package.json': { main: './main.cjs', exports: { module: './module.mjs' } },
  'node_modules/pkgexports-main/main.cjs': '',
  'node_modules/pkgexports-main/module.mjs': '',
  'node_modules/baz/index.js': '',
  'node_modules/no_exports/package.json': {},
  'node_modules/no_exports/index.js': '',
  'node_modules/default_index/package.json': { main: './main' },
  'node_modules/default_index/main.js': '',
  'node_modules/#cjs/index.js': '',
  // The package that has the imports.
  'pkgimports/package.json': {
    imports: {
      '#test': './test.js',
      '#branch': { import: './importbranch.js', require: './requirebranch.js' },
      '#subpath/*': './sub/*',
      '#subpath/*.asdf': './test.js',
      '#subpath/internal/*': null,
      '#subpath/null': null,
      '#subpath/nullshadow/*': [null],
      '#external': 'pkgexports/valid-cjs',
      '#external/subpath/*': 'pkgexports/sub/*',
      '#external/invalidsubpath/': 'pkgexports/sub',
      '#belowbase': '../belowbase',
      '#url': 'some:url',
      '#null': null,
      '#nullcondition': { import: { default: null }, require: { default: null }, default: './test.js' },
      '#': './test.js',
      '#notfound': './notfound.js',
      '#encodedslash': './..%2F/x.js',
      '#encodedbackslash': './..%5C/x.js',
    },
  },
  'pkgimports/test.js': '',
  'pkgimports/sub/x.js': '',
  'pkgimports/importbranch.js': '',
  'pkgimports/requirebranch.js': '',
};

type Expected = string | { readonly require: string; readonly import: string };

/** The importing folder, the specifiers, and what each comes to: a path below the fixture, or why there is none. */
export const CASES: readonly (readonly [from: string, specifiers: readonly string[], expected: Expected])[] =
  [
    ['', ['pkgexports/valid-cjs', 'pkgexports/fallbackdir/asdf.js'], 'node_modules/pkgexports/asdf.js'],
    ['', ['pkgexports/fallbackfile', 'pkgexports/doubleslash'], 'node_modules/pkgexports/asdf.js'],
    ['', ['pkgexports/space'], 'node_modules/pkgexports/sp ce.js'],
    ['', ['pkgexports/no-addons'], 'node_modules/pkgexports/addons-entry.js'],
    ['', ['baz/index'], { require: 'node_modules/baz/index.js', import: 'not-found' }],
    [
      '',
      ['pkgexports/condition'],
      { require: 'node_modules/pkgexports/sp ce.js', import: 'node_modules/pkgexports/asdf.js' },
    ],
    [
      '',
      ['pkgexports/resolve-self'],
      {
        require: 'node_modules/pkgexports/resolve-self.js',
        import: 'node_modules/pkgexports/resolve-self.mjs',
      },
    ],
    ['', ['pkgexports-sugar'], 'node_modules/pkgexports-sugar/main.js'],
    [
      '',
      ['pkgexports-sugar2'],
      {
        require: 'node_modules/pkgexports-sugar2/not-exported.js',
        import: 'node_modules/pkgexports-sugar2/main.js',
      },
    ],
    [
      '',
      [
        ...['pkgexports/subpath/sub-dir1', 'pkgexports/subpath/sub-dir1.js', 'pkgexports/features/dir1'],
        ...['pkgexports/dir1/dir1/trailer', 'pkgexports/a/dir1/dir1', 'pkgexports/a/b/dir1/dir1'],
        'pkgexports/a//dir1/dir1',
      ],
      'node_modules/pkgexports/subpath/dir1/dir1.js',
    ],
    ['', ['pkgexports/dir2/dir2/trailer'], 'node_modules/pkgexports/subpath/dir2/index.js'],
    [
      '',
      [
        ...['pkgexports/sub//internal/test.js', 'pkgexports/sub//internal//test.js'],
        'pkgexports/sub/////internal/////test.js',
      ],
      'node_modules/pkgexports/internal/test.js',
    ],
    ['', ['pkgexports/trailing-pattern-slash/'], 'node_modules/pkgexports/trailing-pattern-slash/index.js'],
    ['', ['no_exports'], 'node_modules/no_exports/index.js'],
    ['', ['default_index'], 'node_modules/default_index/main.js'],
    [
      '',
      [
        ...['pkgexports/missing', 'pkgexports-sugar/not-exported.js', 'pkgexports-sugar2/not-exported.js'],
        ...[
          'pkgexports/invalid1',
          'pkgexports/invalid4',
          'pkgexports/sub/internal/test.js',
          'pkgexports/null',
        ],
        ...[
          'pkgexports/sub/internal//test.js',
          'pkgexports//null',
          'pkgexports/////null',
          'pkgexports/null/subpath',
        ],
        ...['pkgexports/nofallback1', 'pkgexports/trailer', 'pkgexports-main'],
      ],
      'not-exported',
    ],
    [
      '',
      [
        ...['pkgexports/belowdir/pkgexports/asdf.js', 'pkgexports/belowfile', 'pkgexports/invalid2'],
        ...['pkgexports/invalid3', 'pkgexports/invalid5', 'pkgexports/nofallback2', 'pkgexports/nodemodules'],
        ...['pkgexports/sub/./../asdf.js', 'pkgexports/sub/no%64e_modules', 'pkgexports/sub/%2e./asdf'],
        ...['pkgexports/sub/..%2F..%2Fbar.js', 'pkgexports/sub/..%5C..%5Cbar.js', 'pkgexports-numeric'],
        'pkgexports-sugar-fail',
      ],
      'invalid',
    ],
    [
      '',
      ['pkgexports/sub/not-a-file.js', 'pkgexports/no-ext', 'pkgexports/dir2/trailer', 'pkgexports/a/$$'],
      'not-found',
    ],
    [
      '',
      ['pkgexports/subpath/dir1', 'pkgexports/subpath/dir2'],
      { require: 'not-found', import: 'is-directory' },
    ],
    ['node_modules/pkgexports/lib', ['pkgexports/valid-cjs'], 'node_modules/pkgexports/asdf.js'],
    ['node_modules/pkgexports', ['pkgexports/invalid2'], 'invalid'],

    [
      'pkgimports',
      ['#test', '#subpath/asdf.asdf', '#subpath//asdf.asdf', '#subpath/as//df.asdf'],
      'pkgimports/test.js',
    ],
    [
      'pkgimports',
      ['#branch'],
      { require: 'pkgimports/requirebranch.js', import: 'pkgimports/importbranch.js' },
    ],
    ['pkgimports', ['#subpath/x.js'], 'pkgimports/sub/x.js'],
    ['pkgimports', ['#external', '#external/subpath/asdf.js'], 'node_modules/pkgexports/asdf.js'],
    [
      'pkgimports',
      [
        ...['#belowbase', '#url', '#subpath/sub/../../../belowbase', '#external/subpath/x%2Fy', '#'],
        ...['#external/subpath/x%5Cy', '#encodedslash', '#encodedbackslash'],
      ],
      'invalid',
    ],
    [
      'pkgimports',
      [
        ...['#external/invalidsubpath/x', '#missing', '#null', '#subpath/null', '#nullcondition'],
        ...['#subpath/nullshadow/x', '#subpath/internal/test', '#subpath/internal//test'],
      ],
      'not-exported',
    ],
    [
      'pkgimports',
      [
        ...['#notfound', '#subpath//null', '#subpath/////null', '#subpath//internal/test'],
        ...['#subpath//internal//test', '#subpath/////internal/////test'],
      ],
      'not-found',
    ],
    ['', ['#cjs'], { require: 'node_modules/#cjs/index.js', import: 'not-exported' }],
  ];
