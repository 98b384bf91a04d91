import { all, breakManifest, remove, rename, set, unset, write } from './changes';
import { describeMutations } from './describe-mutations';

describeMutations({
  host: 'yeoman',
  packages: ['yeoman-environment'],
  table: {
    'node_modules/generator-mocha': [
      ['another description', 'takes it', undefined, set(['description'], 'another')],
      ['no keywords', 'takes it', undefined, unset('keywords')],
      ['a main that is not there', 'takes it', 'target-not-found', set(['main'], 'gone.js')],
      ['a scope', 'takes it', undefined, rename('@acme/generator-mocha')],
      ['another name', 'does not see it', 'name-not-matching', rename('mocha-generator')],
      ['no index.js', 'does not see it', 'required-key-missing', remove('generators/app/index.js')],
      [
        'no index.js, and no keyword',
        'does not see it',
        undefined,
        all(unset('keywords'), remove('generators/app/index.js')),
      ],
      [
        'another name of the file',
        'does not see it',
        'required-key-missing',
        all(write('generators/app/main.js', ''), remove('generators/app/index.js')),
      ],
      ['in a folder of its own', 'takes it', undefined, all(write('app/index.js', ''), remove('generators'))],
      ['in lib', 'takes it', undefined, all(write('lib/generators/app/index.cjs', ''), remove('generators'))],
      [
        'in dist',
        'takes it',
        undefined,
        all(write('dist/generators/app/index.mjs', ''), remove('generators')),
      ],
      [
        'in src',
        'does not see it',
        'required-key-missing',
        all(write('src/generators/app/index.js', ''), remove('generators')),
      ],
      [
        'too deep',
        'does not see it',
        'required-key-missing',
        all(write('generators/app/app/index.js', ''), remove('generators/app/index.js')),
      ],
      [
        'at the root',
        'does not see it',
        'required-key-missing',
        all(write('index.js', ''), remove('generators')),
      ],
      ['a manifest that is no JSON', 'takes it', 'manifest-syntax-error', breakManifest],
      ['two extensions', 'takes it', undefined, write('generators/app/index.cjs', '')],
    ],
  },
  installed: {
    'node_modules/generator-mocha': [
      ['another name in its manifest', 'takes it', undefined, set(['name'], 'mocha')],
      [
        'an application that does not depend on it',
        'takes it',
        undefined,
        (_, application) =>
          application.edit((manifest) => {
            manifest.dependencies = {};
          }),
      ],
    ],
  },
});
