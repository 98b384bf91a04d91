import { all, breakManifest, remove, rename, set, unset } from './changes';
import { describeMutations } from './describe-mutations';

describeMutations({
  host: 'karma',
  packages: ['karma'],
  table: {
    // main in a folder, no index.js.
    'node_modules/karma-mocha': [
      ['another description', 'takes it', undefined, set(['description'], 'another')],
      ['no keywords', 'takes it', undefined, unset('keywords')],
      ['a scope', 'does not see it', 'name-not-matching', rename('@acme/karma-mocha')],
      ['another name', 'does not see it', 'name-not-matching', rename('mocha-for-karma')],
      ['a name that Karma leaves out', 'does not see it', 'name-not-matching', rename('karma-cli')],
      ['another name that begins so', 'takes it', undefined, rename('karma-mocha.next')],
      ['no main', 'cannot load it', 'target-not-found', unset('main')],
      ['main misspelt', 'cannot load it', 'target-not-found', set(['main'], 'lib/indx.js')],
      ['main without extension', 'takes it', undefined, set(['main'], 'lib/index')],
      ['a folder as main', 'takes it', undefined, set(['main'], 'lib')],
      ['its target deleted', 'cannot load it', 'target-not-found', remove('lib/index.js')],
      [
        'exports instead of main',
        'cannot load it',
        'target-not-found',
        all(set(['exports'], './lib/index.js'), unset('main')),
      ],
      [
        'exports that Karma does not read',
        'takes it',
        undefined,
        set(['exports'], { './adapter': './lib/adapter.js' }),
      ],
      ['a manifest that is no JSON', 'refuses it', 'manifest-syntax-error', breakManifest],
    ],
    // index.js at the root.
    'node_modules/karma-sourcemap-loader': [
      ['no main', 'takes it', undefined, unset('main')],
      ['a main that is not there', 'takes it', undefined, set(['main'], 'gone.js')],
      ['a main that is no text', 'takes it', undefined, set(['main'], { default: 'gone.js' })],
      ['no index.js', 'cannot load it', 'target-not-found', remove('index.js')],
    ],
  },
  installed: {
    'node_modules/karma-mocha': [
      ['another name in its manifest', 'takes it', undefined, set(['name'], 'mocha-for-karma')],
      ['no name in its manifest', 'takes it', undefined, unset('name')],
      [
        'another package in its place',
        'does not see it',
        undefined,
        (plugin, application) => {
          plugin.rename('@acme/karma-mocha');
          application.edit((manifest) => {
            manifest.dependencies = { 'karma-mocha': 'npm:@acme/karma-mocha' };
          });
        },
      ],
    ],
  },
});
