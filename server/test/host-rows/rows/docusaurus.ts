import type { HostRow } from '../row';

const manifest = { name: 'docusaurus-plugin-lamp', version: '1.0.0', main: 'lib/index.js' };

export const row: HostRow = {
  plugin: { 'package.json': manifest, 'lib/index.js': 'module.exports = () => ({ name: "lamp" });' },
  entryPoints: ['main:. -> lib/index.js'],
  changes: [
    ['a scope, and nothing else', { 'package.json': { ...manifest, name: '@acme/docusaurus-plugin' } }, 'ok'],
    ['a preset', { 'package.json': { ...manifest, name: '@docusaurus/preset-lamp' } }, 'ok'],
    ['a theme', { 'package.json': { ...manifest, name: '@docusaurus/theme-lamp' } }, 'absent'],
    ['another name', { 'package.json': { ...manifest, name: 'lamp' } }, 'absent'],
    [
      'an ES module, which it loads all the same',
      { 'package.json': { ...manifest, type: 'module' }, 'lib/index.js': 'export default () => ({});' },
      'ok',
    ],
    ['no entry at all', { 'package.json': { ...manifest, main: undefined } }, 'broken'],
    [
      'no target',
      { 'lib/index.js': undefined },
      'broken',
      'target-not-found',
      'Docusaurus does not start and prints "Docusaurus was unable to resolve"',
    ],
  ],
};
