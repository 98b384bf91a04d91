import { all, breakManifest, remove, rename, set, unset, write } from './changes';
import { describeMutations } from './describe-mutations';

const KEYWORDS = ['keywords'];

describeMutations({
  host: 'typedoc',
  packages: [],
  table: {
    // Made for 0.20.31 and later: `main` is dist/index.js.
    'node_modules/typedoc-plugin-no-inherit': [
      ['another description', 'takes it', undefined, set(['description'], 'another')],
      ['any name', 'takes it', undefined, rename('@acme/inherit')],
      ['another keyword of the host', 'takes it', undefined, set(KEYWORDS, ['typedoc-plugin'])],
      ['the keyword of themes', 'takes it', undefined, set(KEYWORDS, ['typedoc-theme'])],
      ['the keyword in capitals', 'takes it', undefined, set(KEYWORDS, ['docs', 'TypeDocPlugin'])],
      ['no keywords', 'does not see it', undefined, unset('keywords')],
      ['another keyword', 'does not see it', undefined, set(KEYWORDS, ['typedoc'])],
      ['a text as keywords', 'does not see it', undefined, set(KEYWORDS, 'typedocplugin')],
      ['numbers among the keywords', 'takes it', undefined, set(KEYWORDS, [1, 'typedocplugin'])],
      ['exports that hide all', 'takes it', undefined, set(['exports'], {})],
      ['its main misspelt', 'cannot load it', 'target-not-found', set(['main'], 'dist/indx.js')],
      ['its main without extension', 'takes it', undefined, set(['main'], 'dist/index')],
      ['a folder as main', 'takes it', undefined, set(['main'], 'dist')],
      ['no main, and no index', 'cannot load it', 'target-not-found', unset('main')],
      [
        'no main, but an index',
        'takes it',
        undefined,
        all(unset('main'), write('index.js', 'exports.load = () => {};\n')),
      ],
      ['no target', 'cannot load it', 'target-not-found', remove('dist/index.js')],
      [
        'no load',
        'cannot load it',
        'export-not-found',
        (plugin) =>
          plugin.write(
            'dist/index.js',
            plugin.read('dist/index.js').replaceAll('exports.load', 'exports.start'),
          ),
      ],
      ['a manifest that is no JSON', 'does not see it', 'manifest-syntax-error', breakManifest],
    ],
    // With `exports`, which TypeDoc does not read.
    'node_modules/typedoc-plugin-missing-exports': [
      ['exports that lead nowhere', 'takes it', undefined, set(['exports'], './nowhere.js')],
      ['no target', 'cannot load it', 'target-not-found', remove('index.js')],
      ['neither main nor keywords', 'does not see it', undefined, all(unset('main'), unset('keywords'))],
    ],
  },
  // Its author would hear that TypeDoc 0.28 looks for no plugins, and of what is not declared.
  installed: {
    'node_modules/typedoc-plugin-no-inherit': [
      ['no peer', 'takes it', undefined, unset('peerDependencies')],
      ['a peer of another version', 'takes it', undefined, set(['peerDependencies', 'typedoc'], '^0.28.0')],
    ],
    'node_modules/typedoc-plugin-markdown': [
      ['any scope', 'takes it', undefined, rename('@acme/typedoc-plugin-markdown')],
      ['no target', 'cannot load it', 'target-not-found', remove('dist/index.js')],
    ],
  },
});
