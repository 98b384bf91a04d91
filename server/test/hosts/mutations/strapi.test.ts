import { all, breakManifest, remove, rename, set, unset, write } from './changes';
import { describeMutations } from './describe-mutations';

const NAME = ['strapi', 'name'];
const SERVER = ['exports', './strapi-server'];
const ADMIN = ['exports', './strapi-admin'];

describeMutations({
  host: 'strapi',
  packages: [],
  // What the last of these requires, and does not declare.
  application: (application) => {
    application.write('node_modules/lodash/package.json', '{ "name": "lodash", "version": "4.18.1" }');
    application.write('node_modules/lodash/fp.js', 'module.exports = {};\n');
  },
  table: {
    // `exports`, with a server and an admin part.
    'node_modules/@strapi/plugin-color-picker': [
      ['another description', 'takes it', undefined, set(['description'], 'another')],
      ['no keywords', 'takes it', undefined, set(['keywords'], [])],
      ['any package name', 'takes it', undefined, rename('@acme/picker')],
      ['no key', 'does not see it', undefined, unset('strapi')],
      ['another kind', 'does not see it', undefined, set(['strapi', 'kind'], 'provider')],
      ['no kind', 'does not see it', undefined, unset('strapi', 'kind')],
      ['another name', 'takes it', undefined, set(NAME, 'picker-of-colors2')],
      ['no name', 'takes it', undefined, unset(...NAME)],
      ['a name in camel case', 'refuses it', 'required-key-missing', set(NAME, 'colorPicker')],
      ['a name with an underscore', 'refuses it', 'required-key-missing', set(NAME, 'color_picker')],
      ['a name with a scope', 'refuses it', 'required-key-missing', set(NAME, '@acme/color-picker')],
      ['a name that is a number', 'refuses it', 'required-key-missing', set(NAME, 5)],
      ['a hidden manifest', 'does not see it', 'subpath-not-exported', unset('exports', './package.json')],
      ['its server misspelt', 'cannot load it', 'target-not-found', set(SERVER, './dist/server/indx.js')],
      ['no server', 'cannot load it', 'target-not-found', remove('dist/server/index.js')],
      [
        'a server for `require` alone',
        'takes it',
        undefined,
        set(SERVER, { require: './dist/server/index.js' }),
      ],
      ['no admin', 'cannot load it', 'target-not-found', remove('dist/admin')],
      ['a manifest that is no JSON', 'does not see it', 'manifest-syntax-error', breakManifest],
    ],
    // An admin part alone.
    'node_modules/@strapi/plugin-cloud': [
      [
        'a server beside it',
        'takes it',
        undefined,
        write('strapi-server.js', 'module.exports = { register() {} };\n'),
      ],
      ['its admin misspelt', 'cannot load it', 'target-not-found', set(ADMIN, './dist/admin/indx.js')],
    ],
    // Strapi 4's way: no `exports`, strapi-server.js.
    'node_modules/strapi-plugin-populate-deep': [
      [
        '`exports` without the manifest',
        'does not see it',
        'subpath-not-exported',
        set(['exports'], { './strapi-server': './strapi-server.js' }),
      ],
      [
        '`exports` that lead nowhere',
        'cannot load it',
        'target-not-found',
        set(['exports'], {
          './strapi-server': './dist/server/index.js',
          './package.json': './package.json',
        }),
      ],
    ],
  },
  installed: {
    // Its author would hear of what it requires and does not declare.
    'node_modules/strapi-plugin-populate-deep': [
      ['an admin file', 'takes it', undefined, write('strapi-admin.js', 'module.exports = {};\n')],
      [
        '`exports` with it',
        'takes it',
        undefined,
        all(
          set(['exports'], {
            './strapi-server': './strapi-server.js',
            './package.json': './package.json',
          }),
          set(['description'], 'with exports'),
        ),
      ],
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
