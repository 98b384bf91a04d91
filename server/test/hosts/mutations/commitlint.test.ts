import { breakManifest, remove, rename, set, unset } from './changes';
import { describeMutations } from './describe-mutations';

describeMutations({
  host: 'commitlint',
  packages: ['@commitlint/load', '@commitlint/resolve-extends'],
  table: {
    'node_modules/commitlint-plugin-selective-scope': [
      ['no keywords', 'takes it', undefined, unset('keywords')],
      ['a scope', 'takes it', undefined, rename('@acme/commitlint-plugin-selective-scope')],
      ['a scope, and nothing else', 'takes it', undefined, rename('@acme/commitlint-plugin')],
      ['another name', 'does not see it', undefined, rename('selective-scope')],
      ['its target deleted', 'cannot load it', 'target-not-found', remove('index.js')],
      ['a manifest that is no JSON', 'refuses it', 'manifest-syntax-error', breakManifest],
    ],
    // exports, an ES module.
    'node_modules/commitlint-plugin-function-rules': [
      ['exports for import alone', 'takes it', undefined, set(['exports'], { import: './dist/index.js' })],
      ['exports that lead nowhere', 'cannot load it', 'target-not-found', set(['exports'], './gone.js')],
      ['its target deleted', 'cannot load it', 'target-not-found', remove('dist/index.js')],
    ],
    // A configuration.
    'node_modules/@commitlint/config-conventional': [
      ['a scope', 'takes it', undefined, rename('@acme/commitlint-config')],
      ['another name', 'does not see it', undefined, rename('conventional-for-commitlint')],
      ['main misspelt', 'cannot load it', 'target-not-found', set(['main'], 'lib/indx.js')],
    ],
  },
});
