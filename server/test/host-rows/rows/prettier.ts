import type { HostRow } from '../row';

const manifest = {
  name: 'prettier-plugin-lamp',
  version: '1.0.0',
  main: 'lib/index.js',
  peerDependencies: { prettier: '^2.0.0' },
};

export const row: HostRow = {
  plugin: { 'package.json': manifest, 'lib/index.js': 'module.exports = { languages: [] };' },
  application: { 'node_modules/prettier/package.json': { name: 'prettier', version: '2.8.8' } },
  entryPoints: ['main:. -> lib/index.js'],
  changes: [
    ['a scope', { 'package.json': { ...manifest, name: '@acme/prettier-plugin-lamp' } }, 'ok'],
    ["Prettier's own scope", { 'package.json': { ...manifest, name: '@prettier/plugin-lamp' } }, 'ok'],
    ['another name', { 'package.json': { ...manifest, name: '@acme/plugin-lamp' } }, 'absent'],
    [
      'another name, and the keyword',
      { 'package.json': { ...manifest, name: 'lamp-for-prettier', keywords: ['prettier-plugin'] } },
      'ignored',
      'name-not-matching',
      'Prettier 2 says nothing',
    ],
    ['no target', { 'lib/index.js': undefined }, 'broken', 'target-not-found', 'every call of it fails'],
    [
      'a scope, and Prettier 1.16 is installed',
      {
        'package.json': {
          ...manifest,
          name: '@acme/prettier-plugin-lamp',
          peerDependencies: { prettier: '^1.16.0' },
        },
        'node_modules/prettier/package.json': { name: 'prettier', version: '1.16.4' },
      },
      'ignored',
      'name-not-matching',
      'Prettier 2 says nothing',
    ],
    [
      'for Prettier 3',
      { 'package.json': { ...manifest, peerDependencies: { prettier: '^3.0.0' } } },
      'absent',
    ],
    [
      'for both, and Prettier 3 is installed',
      {
        'package.json': { ...manifest, peerDependencies: { prettier: '^2 || ^3' } },
        'node_modules/prettier/package.json': { name: 'prettier', version: '3.1.0' },
      },
      'absent',
    ],
    [
      'for Prettier 2, and Prettier 3 formats it',
      { 'node_modules/prettier/package.json': { name: 'prettier', version: '3.1.0' } },
      'ok',
    ],
  ],
};
