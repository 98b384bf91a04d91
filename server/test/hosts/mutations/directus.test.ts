import { all, breakManifest, remove, rename, set, unset } from './changes';
import { describeMutations } from './describe-mutations';

const KEY = 'directus:extension';

describeMutations({
  host: 'directus',
  packages: ['@directus/extensions'],
  application: (application) =>
    application.edit(({ dependencies }) => {
      dependencies.directus = '12.4.1';
    }),
  table: {
    // An endpoint.
    'node_modules/directus-extension-sync': [
      ['another description', 'takes it', undefined, set(['description'], 'another')],
      ['no keywords', 'takes it', undefined, unset('keywords')],
      ['any name', 'takes it', undefined, rename('@acme/sync')],
      ['no key', 'does not see it', 'required-key-missing', unset(KEY)],
      ['no key, no keyword', 'does not see it', undefined, all(unset(KEY), unset('keywords'))],
      ['null as key', 'refuses it', 'required-key-missing', set([KEY], null)],
      ['a text as key', 'refuses it', 'required-key-missing', set([KEY], 'endpoint')],
      ['a type that there is not', 'refuses it', 'required-key-missing', set([KEY, 'type'], 'endpoints')],
      ['no type', 'refuses it', 'required-key-missing', unset(KEY, 'type')],
      ['no host', 'refuses it', 'required-key-missing', unset(KEY, 'host')],
      ['a host that is no text', 'refuses it', 'required-key-missing', set([KEY, 'host'], 11)],
      ['a host range for another version', 'takes it', undefined, set([KEY, 'host'], '^1.0.0')],
      ['no path', 'refuses it', 'required-key-missing', unset(KEY, 'path')],
      [
        'a path for each side',
        'refuses it',
        'required-key-missing',
        set([KEY, 'path'], { api: 'dist/index.js' }),
      ],
      ['no source', 'refuses it', 'required-key-missing', unset(KEY, 'source')],
      ['a source that is not there', 'takes it', undefined, set([KEY, 'source'], 'src/gone.ts')],
      ['hidden that is no boolean', 'refuses it', 'required-key-missing', set([KEY, 'hidden'], 'no')],
      ['a sandbox', 'takes it', undefined, set([KEY, 'sandbox'], { enabled: true, requestedScopes: {} })],
      ['a sandbox that is none', 'refuses it', 'required-key-missing', set([KEY, 'sandbox'], true)],
      [
        'a sandbox with a text for enabled',
        'refuses it',
        'required-key-missing',
        set([KEY, 'sandbox'], { enabled: 'yes', requestedScopes: {} }),
      ],
      ['a key of its own', 'takes it', undefined, set([KEY, 'category'], 'tools')],
      ['no version', 'refuses it', 'required-key-missing', unset('version')],
      ['no name', 'refuses it', 'required-key-missing', unset('name')],
      ['a kind of module that there is not', 'refuses it', 'required-key-missing', set(['type'], 'esm')],
      [
        'a description that is no text',
        'refuses it',
        'required-key-missing',
        set(['description'], ['a', 'b']),
      ],
      ['a dependency that is no text', 'refuses it', 'required-key-missing', set(['dependencies'], { x: 1 })],
      ['its target misspelt', 'cannot load it', 'target-not-found', set([KEY, 'path'], 'dist/indx.js')],
      [
        'its target without extension',
        'cannot load it',
        'target-not-found',
        set([KEY, 'path'], 'dist/index'),
      ],
      [
        'a path from the root',
        'cannot load it',
        'target-outside-package',
        set([KEY, 'path'], '/dist/index.js'),
      ],
      ['a folder as target', 'cannot load it', 'target-is-directory', set([KEY, 'path'], 'dist')],
      ['its target deleted', 'cannot load it', 'target-not-found', remove('dist/index.js')],
      [
        'exports without the manifest',
        'does not see it',
        'subpath-not-exported',
        set(['exports'], './dist/index.js'),
      ],
      [
        'exports with the manifest',
        'takes it',
        undefined,
        set(['exports'], { '.': './dist/index.js', './package.json': './package.json' }),
      ],
      ['a manifest that is no JSON', 'does not see it', 'manifest-syntax-error', breakManifest],
    ],
    // A bundle.
    'node_modules/directus-extension-flexible-editor': [
      ['the app side deleted', 'cannot load it', 'target-not-found', remove('dist/app.js')],
      ['the api side deleted', 'cannot load it', 'target-not-found', remove('dist/api.js')],
      [
        'the api side misspelt',
        'cannot load it',
        'target-not-found',
        set([KEY, 'path', 'api'], 'dist/apo.js'),
      ],
      ['no path for the api side', 'refuses it', 'required-key-missing', unset(KEY, 'path', 'api')],
      ['one path for both sides', 'refuses it', 'required-key-missing', set([KEY, 'path'], 'dist/app.js')],
      ['no entries', 'refuses it', 'required-key-missing', unset(KEY, 'entries')],
      ['a map of entries', 'refuses it', 'required-key-missing', set([KEY, 'entries'], {})],
      ['an entry that is no map', 'refuses it', 'required-key-missing', set([KEY, 'entries'], ['interface'])],
      ['an empty list of entries', 'takes it', undefined, set([KEY, 'entries'], [])],
      ['partial that is no boolean', 'refuses it', 'required-key-missing', set([KEY, 'partial'], 'yes')],
    ],
    // An interface: the app side only, CommonJS or not.
    'node_modules/directus-extension-computed-interface': [
      ['its target deleted', 'cannot load it', 'target-not-found', remove('dist/index.js')],
      ['another type of the same side', 'takes it', undefined, set([KEY, 'type'], 'display')],
      ['a type with two sides', 'refuses it', 'required-key-missing', set([KEY, 'type'], 'operation')],
    ],
    // In the folder of the project.
    'extensions/panel-notes': [
      ['no key', 'refuses it', 'required-key-missing', unset(KEY)],
      ['no host', 'refuses it', 'required-key-missing', unset(KEY, 'host')],
      ['no source for the app side', 'refuses it', 'required-key-missing', unset(KEY, 'source', 'app')],
      ['no version', 'refuses it', 'required-key-missing', unset('version')],
      ['the app side deleted', 'cannot load it', 'target-not-found', remove('lib/app.js')],
      ['the api side misspelt', 'cannot load it', 'target-not-found', set([KEY, 'path', 'api'], 'lib/ap.js')],
      ['exports without the manifest', 'takes it', undefined, set(['exports'], './lib/api.js')],
      ['a manifest that is no JSON', 'does not see it', 'manifest-syntax-error', breakManifest],
    ],
  },
  installed: {
    'node_modules/directus-extension-sync': [
      [
        'a dependency for development only',
        'does not see it',
        undefined,
        (_plugin, application) =>
          application.edit((manifest) => {
            manifest.devDependencies = manifest.dependencies;
            delete manifest.dependencies;
          }),
      ],
    ],
  },
});
