import type { HostRow } from '../row';

const manifest = {
  name: 'typedoc-plugin-lamp',
  version: '1.0.0',
  keywords: ['typedoc-plugin'],
  main: 'dist/index.js',
  peerDependencies: { typedoc: '>=0.20' },
};

export const row: HostRow = {
  plugin: { 'package.json': manifest, 'dist/index.js': 'exports.load = (app) => {};' },
  entryPoints: ['main:. -> dist/index.js#load'],
  changes: [
    ['another keyword', { 'package.json': { ...manifest, keywords: ['typedoc'] } }, 'absent'],
    ['the keyword in capitals', { 'package.json': { ...manifest, keywords: ['TypeDocPlugin'] } }, 'ok'],
    [
      'no target',
      { 'dist/index.js': undefined },
      'broken',
      'target-not-found',
      'TypeDoc leaves the whole package out and prints "could not be loaded."',
    ],
    [
      'an ES module, and a peer that is required',
      { 'package.json': { ...manifest, type: 'module' }, 'dist/index.js': 'export function load(app) {}' },
      'broken',
      'target-wrong-format',
      'Node before 20.19 and 22.12 refuses to `require` it',
    ],
    [
      'an ES module for a TypeDoc that imports it',
      {
        'package.json': { ...manifest, type: 'module', peerDependencies: { typedoc: '>=0.23' } },
        'dist/index.js': 'export function load(app) {}',
      },
      'absent',
    ],
    ['no load', { 'dist/index.js': 'export function start(app) {}' }, 'broken', 'export-not-found'],
  ],
};
