import type { HostRow } from '../row';

const manifest = { name: 'commitlint-plugin-lamp', version: '1.0.0', main: 'index.js' };

export const row: HostRow = {
  plugin: { 'package.json': manifest, 'index.js': 'module.exports = { rules: {} };' },
  entryPoints: ['main:. -> index.js'],
  changes: [
    ['a scope, and nothing else', { 'package.json': { ...manifest, name: '@acme/commitlint-plugin' } }, 'ok'],
    ['a configuration', { 'package.json': { ...manifest, name: 'commitlint-config-lamp' } }, 'ok'],
    ['another name', { 'package.json': { ...manifest, name: 'commitlint-lamp' } }, 'absent'],
    [
      'no entry at all',
      { 'package.json': { ...manifest, main: undefined }, 'index.js': undefined },
      'broken',
    ],
    ['no target', { 'index.js': undefined }, 'broken', 'target-not-found', 'commitlint does not start'],
  ],
};
