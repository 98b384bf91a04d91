import type { HostRow } from '../row';

const manifest = {
  name: 'homebridge-lamp',
  version: '1.0.0',
  keywords: ['homebridge-plugin'],
  engines: { homebridge: '^1.8.0' },
  main: 'lamp.js',
};

export const row: HostRow = {
  plugin: { 'package.json': manifest, 'lamp.js': 'module.exports = (api) => {};' },
  entryPoints: ['main:. -> lamp.js'],
  changes: [
    ['another name', { 'package.json': { ...manifest, name: 'lamp' } }, 'ignored', 'name-not-matching'],
    ['no keyword', { 'package.json': { ...manifest, keywords: [] } }, 'rejected', 'keyword-missing'],
    ['no engine', { 'package.json': { ...manifest, engines: {} } }, 'rejected', 'engine-missing'],
    ['no target', { 'lamp.js': undefined }, 'broken', 'target-not-found'],
    ['a name and nothing else', { 'package.json': { name: 'homebridge-lamp', main: 'lamp.js' } }, 'rejected'],
  ],
};
