import type { HostRow } from '../row';

const exports = {
  '.': './dist/index.esm.js',
  './alpha': './dist/alpha.esm.js',
  './package.json': './package.json',
};
const manifest = {
  name: '@acme/plugin-lamp',
  version: '1.0.0',
  backstage: { role: 'frontend-plugin', pluginId: 'lamp' },
  exports,
};

export const row: HostRow = {
  plugin: {
    'package.json': manifest,
    'dist/index.esm.js': 'export const lampPlugin = {};',
    'dist/alpha.esm.js': 'export default {};',
  },
  application: {
    'package.json': {
      name: 'app',
      private: true,
      backstage: { role: 'frontend' },
      dependencies: { '@acme/plugin-lamp': '*' },
    },
  },
  entryPoints: ['backstage.alpha:. -> dist/alpha.esm.js', 'backstage:. -> dist/index.esm.js'],
  changes: [
    [
      'a hidden manifest',
      { 'package.json': { ...manifest, exports: { '.': './dist/index.esm.js' } } },
      'ignored',
      'subpath-not-exported',
      'Backstage frontend says nothing',
    ],
    ['another role', { 'package.json': { ...manifest, backstage: { role: 'web-library' } } }, 'absent'],
    ['no target', { 'dist/index.esm.js': undefined }, 'broken', 'target-not-found', 'the app does not build'],
    ['no alpha target', { 'dist/alpha.esm.js': undefined }, 'broken', 'target-not-found'],
  ],
};
