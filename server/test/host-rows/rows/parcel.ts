import type { HostRow } from '../row';

const manifest = {
  name: 'parcel-plugin-lamp',
  version: '1.0.0',
  keywords: ['parcel-plugin'],
  main: 'lib/lamp.js',
};

export const row: HostRow = {
  plugin: { 'package.json': manifest, 'lib/lamp.js': 'module.exports = (bundler) => {};' },
  application: {
    'package.json': {
      name: 'application',
      private: true,
      devDependencies: { 'parcel-bundler': '1.12.5', 'parcel-plugin-lamp': '*' },
    },
  },
  entryPoints: ['main:. -> lib/lamp.js'],
  changes: [
    ['a scope', { 'package.json': { ...manifest, name: '@acme/parcel-plugin-lamp' } }, 'ok'],
    ['a plugin for Parcel 2', { 'package.json': { ...manifest, name: 'parcel-transformer-lamp' } }, 'absent'],
    [
      'a main that is no text',
      { 'package.json': { ...manifest, main: { default: 'lib/lamp.js' } } },
      'rejected',
      'required-key-missing',
    ],
    [
      'no target',
      { 'lib/lamp.js': undefined },
      'broken',
      'target-not-found',
      'prints "Plugin parcel-plugin-lamp failed to initialize", and loads none of the plugins after it',
    ],
    [
      '`exports` alone',
      { 'package.json': { ...manifest, main: undefined, exports: './lib/lamp.js' } },
      'broken',
      'target-not-found',
      'loads none of the plugins after it',
    ],
  ],
};
