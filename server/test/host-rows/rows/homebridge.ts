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
    [
      'settings of no type that Homebridge has',
      { 'config.schema.json': { pluginAlias: 'Lamp', pluginType: 'plugin' } },
      'broken',
      'invalid-value-type',
      'what the Homebridge UI saves is not read by it',
    ],
    [
      'settings without an alias',
      { 'config.schema.json': { pluginType: 'platform' } },
      'broken',
      'required-key-missing',
      'no settings in the Homebridge UI',
    ],
    [
      'settings that are no JSON',
      { 'config.schema.json': '{ "pluginAlias": "Lamp", "pluginType": "platform", }' },
      'broken',
      'json-syntax-error',
      'no settings in the Homebridge UI',
    ],
    ['a name and nothing else', { 'package.json': { name: 'homebridge-lamp', main: 'lamp.js' } }, 'rejected'],
    [
      'an engine that is no range',
      { 'package.json': { ...manifest, engines: { homebridge: 'latest' } } },
      'ok',
      'engine-missing',
      'requires a Homebridge version of',
    ],
    [
      'an engine of several ranges',
      { 'package.json': { ...manifest, engines: { homebridge: ' >=1.8.0 <2 || ^2.0.0-beta.0' } } },
      'ok',
    ],
  ],
};
