import type { Variation } from '../report';

/** Slips in plugins: npm. */
export const variations: readonly Variation[] = [
  {
    host: 'npm',
    what: 'a command without #!',
    layout: 'published',
    files: {
      'package.json': {
        name: 'x',
        version: '1.0.0',
        bin: 'cli.js',
      },
      'cli.js': 'console.log(1)',
    },
    code: 'bin-without-shebang',
    words: 'on Unix a shell runs it instead of Node',
  },
  {
    host: 'npm',
    what: "a target without './'",
    layout: 'published',
    files: {
      'package.json': {
        name: 'x',
        version: '1.0.0',
        exports: {
          '.': 'index.js',
        },
      },
      'index.js': '',
    },
    code: 'exports-invalid-target',
    words: 'Node throws instead of loading it',
  },
  {
    host: 'npm',
    what: 'a folder for a dependency',
    layout: 'source',
    files: {
      'package.json': {
        name: 'x',
        version: '1.0.0',
        main: 'index.js',
        dependencies: {
          y: 'file:../y',
        },
      },
      'index.js': "require('y')",
    },
    code: 'workspace-protocol',
    words: 'npm installs a link to nothing',
  },
  {
    host: 'npm',
    what: 'no types',
    layout: 'published',
    files: {
      'package.json': {
        name: 'x',
        version: '1.0.0',
        main: 'index.js',
        types: 'dist/index.d.ts',
      },
      'index.js': '',
    },
    code: 'target-not-found',
    words: '`dist/index.d.ts` does not exist',
  },
  {
    host: 'npm',
    what: 'an import without its extension',
    layout: 'published',
    files: {
      'package.json': {
        name: 'x',
        version: '1.0.0',
        main: 'index.js',
        imports: {
          '#a': './a.js',
        },
      },
      'index.js': "require('./b')",
      'b.mjs': '',
    },
    code: 'required-file-missing',
    words: '`index.js` requires `./b`, which does not exist',
  },
];
