import { all, breakManifest, remove, rename, set, unset } from './changes';
import { describeMutations } from './describe-mutations';

const HIDDEN = { '.': './dist/plugin.cjs.js' };

describeMutations({
  host: 'capacitor',
  packages: [],
  table: {
    // iOS and Android, with a podspec and a Package.swift.
    'node_modules/@capacitor/camera': [
      ['another description', 'takes it', undefined, set(['description'], 'another')],
      ['no keywords', 'takes it', undefined, unset('keywords')],
      ['no key', 'does not see it', 'required-key-missing', unset('capacitor')],
      ['neither key nor keyword', 'does not see it', undefined, all(unset('capacitor'), unset('keywords'))],
      ['an empty key', 'does not see it', 'required-key-missing', set(['capacitor'], {})],
      ['a key that is false', 'does not see it', undefined, set(['capacitor'], false)],
      ['no platform', 'does not see it', 'required-key-missing', set(['capacitor'], { web: { src: 'web' } })],
      ['folders of the usual names', 'takes it', undefined, set(['capacitor'], { ios: {}, android: {} })],
      ['a folder from here', 'takes it', undefined, set(['capacitor', 'ios', 'src'], './ios')],
      [
        'its iOS folder misspelt',
        'cannot load it',
        'target-not-found',
        set(['capacitor', 'ios', 'src'], 'iso'),
      ],
      [
        'its Android folder misspelt',
        'cannot load it',
        'target-not-found',
        set(['capacitor', 'android', 'src'], 'droid'),
      ],
      ['no iOS folder', 'cannot load it', 'target-not-found', remove('ios')],
      ['no Android folder', 'cannot load it', 'target-not-found', remove('android')],
      ['no main', 'takes it', undefined, unset('main')],
      [
        'a manifest that `exports` hides, in the application itself',
        'takes it',
        'subpath-not-exported',
        set(['exports'], HIDDEN),
      ],
      [
        'a manifest that `exports` offers',
        'takes it',
        undefined,
        set(['exports'], { ...HIDDEN, './package.json': './package.json' }),
      ],
      ['a manifest that is no JSON', 'does not see it', 'manifest-syntax-error', breakManifest],
    ],
    // As it is published, `exports` hides its manifest.
    'node_modules/@capacitor/privacy-screen': [
      ['another version', 'takes it', 'subpath-not-exported', set(['version'], '1.1.0-beta.1')],
      [
        'what its next version has',
        'takes it',
        undefined,
        set(['exports', './package.json'], './package.json'),
      ],
    ],
    // A plugin of Cordova's.
    'node_modules/cordova-plugin-device': [
      ['no plugin.xml', 'does not see it', undefined, remove('plugin.xml')],
      ['another description', 'takes it', undefined, set(['description'], 'another')],
      ['any name', 'takes it', undefined, rename('@acme/device')],
    ],
  },
  installed: {
    'node_modules/@capacitor/camera': [
      // The podspec and the Swift package have names of their own.
      [
        'another name',
        'takes it',
        undefined,
        all(rename('@acme/lens'), (plugin) =>
          plugin.write('AcmeLens.podspec', plugin.read('CapacitorCamera.podspec')),
        ),
      ],
      [
        'a dependency for development only',
        'takes it',
        undefined,
        (_plugin, application) =>
          application.edit((manifest) => {
            manifest.devDependencies = manifest.dependencies;
            delete manifest.dependencies;
          }),
      ],
      [
        'no dependency of the application',
        'does not see it',
        undefined,
        (_plugin, application) =>
          application.edit((manifest) => {
            manifest.peerDependencies = manifest.dependencies;
            delete manifest.dependencies;
          }),
      ],
    ],
  },
});
