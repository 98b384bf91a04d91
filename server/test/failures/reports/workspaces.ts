import type { FailureReport } from '../report';

/** Nx, Angular, and npm's own fields. */
export const reports: readonly FailureReport[] = [
  {
    id: 'NX-02',
    host: 'Nx',
    ref: 'nrwl/nx#4491',
    layout: 'published',
    files: {
      'package.json': {
        name: 'nx-x',
        version: '0.0.1',
        executors: './executors.json',
      },
      'executors.json': {
        generators: {},
      },
    },
    expected: {
      code: 'required-key-missing',
      words: ['neither `executors` nor `builders`', 'it has `generators`', 'Cannot find executor'],
    },
  },
  {
    id: 'NG-01',
    host: 'Angular CLI schematics',
    ref: 'sinequa/ngx-ui-builder#95',
    layout: 'published',
    files: {
      'package.json': {
        name: '@s/ngx',
        version: '0.2.4',
        schematics: './schematics/collection.json',
        module: 'fesm/x.mjs',
      },
      'fesm/x.mjs': '',
    },
    expected: {
      code: 'target-not-found',
      words: ['`./schematics/collection.json` does not exist', 'find none of its schematics'],
    },
  },
  {
    id: 'NG-03',
    host: 'Angular CLI 9',
    ref: 'angular/angular-cli#17085',
    layout: 'installed-set',
    files: {
      'node_modules/@m/mylib/package.json': {
        name: '@m/mylib',
        version: '1.0.0',
        schematics: '@m/mylib-schematics/collection.json',
      },
      'node_modules/@m/mylib-schematics/package.json': {
        name: '@m/mylib-schematics',
        version: '1.0.0',
      },
      'node_modules/@m/mylib-schematics/collection.json': {
        schematics: {},
      },
    },
    around: {
      'package.json': {
        name: 'app',
        dependencies: {
          '@m/mylib': '1.0.0',
        },
        devDependencies: {
          '@angular/cli': '~9.0.0',
        },
      },
      'node_modules/@angular/cli/package.json': {
        name: '@angular/cli',
        version: '9.0.7',
      },
    },
    expected: {
      code: 'required-key-missing',
      words: ['Collection "@m/mylib" cannot be resolved', 'a path in the package'],
    },
  },
  {
    id: 'NP-06',
    host: 'npm',
    ref: 'antoniandre/splitpanes#179',
    layout: 'published',
    files: {
      'package.json': {
        name: 'splitpanes',
        version: '3.1.3',
        main: './dist/splitpanes.umd.js',
        module: './dist/splitpanes.es.js',
        exports: {
          '.': {
            import: './dist/splitpanes.es.js',
            require: './dist/splitpanes.umd.js',
          },
          './package.json': './package.json',
          './dist/*': './dist/*',
        },
        files: ['dist', 'src/components/splitpanes'],
      },
      'dist/splitpanes.mjs': '',
      'dist/splitpanes.js': '',
      'dist/splitpanes.umd.js': '',
      'dist/splitpanes.css': '',
    },
    expected: {
      code: 'target-not-found',
      words: ['`./dist/splitpanes.es.js` does not exist'],
    },
  },
  {
    id: 'NP-09',
    host: 'npm',
    ref: 'd0p3t/fivem-js#30',
    layout: 'published',
    files: {
      'package.json': {
        name: 'fivem-js',
        version: '1.3.0',
        main: 'lib/index.js',
      },
      'lib/index.js': "require('./utils/UUIDV4')",
      'lib/utils/uuidv4.js': '',
    },
    expected: {
      code: 'required-file-missing',
      words: ['`./utils/UUIDV4`', 'uuidv4.js', 'Linux does not find it'],
    },
  },
  {
    id: 'NP-10',
    host: 'npm',
    ref: 'Artoria2e5/PRCoords#7',
    layout: 'published',
    files: {
      'package.json': {
        name: 'prcoords',
        version: '1.0.0',
        main: 'js/PRcoords.js',
      },
      'js/PRCoords.js': '',
    },
    expected: {
      code: 'target-case-mismatch',
      words: ['js/PRCoords.js', 'Linux does not find it'],
    },
  },
  {
    id: 'NP-14',
    host: 'npm (bin)',
    ref: 'bernoussama/lazyshell#152',
    layout: 'published',
    files: {
      'package.json': {
        name: 'lazyshell',
        version: '1.0.12',
        bin: {
          lazyshell: './dist/index.mjs',
          lsh: './dist/index.mjs',
        },
      },
      'dist/index.js': 'console.log(1)',
    },
    expected: {
      code: 'target-not-found',
      words: ['`./dist/index.mjs` does not exist', '`./dist/index.js`'],
    },
  },
];
