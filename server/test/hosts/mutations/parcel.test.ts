import { all, breakManifest, remove, rename, set, unset, write } from './changes';
import { describeMutations } from './describe-mutations';

describeMutations({
  host: 'parcel',
  packages: ['parcel-bundler'],
  application: (application) =>
    application.edit(({ dependencies }) => {
      dependencies['parcel-bundler'] = '1.12.5';
    }),
  table: {
    // main in a folder, no index.js.
    'node_modules/parcel-plugin-at-alias': [
      ['another description', 'takes it', undefined, set(['description'], 'another')],
      ['no keywords', 'takes it', undefined, unset('keywords')],
      ['a scope', 'takes it', undefined, rename('@acme/parcel-plugin-at-alias')],
      ['another name that begins so', 'takes it', undefined, rename('parcel-plugin-at.alias')],
      ['the prefix alone', 'does not see it', undefined, rename('parcel-plugin-')],
      ['another name', 'does not see it', undefined, rename('at-alias-parcel-plugin')],
      ['the name of a plugin for Parcel 2', 'does not see it', undefined, rename('parcel-resolver-at-alias')],
      ['no main', 'cannot load it', 'target-not-found', unset('main')],
      ['main misspelt', 'cannot load it', 'target-not-found', set(['main'], 'lib/indx.js')],
      ['main without extension', 'takes it', undefined, set(['main'], 'lib/index')],
      ['a folder as main', 'takes it', undefined, set(['main'], 'lib')],
      ['a main that is no text', 'refuses it', 'required-key-missing', set(['main'], ['lib/index.js'])],
      ['its target deleted', 'cannot load it', 'target-not-found', remove('lib/index.js', 'src')],
      [
        'exports instead of main',
        'cannot load it',
        'target-not-found',
        all(set(['exports'], './lib/index.js'), unset('main')),
      ],
      [
        'exports that Parcel does not read',
        'takes it',
        undefined,
        set(['exports'], { './x': './lib/index.js' }),
      ],
      ['a manifest that is no JSON', 'cannot load it', 'manifest-syntax-error', breakManifest],
    ],
    // index.js at the root.
    'node_modules/parcel-plugin-build-hooks': [
      ['no main', 'takes it', undefined, unset('main')],
      ['a main that is not there', 'takes it', undefined, set(['main'], 'gone.js')],
      ['no index.js', 'cannot load it', 'target-not-found', remove('index.js')],
      [
        'main instead of an index',
        'takes it',
        undefined,
        all(
          set(['main'], 'lib/hooks.js'),
          write('lib/hooks.js', 'module.exports = () => {};'),
          remove('index.js'),
        ),
      ],
    ],
  },
  installed: {
    'node_modules/parcel-plugin-at-alias': [
      ['another name in its manifest', 'takes it', undefined, set(['name'], 'alias-for-parcel')],
    ],
  },
});
