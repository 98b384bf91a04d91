import type { HostRow } from '../row';

const manifest = {
  name: 'heft-lamp-plugin',
  version: '1.0.0',
  peerDependencies: { '@rushstack/heft': '^1.0.0' },
};
const lamp = {
  pluginName: 'lamp-plugin',
  entryPoint: './lib/LampPlugin',
  optionsSchema: './lib/lamp.schema.json',
};
const listed = (plugin: object) => ({ 'heft-plugin.json': { taskPlugins: [plugin] } });

export const row: HostRow = {
  plugin: {
    'package.json': manifest,
    'heft-plugin.json': `// Heft takes comments\n${JSON.stringify({ taskPlugins: [lamp] })}`,
    'lib/LampPlugin.js': 'exports.default = class { apply() {} };',
    'lib/lamp.schema.json': '{}',
  },
  application: {
    'package.json': {
      name: 'application',
      private: true,
      devDependencies: { '@rushstack/heft': '1.3.0', 'heft-lamp-plugin': '*' },
    },
  },
  entryPoints: [
    'heft-plugin.json:. -> heft-plugin.json',
    'heft.taskPlugins.optionsSchema:lamp-plugin -> lib/lamp.schema.json',
    'heft.taskPlugins:lamp-plugin -> lib/LampPlugin.js',
  ],
  changes: [
    ['another name', { 'package.json': { ...manifest, name: 'lamps' } }, 'ok'],
    ['no declarations: a package built by Heft', { 'heft-plugin.json': undefined }, 'absent'],
    [
      'a plugin for the lifecycle',
      { 'heft-plugin.json': { lifecyclePlugins: [{ ...lamp, optionsSchema: undefined }] } },
      'ok',
    ],
    ['a place within lib', listed({ ...lamp, entryPoint: './lib/LampPlugin.js' }), 'ok'],
    [
      'no target',
      listed({ ...lamp, entryPoint: './lib/LampPlugins' }),
      'broken',
      'target-not-found',
      'Heft does not start and prints "Could not load plugin from"',
    ],
    [
      'no schema',
      { 'lib/lamp.schema.json': undefined },
      'broken',
      'target-not-found',
      'prints "Schema file not found: "',
    ],
    [
      'no plugins',
      { 'heft-plugin.json': {} },
      'broken',
      'required-key-missing',
      'prints "does not contain any plugins."',
    ],
    [
      'two plugins of one name',
      { 'heft-plugin.json': { taskPlugins: [lamp, lamp] } },
      'ok',
      'duplicate-entry-point',
    ],
  ],
};
