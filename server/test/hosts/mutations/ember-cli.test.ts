import { all, breakManifest, remove, rename, set, unset, write } from './changes';
import { describeMutations } from './describe-mutations';

const ADDON = "module.exports = { name: 'another' };\n";

describeMutations({
  host: 'ember-cli',
  packages: ['ember-cli'],
  application: (application) =>
    application.edit((manifest) => {
      manifest.devDependencies = { 'ember-cli': '*' };
    }),
  table: {
    // index.js at the root, and no key of Ember's.
    'node_modules/@ember/optional-features': [
      ['another description', 'takes it', undefined, set(['description'], 'another')],
      ['no keywords, and no key of Ember', 'does not see it', undefined, unset('keywords')],
      [
        'no keyword, but the key',
        'does not see it',
        'keyword-missing',
        all(set(['keywords'], ['ember']), set(['ember-addon'], {})),
      ],
      ['keywords as a text', 'does not see it', 'required-key-missing', set(['keywords'], 'ember-addon')],
      ['another name', 'takes it', undefined, rename('optional-features')],
      ['a main without extension', 'takes it', undefined, set(['main'], './index')],
      ['a main misspelt', 'cannot load it', 'target-not-found', set(['main'], 'indx.js')],
      ['a dot as main', 'takes it', undefined, set(['main'], '.')],
      ['a dot and a slash as main', 'takes it', undefined, set(['main'], './')],
      ['an empty main', 'takes it', undefined, set(['main'], '')],
      [
        'a main that is no text',
        'refuses it',
        'required-key-missing',
        set(['main'], { default: 'index.js' }),
      ],
      [
        'a folder as main',
        'cannot load it',
        'target-is-directory',
        all(write('addon-main/index.js', ADDON), set(['main'], 'addon-main')),
      ],
      [
        'its own main before main',
        'takes it',
        undefined,
        all(
          write('addon-main.js', ADDON),
          set(['ember-addon'], { main: 'addon-main' }),
          set(['main'], 'gone.js'),
        ),
      ],
      [
        'its own main misspelt',
        'cannot load it',
        'target-not-found',
        set(['ember-addon'], { main: 'addon-mian.js' }),
      ],
      ['an empty main of its own', 'takes it', undefined, set(['ember-addon'], { main: '' })],
      ['exports that hide the manifest', 'takes it', undefined, set(['exports'], { './x': './index.js' })],
      ['no index.js', 'cannot load it', 'target-not-found', remove('index.js')],
      [
        'a path that is no list',
        'refuses it',
        'required-key-missing',
        set(['ember-addon'], { paths: 'lib/x' }),
      ],
      [
        'an addon inside that is not there',
        'cannot load it',
        'target-not-found',
        set(['ember-addon'], { paths: ['addons/x'] }),
      ],
      ['a manifest that is no JSON', 'does not see it', 'manifest-syntax-error', breakManifest],
    ],
    // A v2 addon.
    'node_modules/ember-truth-helpers': [
      ['no keyword', 'does not see it', 'keyword-missing', set(['keywords'], ['ember'])],
      ['no addon-main.cjs', 'cannot load it', 'target-not-found', remove('addon-main.cjs')],
      [
        'its main without extension',
        'cannot load it',
        'target-not-found',
        set(['ember-addon', 'main'], 'addon-main'),
      ],
    ],
  },
});
