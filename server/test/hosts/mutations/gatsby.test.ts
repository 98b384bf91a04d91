import { remove, rename, set, unset } from './changes';
import { describeMutations } from './describe-mutations';

describeMutations({
  host: 'gatsby',
  packages: ['gatsby'],
  application: (application) => {
    // The copy is a site: only of a site are dependencies looked at.
    application.edit((manifest) => {
      manifest.dependencies.gatsby = '*';
    });
  },
  table: {
    'node_modules/gatsby-plugin-catch-links': [
      ['no keywords', 'takes it', undefined, unset('keywords')],
      ['no main', 'takes it', undefined, unset('main')],
      ['no index.js', 'takes it', 'target-not-found', remove('index.js')],
      ['a scope', 'takes it', undefined, rename('@acme/gatsby-plugin-catch-links')],
      [
        'exports that show the manifest',
        'takes it',
        undefined,
        set(['exports'], { './package.json': './package.json' }),
      ],
      [
        'exports that hide the manifest',
        'refuses it',
        'subpath-not-exported',
        set(['exports'], './index.js'),
      ],
    ],
    'plugins/local-lamp': [
      ['another name in its manifest', 'takes it', undefined, set(['name'], 'lamp')],
      ['exports, which a path passes by', 'takes it', undefined, set(['exports'], './gatsby-node.js')],
    ],
  },
});
