import { all, breakManifest, remove, rename, set, unset, write } from './changes';
import { describeMutations } from './describe-mutations';

describeMutations({
  host: 'prettier',
  packages: ['prettier'],
  table: {
    // A folder as main.
    'node_modules/prettier-plugin-packagejson': [
      ['another description', 'takes it', undefined, set(['description'], 'another')],
      ['a scope', 'takes it', undefined, rename('@acme/prettier-plugin-packagejson')],
      ["Prettier's own scope", 'takes it', undefined, rename('@prettier/plugin-packagejson')],
      ['the short name in another scope', 'does not see it', undefined, rename('@acme/plugin-packagejson')],
      ['another name', 'does not see it', undefined, rename('packagejson-for-prettier')],
      [
        'another name, and the keyword',
        'does not see it',
        'name-not-matching',
        all(set(['keywords'], ['prettier-plugin']), rename('packagejson-for-prettier')),
      ],
      ['no main', 'cannot load it', 'target-not-found', unset('main')],
      ['a main without extension', 'takes it', undefined, set(['main'], './lib/index')],
      ['a main misspelt', 'cannot load it', 'target-not-found', set(['main'], 'lb')],
      [
        'a main that is not there, beside index.js',
        'takes it',
        undefined,
        all(write('index.js', 'module.exports = {};\n'), set(['main'], 'gone.js')),
      ],
      ['no target', 'cannot load it', 'target-is-directory', remove('lib/index.js')],
      ['exports', 'takes it', undefined, set(['exports'], './lib/index.js')],
      ['exports that hide the manifest', 'takes it', undefined, set(['exports'], { '.': './lib/index.js' })],
      ['exports misspelt', 'cannot load it', 'target-not-found', set(['exports'], './lib/indx.js')],
      [
        'exports without a root',
        'cannot load it',
        'subpath-not-exported',
        set(['exports'], { './lib': './lib/index.js' }),
      ],
      [
        'exports for import alone',
        'cannot load it',
        'subpath-not-exported',
        set(['exports'], { import: './lib/index.js' }),
      ],
    ],
    // In a scope, a folder of its own.
    'node_modules/@prettier/plugin-xml': [
      ['no scope', 'takes it', undefined, rename('prettier-plugin-xml')],
      ['no scope, and the short name', 'does not see it', undefined, rename('plugin-xml')],
      ['no target', 'cannot load it', 'target-not-found', remove('dist/plugin.js')],
    ],
  },
  installed: {
    'node_modules/prettier-plugin-packagejson': [
      ['another name in its manifest', 'takes it', undefined, set(['name'], 'packagejson')],
      ['a manifest that is no JSON', 'refuses it', 'manifest-syntax-error', breakManifest],
    ],
  },
});
