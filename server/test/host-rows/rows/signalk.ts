import type { HostRow } from '../row';

const manifest = {
  name: 'signalk-lamp',
  version: '1.0.0',
  keywords: ['signalk-node-server-plugin'],
  main: 'plugin/index.js',
};
const wasm = { ...manifest, keywords: ['signalk-wasm-plugin'], main: undefined, wasmManifest: 'plugin.wasm' };

export const row: HostRow = {
  plugin: { 'package.json': manifest, 'plugin/index.js': 'module.exports = (app) => ({ id: "lamp" });' },
  entryPoints: ['main:. -> plugin/index.js'],
  changes: [
    ['another keyword', { 'package.json': { ...manifest, keywords: ['signalk-webapp'] } }, 'absent'],
    [
      'no target',
      { 'plugin/index.js': undefined },
      'broken',
      'target-not-found',
      'Signal K leaves the whole package out and prints "signalk-lamp failed to start"',
    ],
    [
      'an ES module',
      {
        'package.json': { ...manifest, type: 'module' },
        'plugin/index.js': 'export default (app) => ({ id: "lamp" });',
      },
      'ok',
    ],
    [
      'exports alone',
      {
        'package.json': { ...manifest, type: 'module', main: undefined, exports: './plugin/index.js' },
        'plugin/index.js': 'export default (app) => ({ id: "lamp" });',
      },
      'ok',
    ],
    ['WebAssembly', { 'package.json': wasm, 'plugin.wasm': '\0asm' }, 'ok'],
    ['WebAssembly that is not there', { 'package.json': wasm }, 'broken', 'target-not-found'],
  ],
};
