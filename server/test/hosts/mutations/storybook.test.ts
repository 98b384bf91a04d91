import { rename, set, unset } from './changes';
import { describeMutations } from './describe-mutations';

describeMutations({
  host: 'storybook',
  packages: ['storybook'],
  application: (application) => {
    application.edit((manifest) => {
      manifest.dependencies.storybook = '*';
    });
  },
  table: {
    'node_modules/storybook-addon-pseudo-states': [
      ['no keywords', 'takes it', undefined, unset('keywords')],
      ['a scope', 'takes it', undefined, rename('@acme/storybook-addon-pseudo-states')],
      ['exports that lead nowhere', 'cannot load it', 'target-not-found', set(['exports'], './gone.js')],
    ],
  },
});
