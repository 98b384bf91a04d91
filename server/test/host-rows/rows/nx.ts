import type { HostRow } from '../row';

const manifest = {
  name: '@acme/nx-lamp',
  version: '1.0.0',
  generators: './generators.json',
  executors: './executors.json',
  'nx-migrations': { migrations: './migrations.json' },
};
const generators = {
  generators: {
    lamp: { factory: './src/lamp/generator#lamp', schema: './src/lamp/schema.json' },
  },
};
const executors = {
  executors: { shine: { implementation: './src/shine', schema: './src/shine.schema.json' } },
};
const migrations = { generators: { two: { version: '2.0.0', implementation: './src/two' } } };

export const row: HostRow = {
  plugin: {
    'package.json': manifest,
    'generators.json': generators,
    'executors.json': executors,
    'migrations.json': migrations,
    'src/lamp/generator.js': 'exports.lamp = async () => {};',
    'src/lamp/schema.json': { type: 'object' },
    'src/shine/index.js': 'exports.default = async () => ({ success: true });',
    'src/shine.schema.json': { type: 'object' },
    'src/two.js': 'exports.default = async () => {};',
  },
  application: { 'nx.json': {} },
  entryPoints: [
    'executors.schema:shine -> src/shine.schema.json',
    'executors:. -> executors.json',
    'executors:shine -> src/shine/index.js',
    'generators.schema:lamp -> src/lamp/schema.json',
    'generators:. -> generators.json',
    'generators:lamp -> src/lamp/generator.js#lamp',
    'migrations:. -> migrations.json',
    'migrations:two -> src/two.js',
  ],
  changes: [
    ['no key', { 'package.json': { name: '@acme/nx-lamp', version: '1.0.0' } }, 'absent'],
    [
      'generators of another kind',
      { 'package.json': { name: 'maker', version: '1.0.0', generators: { a: './a.js' }, builders: ['b'] } },
      'absent',
    ],
    [
      'no key, though it is written for the devkit',
      {
        'package.json': { name: '@acme/nx-lamp', version: '1.0.0', dependencies: { '@nx/devkit': '*' } },
      },
      'ignored',
      'required-key-missing',
      '`nx list` does not name it',
    ],
    [
      'exports that hide the manifest',
      { 'package.json': { ...manifest, exports: { '.': './src/shine/index.js' } } },
      'rejected',
      'subpath-not-exported',
      "Package subpath './package.json' is not defined",
    ],
    ['no generators.json', { 'generators.json': undefined }, 'broken', 'target-not-found', 'nx list'],
    ['generators.json is no JSON', { 'generators.json': '{ "generators": ' }, 'broken', 'json-syntax-error'],
    ['comments in it', { 'generators.json': `// lamps\n${JSON.stringify(generators)}` }, 'ok'],
    [
      'a map under another key',
      { 'executors.json': { generators: executors.executors } },
      'broken',
      'required-key-missing',
      '`executors.json` has neither `executors` nor `builders` (it has `generators`)',
    ],
    ['the map under the key of Angular', { 'executors.json': { builders: executors.executors } }, 'ok'],
    ['no implementation', { 'src/shine/index.js': undefined }, 'broken', 'target-not-found'],
    [
      'a source in its place',
      { 'src/shine/index.js': undefined, 'src/shine.ts': 'export default async () => ({ success: true });' },
      'ok',
    ],
    ['no schema', { 'src/lamp/schema.json': undefined }, 'broken', 'target-not-found'],
    [
      'no word of a schema',
      { 'generators.json': { generators: { lamp: { factory: './src/lamp/generator' } } } },
      'broken',
      'required-key-missing',
      '`lamp` in `generators.json` has no `schema`',
    ],
    [
      'an export misspelt',
      {
        'package.json': { ...manifest, type: 'module' },
        'src/lamp/generator.js': 'export const lmap = async () => {};',
        'src/shine/index.js': 'export default async () => {};',
        'src/two.js': 'export default async () => {};',
      },
      'broken',
      'export-not-found',
    ],
    [
      'the executor of another package',
      {
        'package.json': { ...manifest, dependencies: { '@nx/js': '*' } },
        'executors.json': { executors: { shine: '@nx/js:node' } },
      },
      'ok',
    ],
    [
      'the executor of another package that nobody declares',
      { 'executors.json': { executors: { shine: '@nx/js:node' } } },
      'broken',
      'dependency-not-declared',
    ],
    [
      'a migration without anything to run',
      { 'migrations.json': { generators: { two: { version: '2.0.0' } } } },
      'broken',
      'required-key-missing',
    ],
    [
      'a migration that is not there',
      { 'src/two.js': undefined },
      'broken',
      'target-not-found',
      'Could not resolve implementation for migration',
    ],
  ],
};
