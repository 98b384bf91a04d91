import type { HostRow } from '../row';

const manifest = { name: 'babel-plugin-lamp', version: '1.0.0', main: 'lib/index.js' };

export const row: HostRow = {
  plugin: { 'package.json': manifest, 'lib/index.js': 'module.exports = () => ({ visitor: {} });' },
  entryPoints: ['main:. -> lib/index.js'],
  changes: [
    ['a scope, and nothing else', { 'package.json': { ...manifest, name: '@acme/babel-plugin' } }, 'ok'],
    ['a name of Babel’s own', { 'package.json': { ...manifest, name: '@babel/plugin-lamp' } }, 'ok'],
    ['a preset', { 'package.json': { ...manifest, name: 'babel-preset-lamp' } }, 'ok'],
    [
      'a name that Babel would not make',
      { 'package.json': { ...manifest, name: '@babel/babel-plugin-lamp' } },
      'absent',
    ],
    ['a helper', { 'package.json': { ...manifest, name: '@babel/helper-plugin-lamp' } }, 'absent'],
    ['no entry at all', { 'package.json': { ...manifest, main: undefined } }, 'broken'],
    ['no target', { 'lib/index.js': undefined }, 'broken', 'target-not-found', 'Babel does not start'],
  ],
};
