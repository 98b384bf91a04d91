import { breakManifest, remove, rename, set, unset } from './changes';
import { describeMutations } from './describe-mutations';

describeMutations({
  host: 'rollup',
  packages: ['rollup'],
  table: {
    'node_modules/rollup-plugin-visualizer': [
      ['no keywords', 'takes it', undefined, unset('keywords')],
      ['a name of Rollup’s own', 'takes it', undefined, rename('@rollup/plugin-visualizer')],
      ['a scope', 'does not see it', undefined, rename('@acme/rollup-plugin-visualizer')],
      ['another name', 'does not see it', undefined, rename('visualizer-for-rollup')],
      ['main misspelt', 'cannot load it', 'target-not-found', set(['main'], 'dist/plugin/indx.js')],
      ['its target deleted', 'cannot load it', 'target-not-found', remove('dist/plugin/index.js')],
      ['no entry at all', 'cannot load it', undefined, unset('main')],
      ['a manifest that is no JSON', 'refuses it', 'manifest-syntax-error', breakManifest],
    ],
    // An ES module.
    'node_modules/rollup-plugin-node-externals': [
      ['exports for import alone', 'takes it', undefined, set(['exports'], { import: './dist/index.js' })],
      ['exports that lead nowhere', 'cannot load it', 'target-not-found', set(['exports'], './gone.js')],
      ['its target deleted', 'cannot load it', 'target-not-found', remove('dist/index.js')],
    ],
  },
});
