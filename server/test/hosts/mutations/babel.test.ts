import { breakManifest, rename, set, unset } from './changes';
import { describeMutations } from './describe-mutations';

describeMutations({
  host: 'babel',
  packages: ['@babel/core'],
  table: {
    'node_modules/babel-plugin-macros': [
      ['no keywords', 'takes it', undefined, unset('keywords')],
      ['a scope', 'takes it', undefined, rename('@acme/babel-plugin-macros')],
      ['a scope, and nothing else', 'takes it', undefined, rename('@acme/babel-plugin')],
      ['a name of Babel’s own', 'takes it', undefined, rename('@babel/plugin-macros')],
      ['a name that Babel does not make', 'does not see it', undefined, rename('@babel/babel-plugin-macros')],
      ['the name of a preset', 'takes it', undefined, rename('babel-preset-macros')],
      ['another name', 'does not see it', undefined, rename('macros-for-babel')],
      ['main misspelt', 'cannot load it', 'target-not-found', set(['main'], 'dist/indx.js')],
      ['main without extension', 'takes it', undefined, set(['main'], 'dist/index')],
      ['no entry at all', 'cannot load it', undefined, unset('main')],
      ['exports instead of main', 'takes it', undefined, set(['exports'], './dist/index.js')],
      ['exports for import alone', 'takes it', undefined, set(['exports'], { import: './dist/index.js' })],
      ['exports for require alone', 'takes it', undefined, set(['exports'], { require: './dist/index.js' })],
      ['exports that lead nowhere', 'cannot load it', 'target-not-found', set(['exports'], './dist/gone.js')],
      [
        'exports of a subpath alone',
        'cannot load it',
        'subpath-not-exported',
        set(['exports'], { './x': './dist/index.js' }),
      ],
      ['a manifest that is no JSON', 'refuses it', 'manifest-syntax-error', breakManifest],
    ],
  },
});
