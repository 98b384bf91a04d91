import { all, breakManifest, remove, rename, set, unset, write } from './changes';
import { describeMutations } from './describe-mutations';

const COLLECTION = 'collection.json';
const ACME = 'schematics/collection.json';
const MIGRATIONS = 'migrations/migrations.json';

describeMutations({
  host: 'angular',
  packages: [],
  needed: ['@angular-devkit/architect', '@schematics/angular'],
  application: (application) => application.write('angular.json', '{ "version": 1, "projects": {} }'),
  table: {
    // Two schematics, one module.
    'node_modules/@angular/pwa': [
      ['another description', 'takes it', undefined, set(['description'], 'another')],
      ['any name', 'takes it', undefined, rename('@acme/pwa')],
      [
        'neither key nor what is to be added',
        'does not see it',
        undefined,
        all(unset('schematics'), unset('ng-add')),
      ],
      ['no key, though it is to be added', 'does not see it', 'required-key-missing', unset('schematics')],
      ['a map as key', 'does not see it', 'required-key-missing', set(['schematics'], { a: './a.js' })],
      [
        'a map as key, of a package that is not to be added',
        'does not see it',
        undefined,
        all(set(['schematics'], { a: './a.js' }), unset('ng-add')),
      ],
      [
        'generators instead',
        'does not see it',
        undefined,
        all(unset('schematics'), unset('ng-add'), set(['generators'], './collection.json')),
      ],
      [
        'exports that hide the manifest',
        'refuses it',
        'subpath-not-exported',
        set(['exports'], { '.': './pwa/index.js' }),
      ],
      [
        'exports that show it',
        'takes it',
        undefined,
        set(['exports'], { './package.json': './package.json' }),
      ],
      ['its collection deleted', 'cannot load it', 'target-not-found', remove(COLLECTION)],
      [
        'its collection misspelt',
        'cannot load it',
        'target-not-found',
        set(['schematics'], './colection.json'),
      ],
      [
        'its collection without ./',
        'cannot load it',
        'dependency-not-declared',
        set(['schematics'], COLLECTION),
      ],
      [
        'its collection without extension',
        'cannot load it',
        'target-not-found',
        set(['schematics'], './collection'),
      ],
      [
        'a collection that nobody declares',
        'cannot load it',
        'dependency-not-declared',
        set(['schematics'], '@acme/nobody/collection.json'),
      ],
      [
        'a collection that is no JSON',
        'cannot load it',
        'json-syntax-error',
        write(COLLECTION, '{ "schematics": '),
      ],
      [
        'a collection with comments',
        'takes it',
        undefined,
        (plugin) => plugin.write(COLLECTION, `// ours\n${plugin.read(COLLECTION)}`),
      ],
      [
        'a collection whose map has another key',
        'cannot load it',
        'required-key-missing',
        (plugin) =>
          plugin.edit((file) => {
            file.schematic = file.schematics;
            delete file.schematics;
          }, COLLECTION),
      ],
      [
        'a parent that nobody declares',
        'cannot load it',
        'dependency-not-declared',
        set(['extends'], ['@acme/nobody'], COLLECTION),
      ],
      ['a parent that is there', 'takes it', undefined, set(['extends'], '@schematics/angular', COLLECTION)],
      ['its factory deleted', 'cannot load it', 'target-is-directory', remove('pwa/index.js')],
      [
        'its factory misspelt',
        'cannot load it',
        'target-not-found',
        set(['schematics', 'pwa', 'factory'], './pwb', COLLECTION),
      ],
      [
        'its factory with its file',
        'takes it',
        undefined,
        set(['schematics', 'pwa', 'factory'], './pwa/index.js', COLLECTION),
      ],
      [
        'its factory without ./',
        'cannot load it',
        'dependency-not-declared',
        set(['schematics', 'pwa', 'factory'], 'pwa/index.js', COLLECTION),
      ],
      [
        'an export that its factory does not have',
        'cannot load it',
        'export-not-found',
        set(['schematics', 'pwa', 'factory'], './pwa#pwa', COLLECTION),
      ],
      [
        'no factory',
        'cannot load it',
        'required-key-missing',
        set(['schematics', 'pwa', 'factory'], undefined, COLLECTION),
      ],
      [
        'no description',
        'cannot load it',
        'required-key-missing',
        set(['schematics', 'pwa', 'description'], undefined, COLLECTION),
      ],
      ['its schema deleted', 'cannot load it', 'target-not-found', remove('pwa/schema.json')],
      ['its schema no JSON', 'cannot load it', 'json-syntax-error', write('pwa/schema.json', '{')],
      ['a manifest that is no JSON', 'cannot load it', 'manifest-syntax-error', breakManifest],
    ],
    // Builders, in a folder of their own.
    'node_modules/@angular-devkit/architect': [
      ['builders without ./', 'takes it', undefined, set(['builders'], 'builders/builders.json')],
      ['builders above', 'refuses it', 'required-key-missing', set(['builders'], '../builders.json')],
      ['builders gone', 'cannot load it', 'target-not-found', remove('builders/builders.json')],
      [
        'builders with comments',
        'cannot load it',
        'json-syntax-error',
        (plugin) =>
          plugin.write('builders/builders.json', `// ours\n${plugin.read('builders/builders.json')}`),
      ],
      ['a builder deleted', 'cannot load it', 'target-not-found', remove('builders/true.js')],
      ['a schema deleted', 'cannot load it', 'target-not-found', remove('builders/noop-schema.json')],
      [
        'no schema',
        'cannot load it',
        'required-key-missing',
        set(['builders', 'true', 'schema'], undefined, 'builders/builders.json'),
      ],
      [
        'no implementation',
        'cannot load it',
        'required-key-missing',
        set(['builders', 'true', 'implementation'], undefined, 'builders/builders.json'),
      ],
      [
        'a builder of a package that nobody declares',
        'cannot load it',
        'dependency-not-declared',
        set(['builders', 'other'], '@acme/nobody:build', 'builders/builders.json'),
      ],
      [
        'schematics in the file of the builders',
        'cannot load it',
        'required-key-missing',
        (plugin) =>
          plugin.edit((file) => {
            file.schematics = file.builders;
            delete file.builders;
          }, 'builders/builders.json'),
      ],
    ],
    // Schematics, a builder, migrations, and what other packages do for it.
    'node_modules/acme-schematics': [
      [
        'a factory misspelt, with its export',
        'cannot load it',
        'target-not-found',
        set(['schematics', 'ng-add', 'factory'], './add/indx.cjs#ngAdd', ACME),
      ],
      [
        'modules in a package of ES modules',
        'cannot load it',
        'target-wrong-format',
        set(['type'], 'module'),
      ],
      ['its migrations gone', 'cannot load it', 'target-not-found', remove(MIGRATIONS)],
      ['its migrations with ./', 'takes it', undefined, set(['ng-update', 'migrations'], `./${MIGRATIONS}`)],
      ['a migration deleted', 'cannot load it', 'target-not-found', remove('migrations/two.js')],
      [
        'a migration without description',
        'cannot load it',
        'required-key-missing',
        set(['schematics', 'to-two', 'description'], undefined, MIGRATIONS),
      ],
    ],
  },
  installed: {
    'node_modules/@angular/pwa': [
      [
        'a dependency for development only',
        'takes it',
        undefined,
        (_plugin, application) =>
          application.edit((manifest) => {
            manifest.devDependencies = manifest.dependencies;
            delete manifest.dependencies;
          }),
      ],
      [
        'a dependency of nobody',
        'does not see it',
        undefined,
        (_plugin, application) =>
          application.edit((manifest) => {
            manifest.dependencies = {};
          }),
      ],
    ],
  },
});
