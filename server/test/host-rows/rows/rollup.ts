import type { HostRow } from '../row';

const manifest = { name: 'rollup-plugin-lamp', version: '1.0.0', main: 'dist/index.js' };

export const row: HostRow = {
  plugin: { 'package.json': manifest, 'dist/index.js': 'module.exports = () => ({ name: "lamp" });' },
  entryPoints: ['main:. -> dist/index.js'],
  changes: [
    ['a name of Rollup’s own', { 'package.json': { ...manifest, name: '@rollup/plugin-lamp' } }, 'ok'],
    ['a library', { 'package.json': { ...manifest, name: '@rollup/pluginutils' } }, 'absent'],
    ['a scope: imported by name', { 'package.json': { ...manifest, name: '@acme/plugin-lamp' } }, 'absent'],
    [
      'an ES module alone',
      {
        'package.json': { ...manifest, type: 'module', exports: { import: './dist/index.js' } },
        'dist/index.js': 'export default () => ({});',
      },
      'ok',
    ],
    ['no entry at all', { 'package.json': { ...manifest, main: undefined } }, 'broken'],
    [
      'a target that is to be built',
      { 'dist/index.js': undefined, 'src/index.js': 'export default () => ({});' },
      'ok',
    ],
    [
      'no target',
      { 'dist/index.js': undefined },
      'broken',
      'target-not-found',
      'Rollup does not start and prints "Cannot load plugin"',
    ],
  ],
};
