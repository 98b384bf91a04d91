import { all, breakManifest, remove, rename, set, unset } from './changes';
import { describeMutations } from './describe-mutations';

describeMutations({
  host: 'eslint',
  packages: ['eslint', '@eslint/eslintrc'],
  table: {
    // main in its folder.
    'node_modules/eslint-plugin-react-hooks': [
      ['another description', 'takes it', undefined, set(['description'], 'another')],
      ['no keywords', 'takes it', undefined, unset('keywords')],
      ['a scope', 'takes it', undefined, rename('@acme/eslint-plugin-react-hooks')],
      ['a scope, and nothing else', 'takes it', undefined, rename('@acme/eslint-plugin')],
      ['another name', 'does not see it', undefined, rename('react-hooks-for-eslint')],
      ['the name of a configuration', 'does not see it', undefined, rename('eslint-config-react-hooks')],
      ['main misspelt', 'takes it', undefined, set(['main'], './indx.js')],
      ['main without extension', 'takes it', undefined, set(['main'], './index')],
      ['its target deleted', 'cannot load it', 'target-not-found', remove('index.js')],
      ['no entry at all', 'cannot load it', undefined, all(unset('main'), remove('index.js'))],
      ['exports instead of main', 'takes it', undefined, all(set(['exports'], './index.js'), unset('main'))],
      ['exports that lead nowhere', 'cannot load it', 'target-not-found', set(['exports'], './gone.js')],
      ['a manifest that is no JSON', 'refuses it', 'manifest-syntax-error', breakManifest],
    ],
    // A scoped one, main in a folder below.
    'node_modules/@next/eslint-plugin-next': [
      ['another scope', 'takes it', undefined, rename('@acme/eslint-plugin-next')],
      ['no scope', 'takes it', undefined, rename('eslint-plugin-next')],
      ['the words the other way round', 'does not see it', undefined, rename('@next/next-eslint-plugin')],
      ['main misspelt', 'cannot load it', 'target-not-found', set(['main'], 'dist/indx.js')],
    ],
  },
});
