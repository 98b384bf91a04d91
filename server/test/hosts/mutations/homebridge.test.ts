import { all, breakManifest, remove, rename, set, unset, write } from './changes';
import { describeMutations } from './describe-mutations';

describeMutations({
  host: 'homebridge',
  packages: ['homebridge'],
  table: {
    // No main: index.js.
    'node_modules/homebridge-dummy': [
      ['another description', 'takes it', undefined, set(['description'], 'another')],
      ['no keywords', 'refuses it', 'keyword-missing', unset('keywords')],
      ['the keyword misspelt', 'refuses it', 'keyword-missing', set(['keywords'], ['homebridge-plugn'])],
      ['keywords as a text', 'takes it', undefined, set(['keywords'], 'a homebridge-plugin for you')],
      ['no engines', 'refuses it', 'engine-missing', unset('engines')],
      ['an engine for Node only', 'refuses it', 'engine-missing', set(['engines'], { node: '>=18' })],
      [
        'the engine as a peer dependency',
        'takes it',
        undefined,
        all(unset('engines'), set(['peerDependencies'], { homebridge: '>=1' })),
      ],
      ['an engine range for another version', 'takes it', undefined, set(['engines', 'homebridge'], '<1')],
      ['a name that is none', 'does not see it', 'name-not-matching', rename('dummy-for-homebridge')],
      ['a dot in its name', 'does not see it', 'name-not-matching', rename('homebridge-dummy.js')],
      ['a scope', 'takes it', undefined, rename('@acme/homebridge-dummy')],
      ['a scope and another name', 'does not see it', 'name-not-matching', rename('@acme/dummy')],
      ['no index.js', 'cannot load it', 'target-not-found', remove('index.js')],
      ['a main that is not there', 'cannot load it', 'target-not-found', set(['main'], 'index2.js')],
      ['a main that is no text', 'refuses it', 'required-key-missing', set(['main'], ['index.js'])],
      ['a manifest that is no JSON', 'refuses it', 'manifest-syntax-error', breakManifest],
    ],
    // CommonJS, main in a folder.
    'node_modules/homebridge-camera-ffmpeg': [
      ['a main without extension', 'takes it', undefined, set(['main'], 'dist/index')],
      ['a folder as main', 'takes it', undefined, set(['main'], './dist')],
      ['a main from the root', 'takes it', undefined, set(['main'], '/dist/index.js')],
      ['a main misspelt', 'cannot load it', 'target-not-found', set(['main'], 'dist/indx.js')],
      ['no main', 'cannot load it', 'target-not-found', unset('main')],
      ['its target deleted', 'cannot load it', 'target-not-found', remove('dist/index.js')],
      ['exports as a text', 'takes it', undefined, set(['exports'], './dist/index.js')],
      ['exports misspelt', 'cannot load it', 'target-not-found', set(['exports'], './dist/indx.js')],
      [
        'exports before main',
        'takes it',
        undefined,
        all(set(['exports'], './dist/index.js'), set(['main'], 'x.js')),
      ],
      ['exports without extension', 'takes it', undefined, set(['exports'], './dist/index')],
      ['no text in exports', 'takes it', undefined, set(['exports'], '')],
      ['exports with import', 'takes it', undefined, set(['exports'], { import: './dist/index.js' })],
      [
        'exports with an import that is not there',
        'cannot load it',
        'target-not-found',
        set(['exports'], { import: './dist/index.mjs', require: './dist/index.js' }),
      ],
      [
        'exports with import below the dot',
        'takes it',
        undefined,
        set(['exports'], { '.': { types: './dist/index.d.ts', import: './dist/index.js' } }),
      ],
      [
        'exports with a text below the dot',
        'takes it',
        undefined,
        set(['exports'], { '.': './dist/index.js', './package.json': './package.json' }),
      ],
      [
        'exports with require below the dot',
        'takes it',
        undefined,
        set(['exports'], { '.': { types: './dist/index.d.ts', require: './dist/index.js' } }),
      ],
      [
        'conditions in import',
        'takes it',
        undefined,
        set(['exports'], { import: { types: './dist/index.d.ts', default: './dist/index.js' } }),
      ],
      [
        'conditions in import below the dot',
        'refuses it',
        'required-key-missing',
        set(['exports'], { '.': { import: { types: './dist/index.d.ts', default: './dist/index.js' } } }),
      ],
      [
        'conditions in default below the dot',
        'refuses it',
        'required-key-missing',
        set(['exports'], { '.': { default: { types: './dist/index.d.ts', default: './dist/index.js' } } }),
      ],
      [
        'exports of a subpath only',
        'refuses it',
        'required-key-missing',
        set(['exports'], { './camera': './dist/index.js' }),
      ],
      ['a list of exports', 'refuses it', 'required-key-missing', set(['exports'], ['./dist/index.js'])],
      ['null below the dot', 'refuses it', 'required-key-missing', set(['exports'], { '.': null })],
      [
        'types below the dot only',
        'takes it',
        undefined,
        set(['exports'], { '.': { types: './dist/index.d.ts' } }),
      ],
    ],
    // ES modules, scoped.
    'node_modules/@homebridge-plugins/homebridge-govee': [
      ['a main without extension', 'takes it', undefined, set(['main'], 'lib/index')],
      ['a folder as main', 'takes it', undefined, set(['main'], 'lib')],
      ['a main misspelt', 'cannot load it', 'target-not-found', set(['main'], 'lib/indx.js')],
      ['a module that is not there', 'cannot load it', 'target-not-found', set(['main'], 'lib/index.mjs')],
      ['no scope', 'takes it', undefined, rename('homebridge-govee')],
      ['no target', 'cannot load it', 'target-not-found', remove('lib/index.js')],
      [
        'exports with import',
        'takes it',
        undefined,
        all(set(['exports'], { '.': { import: './lib/index.js' } }), unset('main')),
      ],
      [
        'a module with its own extension',
        'takes it',
        undefined,
        all(
          write('lib/start.mjs', "export { default } from './index.js';\n"),
          set(['main'], 'lib/start.mjs'),
        ),
      ],
    ],
  },
  installed: {
    'node_modules/homebridge-dummy': [
      ['another name in its manifest', 'refuses it', undefined, set(['name'], 'dummy-for-homebridge')],
      ['no name in its manifest', 'refuses it', undefined, unset('name')],
    ],
  },
});
