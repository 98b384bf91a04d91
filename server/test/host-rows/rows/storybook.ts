import type { HostRow } from '../row';

const manifest = {
  name: 'storybook-addon-lamp',
  version: '1.0.0',
  type: 'module',
  exports: {
    './preset': './dist/preset.js',
    './manager': { import: './dist/manager.js' },
    './package.json': './package.json',
  },
};

export const row: HostRow = {
  plugin: {
    'package.json': manifest,
    'dist/preset.js': 'export const managerEntries = [];',
    'dist/manager.js': 'export default {};',
  },
  application: {
    'package.json': {
      name: 'site',
      private: true,
      devDependencies: { storybook: '10.6.7', 'storybook-addon-lamp': '*' },
    },
  },
  entryPoints: ['manager:. -> dist/manager.js', 'preset:. -> dist/preset.js'],
  changes: [
    [
      'another name, and the keyword',
      { 'package.json': { ...manifest, name: 'lamp', keywords: ['storybook-addon'] } },
      'ok',
    ],
    [
      'files for bundlers, which add extensions',
      {
        'package.json': { ...manifest, type: undefined, exports: undefined },
        'dist/preset.js': undefined,
        'dist/manager.js': undefined,
        'preset.js': "exports.managerEntries = () => [require.resolve('./dist/esm/manager')];",
        'manager.js': "import './dist/esm/manager';",
        'dist/esm/manager.js': "import './tool';",
        'dist/esm/tool.js': '',
      },
      'ok',
    ],
    ['another name', { 'package.json': { ...manifest, name: 'lamp' } }, 'absent'],
    ['the package itself', { 'package.json': { ...manifest, exports: './dist/preset.js' } }, 'ok'],
    [
      'nothing that resolves',
      { 'package.json': { ...manifest, exports: './dist/gone.js' } },
      'broken',
      'target-not-found',
      'Could not resolve addon',
    ],
  ],
};
