import type { Variation } from '../report';

/** Slips in plugins: Angular, Nx. */
export const variations: readonly Variation[] = [
  {
    host: 'Nx',
    what: 'generators whose files moved',
    layout: 'published',
    files: {
      'package.json': {
        name: 'nx-x',
        version: '1.0.0',
        generators: './generators.json',
      },
      'generators.json': {
        generators: {
          a: {
            factory: './src/generators/a/generator',
            schema: './src/generators/a/schema.json',
          },
        },
      },
      'src/generators/a/index.js': '',
    },
    code: 'target-not-found',
    words: 'Nx leaves it out and prints "Could not resolve"',
  },
  {
    host: 'Nx',
    what: 'a generator without a schema',
    layout: 'published',
    files: {
      'package.json': {
        name: 'nx-x',
        version: '1.0.0',
        generators: './generators.json',
      },
      'generators.json': '{"generators":{"a":{"factory":"./a"}},}',
      'a.js': '',
    },
    code: 'required-key-missing',
    words: 'Nx leaves it out and prints "Unable to resolve nx-x:"',
  },
  {
    host: 'Nx',
    what: '`files` without generators.json',
    layout: 'source',
    files: {
      'package.json': {
        name: 'nx-x',
        version: '1.0.0',
        generators: './generators.json',
        files: ['src'],
      },
      'generators.json': {
        generators: {
          a: {
            factory: './src/a',
            schema: './src/schema.json',
          },
        },
      },
      'src/a.js': '',
      'src/schema.json': {},
    },
    code: 'target-not-published',
    words:
      'Nx leaves it out and prints "Unable to resolve nx-x:", and `nx list` shows none of its generators',
  },
  {
    host: 'Angular',
    what: 'a factory misspelt',
    layout: 'published',
    files: {
      'package.json': {
        name: 'ngx-x',
        version: '1.0.0',
        schematics: './schematics/collection.json',
      },
      'schematics/collection.json': {
        schematics: {
          'ng-add': {
            description: 'd',
            factory: './ng-add/index#ngAd',
          },
        },
      },
      'schematics/ng-add/index.js':
        '"use strict";Object.defineProperty(exports,"__esModule",{value:true});exports.ngAdd=void 0;function ngAdd(){} exports.ngAdd=ngAdd;',
    },
    code: 'export-not-found',
    words: 'Angular CLI leaves it out. Did you mean `ngAdd`?',
  },
  {
    host: 'Angular',
    what: 'no schema',
    layout: 'published',
    files: {
      'package.json': {
        name: 'ngx-x',
        version: '1.0.0',
        schematics: './schematics/collection.json',
      },
      'schematics/collection.json': {
        schematics: {
          'ng-add': {
            description: 'd',
            factory: './ng-add/index#ngAdd',
            schema: './ng-add/schema.json',
          },
        },
      },
      'schematics/ng-add/index.js':
        '"use strict";Object.defineProperty(exports,"__esModule",{value:true});exports.ngAdd=void 0;function ngAdd(){} exports.ngAdd=ngAdd;',
    },
    code: 'target-not-found',
    words: 'Angular CLI leaves it out and prints "does not exist."',
  },
  {
    host: 'Nx',
    what: '`exports` hide package.json',
    layout: 'published',
    files: {
      'package.json': {
        name: 'nx-x',
        version: '1.0.0',
        executors: './executors.json',
        exports: {
          '.': './index.js',
        },
      },
      'index.js': '',
      'executors.json': {
        executors: {
          b: {
            implementation: './b',
            schema: './s.json',
          },
        },
      },
      'b.js': 'exports.default=()=>{}',
      's.json': {},
    },
    code: 'subpath-not-exported',
    words: 'Nx prints "Package subpath \'./package.json\' is not defined"',
  },
];
