import type { HostRow } from '../row';

const manifest = { name: 'semantic-release-lamp', version: '1.0.0', main: 'index.js' };
const peer = (range: string) => ({
  'package.json': { ...manifest, type: 'module', peerDependencies: { 'semantic-release': range } },
  'index.js': 'export async function prepare() {}',
});

export const row: HostRow = {
  plugin: { 'package.json': manifest, 'index.js': 'exports.prepare = async () => {};' },
  application: {
    'package.json': {
      name: 'library',
      private: true,
      devDependencies: { 'semantic-release': '24.2.9', 'semantic-release-lamp': '*' },
    },
  },
  entryPoints: ['main:. -> index.js'],
  changes: [
    ['a scope', { 'package.json': { ...manifest, name: '@semantic-release/lamp' } }, 'ok'],
    ['a library', { 'package.json': { ...manifest, name: '@semantic-release/error' } }, 'absent'],
    ['another name', { 'package.json': { ...manifest, name: 'lamp' } }, 'absent'],
    ['an ES module', peer('>=20'), 'ok'],
    [
      'an ES module, for versions that require it',
      peer('>=15'),
      'ok',
      'required-key-missing',
      'under semantic-release 19 and earlier',
    ],
    ['no target', { 'index.js': undefined }, 'broken', 'target-not-found', 'semantic-release does not start'],
  ],
};
