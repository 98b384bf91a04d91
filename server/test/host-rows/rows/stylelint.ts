import type { HostRow } from '../row';

const manifest = { name: 'stylelint-lamp', version: '3.0.0', main: 'index.js' };
const imported = { ...manifest, type: 'module', exports: { '.': { import: './index.js' } } };

export const row: HostRow = {
  plugin: { 'package.json': manifest, 'index.js': 'module.exports = { ruleName: "lamp/on" };' },
  application: {
    'package.json': {
      name: 'site',
      private: true,
      devDependencies: { stylelint: '17.16.0', 'stylelint-lamp': '*' },
    },
  },
  entryPoints: ['main:. -> index.js'],
  changes: [
    [
      'another name, and the keyword',
      { 'package.json': { ...manifest, name: 'lamp', keywords: ['stylelint-plugin'] } },
      'ok',
    ],
    ['another name', { 'package.json': { ...manifest, name: 'lamp' } }, 'absent'],
    ['a configuration', { 'package.json': { ...manifest, name: 'stylelint-config-lamp' } }, 'absent'],
    ['a plugin of webpack', { 'package.json': { ...manifest, name: 'stylelint-webpack-plugin' } }, 'absent'],
    [
      'an ES module alone, for any Stylelint',
      { 'package.json': imported, 'index.js': 'export default {};' },
      'ok',
      'required-key-missing',
      'under Stylelint 15 and earlier',
    ],
    [
      'an ES module alone, for Stylelint 16',
      {
        'package.json': { ...imported, peerDependencies: { stylelint: '^16.0.0' } },
        'index.js': 'export default {};',
      },
      'ok',
    ],
    ['no target', { 'index.js': undefined }, 'broken', 'target-not-found', 'Could not find'],
  ],
};
