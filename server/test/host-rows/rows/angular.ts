import type { HostRow } from '../row';

const manifest = {
  name: 'ngx-lamp',
  version: '1.0.0',
  schematics: './schematics/collection.json',
  builders: './builders.json',
  'ng-update': { migrations: './migrations.json' },
};
const add = { description: 'Adds it', factory: './add/index#ngAdd', schema: './add/schema.json' };
const shine = { implementation: './shine', schema: './shine.schema.json', description: 'Shines' };
const two = { version: '2.0.0', description: 'To version 2', factory: './two' };
const COLLECTION = 'schematics/collection.json';

export const row: HostRow = {
  plugin: {
    'package.json': manifest,
    [COLLECTION]: { schematics: { 'ng-add': add } },
    'schematics/add/index.js': 'exports.ngAdd = () => (tree) => tree;',
    'schematics/add/schema.json': { $id: 'LampAdd', type: 'object' },
    'builders.json': { builders: { shine } },
    'shine.js': 'exports.default = {};',
    'shine.schema.json': { type: 'object' },
    'migrations.json': { schematics: { two } },
    'two.js': 'exports.default = () => (tree) => tree;',
  },
  application: { 'angular.json': { version: 1, projects: {} } },
  entryPoints: [
    'builders.schema:shine -> shine.schema.json',
    'builders:. -> builders.json',
    'builders:shine -> shine.js',
    'migrations:. -> migrations.json',
    'migrations:two -> two.js#default',
    'schematics.schema:ng-add -> schematics/add/schema.json',
    'schematics:. -> schematics/collection.json',
    'schematics:ng-add -> schematics/add/index.js#ngAdd',
  ],
  changes: [
    ['no key', { 'package.json': { name: 'ngx-lamp', version: '1.0.0' } }, 'absent'],
    [
      'only generators, which are for Nx',
      { 'package.json': { name: 'ngx-lamp', version: '1.0.0', generators: './schematics/collection.json' } },
      'absent',
    ],
    [
      'schematics of another kind',
      { 'package.json': { name: 'maker', version: '1.0.0', schematics: { a: 1 }, builders: ['b'] } },
      'absent',
    ],
    [
      'no key, though it is to be added',
      { 'package.json': { name: 'ngx-lamp', version: '1.0.0', 'ng-add': { save: 'devDependencies' } } },
      'ignored',
      'required-key-missing',
      'does not support schematics',
    ],
    [
      'exports that hide the manifest',
      { 'package.json': { ...manifest, exports: { '.': './shine.js' } } },
      'rejected',
      'subpath-not-exported',
      "Package subpath './package.json' is not defined",
    ],
    [
      'builders outside of the package',
      { 'package.json': { ...manifest, builders: '../builders.json' } },
      'rejected',
      'required-key-missing',
      'has an invalid builders manifest path',
    ],
    ['no collection', { [COLLECTION]: undefined }, 'broken', 'target-not-found', '`ng add`'],
    [
      'a collection without ./',
      { 'package.json': { ...manifest, schematics: COLLECTION } },
      'broken',
      'dependency-not-declared',
      'Did you mean `./schematics/collection.json`?',
    ],
    [
      'the collection of a package that nobody declares',
      { 'package.json': { ...manifest, schematics: '@acme/schematics/collection.json' } },
      'broken',
      'dependency-not-declared',
      'Collection "@acme/schematics/collection.json" cannot be resolved.',
    ],
    [
      'the collection of a package that is declared',
      {
        'package.json': {
          ...manifest,
          schematics: '@acme/schematics',
          dependencies: { '@acme/schematics': '*' },
        },
      },
      'ok',
    ],
    [
      'the collection of the host',
      { 'package.json': { ...manifest, schematics: '@schematics/angular' } },
      'ok',
    ],
    [
      'a map under another key',
      { [COLLECTION]: { schematic: { 'ng-add': add } } },
      'broken',
      'required-key-missing',
      'does not have a schematics map.',
    ],
    ['comments in the collection', { [COLLECTION]: '{ /* none */ "schematics": {}, }' }, 'ok'],
    [
      'comments in builders.json',
      { 'builders.json': '{ /* none */ "builders": {} }' },
      'broken',
      'json-syntax-error',
    ],
    [
      'no factory',
      { [COLLECTION]: { schematics: { 'ng-add': { description: 'Adds it' } } } },
      'broken',
      'required-key-missing',
      'Schematic "ng-add" is missing a factory.',
    ],
    [
      'no description',
      { [COLLECTION]: { schematics: { 'ng-add': { factory: './add/index#ngAdd' } } } },
      'broken',
      'required-key-missing',
      'Schematic "ng-add" is missing fields.',
    ],
    [
      'the schematic of another package',
      { [COLLECTION]: { schematics: { 'ng-add': { extends: '@schematics/angular:component' } } } },
      'ok',
    ],
    [
      'no module',
      { 'schematics/add/index.js': undefined },
      'broken',
      'target-not-found',
      'Cannot find module',
    ],
    [
      'a source of it',
      {
        'package.json': { ...manifest, scripts: { build: 'tsc -p tsconfig.json' } },
        'schematics/add/index.js': undefined,
        'schematics/add/index.ts': 'export const ngAdd = () => (tree: unknown) => tree;',
      },
      'ok',
    ],
    [
      'CommonJS in a package of ES modules',
      { 'package.json': { ...manifest, type: 'module' } },
      'broken',
      'target-wrong-format',
    ],
    [
      'no schema',
      { 'schematics/add/schema.json': undefined },
      'broken',
      'target-not-found',
      'does not exist.',
    ],
    ['a schema that is no JSON', { 'schematics/add/schema.json': '{' }, 'broken', 'json-syntax-error'],
    [
      'a builder without a schema',
      { 'builders.json': { builders: { shine: { implementation: './shine' } } } },
      'broken',
      'required-key-missing',
      'Could not find the schema for builder ngx-lamp:shine',
    ],
    [
      'the builder of another package',
      { 'builders.json': { builders: { shine: '@angular-devkit/architect:true' } } },
      'ok',
    ],
    [
      'a migration that is not there',
      { 'two.js': undefined },
      'broken',
      'target-not-found',
      '`ng update` runs no migration of the package',
    ],
    [
      "another package's collection, and Angular 9.0",
      {
        'package.json': { ...manifest, schematics: '@acme/lamp-schematics/collection.json' },
        'node_modules/@angular/cli/package.json': { name: '@angular/cli', version: '9.0.7' },
      },
      'rejected',
      'required-key-missing',
      'cannot be resolved',
    ],
  ],
};
