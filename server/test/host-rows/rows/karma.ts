import type { HostRow } from '../row';

const manifest = { name: 'karma-lamp', version: '1.0.0', main: 'lib/index.js' };

export const row: HostRow = {
  plugin: {
    'package.json': manifest,
    'lib/index.js': "module.exports = {'reporter:lamp': ['type', class {}]}",
  },
  application: { 'node_modules/karma/package.json': { name: 'karma', version: '6.4.4' } },
  entryPoints: ['main:. -> lib/index.js'],
  changes: [
    ['a scope', { 'package.json': { ...manifest, name: '@acme/karma-lamp' } }, 'absent'],
    [
      'a scope, and the keyword',
      { 'package.json': { ...manifest, name: '@acme/karma-lamp', keywords: ['karma-plugin'] } },
      'ignored',
      'name-not-matching',
      'Karma ignores this package',
    ],
    ['no target', { 'lib/index.js': undefined }, 'broken', 'target-not-found', 'Karma does not start'],
    [
      'a scope, and a Karma that finds none in scopes',
      {
        'package.json': { ...manifest, name: '@acme/karma-lamp' },
        'node_modules/karma/package.json': { name: 'karma', version: '6.1.1' },
      },
      'ignored',
      'name-not-matching',
      'is not registered',
    ],
    [
      'types of a plugin, and such a Karma',
      {
        'package.json': { ...manifest, name: '@types/karma-lamp' },
        'node_modules/karma/package.json': { name: 'karma', version: '6.1.1' },
      },
      'absent',
    ],
  ],
};
