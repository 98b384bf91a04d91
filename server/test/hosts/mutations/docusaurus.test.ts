import { breakManifest, rename, set, unset } from './changes';
import { describeMutations } from './describe-mutations';

describeMutations({
  host: 'docusaurus',
  packages: ['@docusaurus/core'],
  table: {
    'node_modules/docusaurus-plugin-image-zoom': [
      ['no keywords', 'takes it', undefined, set(['keywords'], [])],
      ['a name of Docusaurus’s own', 'takes it', undefined, rename('@docusaurus/plugin-image-zoom')],
      ['a scope', 'takes it', undefined, rename('@acme/docusaurus-plugin-image-zoom')],
      ['a scope, and nothing else', 'takes it', undefined, rename('@acme/docusaurus-plugin')],
      ['the name of a preset', 'takes it', undefined, rename('docusaurus-preset-image-zoom')],
      ['another name', 'does not see it', undefined, rename('image-zoom-for-docusaurus')],
      ['exports that lead nowhere', 'cannot load it', 'target-not-found', set(['exports'], './gone.js')],
      ['a manifest that is no JSON', 'cannot load it', 'manifest-syntax-error', breakManifest],
    ],
    'node_modules/docusaurus-plugin-sass': [
      ['main misspelt', 'cannot load it', 'target-not-found', set(['main'], 'gone.js')],
      ['no entry at all', 'cannot load it', undefined, unset('main')],
    ],
  },
});
