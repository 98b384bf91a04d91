import { all, breakManifest, remove, rename, set, unset, write } from './changes';
import { describeMutations } from './describe-mutations';

describeMutations({
  host: 'vue-cli',
  packages: ['@vue/cli-service'],
  application: (application) =>
    application.edit(({ dependencies }) => {
      dependencies['@vue/cli-service'] = '5.0.9';
    }),
  table: {
    // main, a folder as generator, prompts.
    'node_modules/@vue/cli-plugin-router': [
      ['another description', 'takes it', undefined, set(['description'], 'another')],
      ['no keywords', 'takes it', undefined, unset('keywords')],
      ['no scope', 'takes it', undefined, rename('vue-cli-plugin-router')],
      ['another scope', 'takes it', undefined, rename('@acme/vue-cli-plugin-router')],
      ['a scope with a dot', 'takes it', undefined, rename('@acme.inc/vue-cli-plugin-router')],
      [
        "another scope, and the name that only Vue's own have",
        'does not see it',
        undefined,
        rename('@acme/cli-plugin-router'),
      ],
      ['another name', 'does not see it', undefined, rename('cli-plugin-router')],
      ['no main', 'takes it', undefined, unset('main')],
      ['main misspelt, and an index', 'takes it', undefined, set(['main'], 'indx.js')],
      ['main without extension', 'takes it', undefined, set(['main'], 'index')],
      ['its target deleted', 'cannot load it', 'target-not-found', remove('index.js')],
      [
        'exports for all',
        'takes it',
        undefined,
        set(['exports'], {
          '.': './index.js',
          './generator': './generator/index.js',
          './prompts': './prompts.js',
        }),
      ],
      ['exports that lead nowhere', 'cannot load it', 'target-not-found', set(['exports'], './gone.js')],
      [
        'a migrator that is there, too',
        'takes it',
        undefined,
        write('migrator/index.js', 'module.exports = () => undefined;'),
      ],
      ['a manifest that is no JSON', 'refuses it', 'manifest-syntax-error', breakManifest],
    ],
    'node_modules/@vue/cli-plugin-babel': [
      [
        'main elsewhere',
        'takes it',
        undefined,
        all(set(['main'], 'lib/main.js'), write('lib/main.js', 'module.exports = () => undefined;')),
      ],
      [
        'a folder as main',
        'cannot load it',
        'target-not-found',
        all(set(['main'], 'lib'), remove('index.js')),
      ],
    ],
  },
  installed: {
    'node_modules/@vue/cli-plugin-router': [
      ['another name in its manifest', 'takes it', undefined, set(['name'], 'router-for-vue')],
    ],
  },
});
