import type { HostRow } from '../row';

const capacitor = { ios: { src: 'ios' }, android: { src: 'android' } };
const manifest = {
  name: '@acme/lamp',
  version: '1.0.0',
  keywords: ['capacitor', 'plugin', 'native'],
  peerDependencies: { '@capacitor/core': '>=7' },
  capacitor,
};

export const row: HostRow = {
  plugin: {
    'package.json': manifest,
    'AcmeLamp.podspec': '',
    'Package.swift': '',
    'ios/Sources/Lamp/LampPlugin.swift': '',
    'android/build.gradle': '',
    'android/src/main/AndroidManifest.xml': '',
  },
  entryPoints: [
    'capacitor.android:. -> android',
    'capacitor.ios:. -> ios',
    'capacitor.podspec:. -> AcmeLamp.podspec',
    'capacitor.swift:. -> Package.swift',
  ],
  changes: [
    [
      'no key',
      { 'package.json': { ...manifest, capacitor: undefined } },
      'ignored',
      'required-key-missing',
      'Capacitor says nothing',
    ],
    [
      'a key without a platform',
      { 'package.json': { ...manifest, capacitor: { web: {} } } },
      'ignored',
      'required-key-missing',
      '"is not implemented"',
    ],
    [
      'a platform of somebody else',
      { 'package.json': { ...manifest, capacitor: { electron: { src: 'electron' } } } },
      'absent',
    ],
    [
      'a library for plugins, without native code',
      {
        'package.json': { ...manifest, capacitor: undefined },
        'AcmeLamp.podspec': undefined,
        'android/build.gradle': undefined,
      },
      'absent',
    ],
    [
      'a hidden manifest',
      { 'package.json': { ...manifest, exports: { '.': './index.js' } }, 'index.js': '' },
      'ok',
      'subpath-not-exported',
      "wherever it is not installed in the application's own `node_modules`",
    ],
    [
      'no iOS folder',
      { 'ios/Sources/Lamp/LampPlugin.swift': undefined },
      'broken',
      'target-not-found',
      'ENOENT',
    ],
    [
      'no Android folder',
      { 'android/build.gradle': undefined, 'android/src/main/AndroidManifest.xml': undefined },
      'broken',
      'target-not-found',
    ],
    [
      'no Package.swift',
      { 'Package.swift': undefined },
      'ok',
      'required-key-missing',
      '@acme/lamp does not have a Package.swift',
    ],
    [
      'a podspec of another name',
      { 'AcmeLamp.podspec': undefined, 'CapacitorLamp.podspec': '' },
      'ok',
      'required-key-missing',
      '`AcmeLamp.podspec` exists',
    ],
    ['a Swift package alone', { 'AcmeLamp.podspec': undefined }, 'ok'],
    ['Android alone', { 'package.json': { ...manifest, capacitor: { android: {} } } }, 'ok'],
    [
      'a plugin of Cordova, which Capacitor takes as well',
      {
        'package.json': { name: 'lamp', version: '1.0.0', cordova: { id: 'lamp', platforms: ['ios'] } },
        'plugin.xml': '<plugin id="lamp" version="1.0.0"/>',
      },
      'ok',
    ],
  ],
};
