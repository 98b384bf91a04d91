import type { HostRow } from '../row';

const manifest = {
  name: 'cordova-plugin-lamp',
  version: '1.0.0',
  keywords: ['ecosystem:cordova'],
  cordova: { id: 'cordova-plugin-lamp', platforms: ['android', 'ios'] },
};
const xml =
  '<plugin xmlns="http://apache.org/cordova/ns/plugins/1.0" id="cordova-plugin-lamp" version="1.0.0"/>';

export const row: HostRow = {
  plugin: { 'package.json': manifest, 'plugin.xml': xml },
  application: {
    'package.json': {
      name: 'app',
      private: true,
      devDependencies: { 'cordova-plugin-lamp': '*' },
      cordova: { platforms: ['ios'], plugins: { 'cordova-plugin-lamp': {} } },
    },
    'config.xml': '<widget id="io.example.app"/>',
  },
  entryPoints: ['plugin.xml:. -> plugin.xml'],
  changes: [
    [
      'no plugin.xml',
      { 'plugin.xml': undefined },
      'ignored',
      'required-key-missing',
      'Cordova prints "Cannot find plugin.xml for plugin"',
    ],
    ['no key', { 'package.json': { ...manifest, cordova: undefined } }, 'ok'],
    [
      'a library of its name',
      { 'package.json': { ...manifest, cordova: undefined }, 'plugin.xml': undefined },
      'absent',
    ],
    [
      'an application',
      {
        'package.json': { name: 'cordova-plugin-lamp', private: true, cordova: { platforms: ['ios'] } },
        'plugin.xml': undefined,
      },
      'absent',
    ],
  ],
};
