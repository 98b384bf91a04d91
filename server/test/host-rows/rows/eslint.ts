import type { HostRow } from '../row';

const manifest = { name: 'eslint-plugin-lamp', version: '1.0.0', main: 'lib/index.js' };

export const row: HostRow = {
  plugin: { 'package.json': manifest, 'lib/index.js': 'module.exports = { rules: {} };' },
  entryPoints: ['main:. -> lib/index.js'],
  changes: [
    ['a scope, and nothing else', { 'package.json': { ...manifest, name: '@acme/eslint-plugin' } }, 'ok'],
    ['a scope, and more', { 'package.json': { ...manifest, name: '@acme/eslint-plugin-lamp' } }, 'ok'],
    ['a name that is made for no plugin', { 'package.json': { ...manifest, name: 'eslint-lamp' } }, 'absent'],
    [
      'an ES module alone, for eslint.config.js',
      {
        'package.json': { ...manifest, type: 'module', exports: { '.': { import: './lib/index.js' } } },
        'lib/index.js': 'export default { rules: {} };',
      },
      'ok',
    ],
    ['no entry at all', { 'package.json': { ...manifest, main: undefined } }, 'broken'],
    ['no target', { 'lib/index.js': undefined }, 'broken', 'target-not-found', 'ESLint does not start'],
    [
      'a target that exports lack',
      { 'package.json': { ...manifest, exports: { '.': './lib/gone.js' } } },
      'broken',
      'target-not-found',
      'ESLint does not start',
    ],
    [
      'an ES module alone, for ESLint 8, too',
      {
        'package.json': {
          ...manifest,
          type: 'module',
          exports: { '.': { import: './lib/index.js' } },
          peerDependencies: { eslint: '>=8' },
        },
        'lib/index.js': 'export default { rules: {} };',
      },
      'ok',
      'required-key-missing',
      'Failed to load plugin',
    ],
  ],
};
