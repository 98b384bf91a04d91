import { all, breakManifest, remove, rename, set, unset, write } from './changes';
import { describeMutations } from './describe-mutations';

const INIT = 'dist/src/generators/init';
const PUBLISH = 'dist/src/executors/release-publish';
const MIGRATION = 'update-23-0-0-migrate-create-nodes-v2-import';

describeMutations({
  host: 'nx',
  packages: ['nx'],
  needed: ['@nx/devkit'],
  application: (application) => application.write('nx.json', '{}'),
  table: {
    // One generator, one executor, one migration.
    'node_modules/@nx/docker': [
      ['another description', 'takes it', undefined, set(['description'], 'another')],
      ['no keywords', 'takes it', undefined, unset('keywords')],
      [
        'none of the keys',
        'does not see it',
        'required-key-missing',
        all(unset('generators'), unset('executors'), unset('nx-migrations')),
      ],
      [
        'none of the keys, and nothing that they would name',
        'does not see it',
        undefined,
        all(
          unset('generators'),
          unset('executors'),
          unset('nx-migrations'),
          remove('generators.json', 'executors.json'),
        ),
      ],
      [
        'exports that hide the manifest',
        'refuses it',
        'subpath-not-exported',
        set(['exports'], './dist/index.js'),
      ],
      ['no exports', 'takes it', undefined, unset('exports')],
      ['generators without ./', 'takes it', undefined, set(['generators'], 'generators.json')],
      [
        'generators under the key of Angular',
        'takes it',
        undefined,
        all(unset('generators'), set(['schematics'], './generators.json')),
      ],
      ['generators misspelt', 'cannot load it', 'target-not-found', set(['generators'], './generator.json')],
      ['generators gone', 'cannot load it', 'target-not-found', remove('generators.json')],
      [
        'generators that are no JSON',
        'cannot load it',
        'json-syntax-error',
        write('generators.json', '{ "generators": '),
      ],
      [
        'generators with comments',
        'takes it',
        undefined,
        (plugin) => plugin.write('generators.json', `// ours\n${plugin.read('generators.json')}`),
      ],
      [
        'generators under another key in their file',
        'cannot load it',
        'required-key-missing',
        (plugin) =>
          plugin.edit((file) => {
            file.generator = file.generators;
            delete file.generators;
          }, 'generators.json'),
      ],
      [
        'schematics in the file of the generators',
        'takes it',
        undefined,
        (plugin) =>
          plugin.edit((file) => {
            file.schematics = file.generators;
            delete file.generators;
          }, 'generators.json'),
      ],
      ['its generator deleted', 'cannot load it', 'target-not-found', remove(`${INIT}/init.js`)],
      [
        'its generator misspelt',
        'cannot load it',
        'target-not-found',
        set(['generators', 'init', 'factory'], `./${INIT}/inti`, 'generators.json'),
      ],
      [
        'its generator with its extension',
        'takes it',
        undefined,
        set(['generators', 'init', 'factory'], `./${INIT}/init.js`, 'generators.json'),
      ],
      [
        'its generator under the newer key',
        'takes it',
        undefined,
        all(
          set(['generators', 'init', 'implementation'], `./${INIT}/init`, 'generators.json'),
          set(['generators', 'init', 'factory'], undefined, 'generators.json'),
        ),
      ],
      [
        'a generator without a module',
        'cannot load it',
        'required-key-missing',
        set(['generators', 'init', 'factory'], undefined, 'generators.json'),
      ],
      [
        'the export of its generator misspelt',
        'cannot load it',
        'export-not-found',
        set(['generators', 'init', 'factory'], `./${INIT}/init#initGenerater`, 'generators.json'),
      ],
      ['its schema deleted', 'cannot load it', 'target-not-found', remove(`${INIT}/schema.json`)],
      ['its schema no JSON', 'cannot load it', 'json-syntax-error', write(`${INIT}/schema.json`, '{')],
      [
        'a generator without a schema',
        'cannot load it',
        'required-key-missing',
        set(['generators', 'init', 'schema'], undefined, 'generators.json'),
      ],
      [
        'a parent that is not there',
        'takes it',
        undefined,
        set(['extends'], ['@acme/nobody'], 'generators.json'),
      ],
      ['executors gone', 'cannot load it', 'target-not-found', remove('executors.json')],
      [
        'generators in the file of the executors',
        'cannot load it',
        'required-key-missing',
        (plugin) =>
          plugin.edit((file) => {
            file.generators = file.executors;
            delete file.executors;
          }, 'executors.json'),
      ],
      [
        'its executor deleted',
        'cannot load it',
        'target-not-found',
        remove(`${PUBLISH}/release-publish.impl.js`),
      ],
      [
        'an executor without an implementation',
        'cannot load it',
        'required-key-missing',
        set(['executors', 'release-publish', 'implementation'], undefined, 'executors.json'),
      ],
      [
        'a hasher that is not there',
        'cannot load it',
        'target-not-found',
        set(['executors', 'release-publish', 'hasher'], './dist/hasher', 'executors.json'),
      ],
      [
        'an executor of a package that nobody declares',
        'cannot load it',
        'dependency-not-declared',
        set(['executors', 'other'], '@acme/nobody:run', 'executors.json'),
      ],
      ['migrations gone', 'cannot load it', 'target-not-found', remove('migrations.json')],
      ['migrations by the key alone', 'takes it', undefined, set(['nx-migrations'], './migrations.json')],
      [
        'migrations under the key of Angular',
        'takes it',
        undefined,
        all(unset('nx-migrations'), set(['ng-update'], { migrations: './migrations.json' })),
      ],
      [
        'its migration misspelt',
        'cannot load it',
        'target-not-found',
        set(['generators', MIGRATION, 'implementation'], './dist/src/migrate', 'migrations.json'),
      ],
      [
        'a migration without anything to run',
        'cannot load it',
        'required-key-missing',
        set(['generators', MIGRATION, 'implementation'], undefined, 'migrations.json'),
      ],
      ['a manifest that is no JSON', 'does not see it', 'manifest-syntax-error', breakManifest],
    ],
    // A generator by path#export.
    'node_modules/nx-cloud': [
      ['any name', 'takes it', undefined, rename('@acme/cloud')],
      [
        'its generator misspelt',
        'cannot load it',
        'target-not-found',
        set(['generators', 'init', 'factory'], './lib/generators/init/inti#generator', 'generators.json'),
      ],
      ['its generator deleted', 'cannot load it', 'target-not-found', remove('lib/generators/init/init.js')],
    ],
    // A builder of Angular's.
    'node_modules/@angular-eslint/builder': [
      ['its builder deleted', 'cannot load it', 'target-not-found', remove('dist/lint.impl.js')],
      ['its schema deleted', 'cannot load it', 'target-not-found', remove('dist/schema.json')],
      ['no builders', 'does not see it', undefined, unset('builders')],
    ],
  },
  installed: {
    'node_modules/@nx/docker': [
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
