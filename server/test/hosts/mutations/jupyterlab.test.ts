import { all, breakManifest, remove, set, unset, write } from './changes';
import { describeMutations } from './describe-mutations';

const LAMP = ['jupyterlab', 'extension'];

describeMutations({
  host: 'jupyterlab',
  packages: [],
  application: (application) =>
    application.edit((manifest) => {
      const names = Object.keys(manifest.dependencies);
      manifest.jupyterlab = { extensions: Object.fromEntries(names.map((name) => [name, ''])) };
    }),
  table: {
    // A path, and true for main.
    'node_modules/@acme/lamp': [
      ['no keywords', 'takes it', undefined, unset('keywords')],
      ['no folder of settings', 'takes it', undefined, set(['jupyterlab', 'schemaDir'], null)],
      ['a path with its extension', 'takes it', undefined, set(LAMP, './lib/plugin.js')],
      ['a path misspelt', 'cannot load it', 'target-not-found', set(LAMP, './lib/plugn')],
      ['its target deleted', 'cannot load it', 'target-not-found', remove('lib/plugin.js')],
      ['main deleted', 'cannot load it', 'target-not-found', remove('lib/index.js')],
      ['main misspelt', 'cannot load it', 'target-not-found', set(['main'], 'lib/indx.js')],
      [
        'index.js for main',
        'takes it',
        undefined,
        all(write('index.js', 'export default [];'), unset('main')),
      ],
      ['one module for both', 'refuses it', 'required-key-missing', set(LAMP, true)],
      ['a module that is a number', 'refuses it', 'required-key-missing', set(LAMP, 1)],
      [
        'a module that is an object',
        'refuses it',
        'required-key-missing',
        set(LAMP, { main: './lib/plugin' }),
      ],
      ['null as module', 'refuses it', 'required-key-missing', set(LAMP, null)],
      [
        'a list of folders',
        'refuses it',
        'required-key-missing',
        set(['jupyterlab', 'schemaDir'], ['schema']),
      ],
      [
        'an output that is true',
        'refuses it',
        'required-key-missing',
        set(['jupyterlab', 'outputDir'], true),
      ],
      ['no dependencies', 'refuses it', 'required-key-missing', unset('dependencies')],
      ['exports that hide all', 'takes it', undefined, set(['exports'], {})],
      ['a manifest that is no JSON', 'refuses it', 'manifest-syntax-error', breakManifest],
    ],
    'node_modules/@jupyterlab/theme-light-extension': [
      ['false for extension', 'takes it', undefined, set(['jupyterlab', 'mimeExtension'], false)],
      ['both true', 'refuses it', 'required-key-missing', set(['jupyterlab', 'mimeExtension'], true)],
      ['main misspelt', 'cannot load it', 'target-not-found', set(['main'], './main.js')],
    ],
  },
});
