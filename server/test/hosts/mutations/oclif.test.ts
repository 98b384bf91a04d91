import { all, breakManifest, remove, rename, set, unset, write } from './changes';
import { describeMutations } from './describe-mutations';

const COMMANDS = ['oclif', 'commands'];
const MANIFEST = 'oclif.manifest.json';
const scanned = remove(MANIFEST);

describeMutations({
  host: 'oclif',
  packages: [],
  application: (application) =>
    application.edit((manifest) => {
      manifest.oclif = { bin: 'corpus', plugins: ['*', '@*/*'] };
    }),
  table: {
    // Commands in a folder, listed in oclif.manifest.json.
    'node_modules/@oclif/plugin-version': [
      ['another description', 'takes it', undefined, set(['description'], 'another')],
      ['no keywords', 'takes it', undefined, unset('keywords')],
      ['any name', 'takes it', undefined, rename('versions')],
      ['no key', 'does not see it', 'required-key-missing', unset('oclif')],
      ['neither key nor keyword', 'does not see it', undefined, all(unset('oclif'), unset('keywords'))],
      ['null as key', 'does not see it', 'required-key-missing', set(['oclif'], null)],
      ['no name', 'refuses it', 'required-key-missing', unset('name')],
      ['no exports', 'takes it', undefined, unset('exports')],
      ['exports that are not there', 'takes it', undefined, set(['exports'], './lib/gone.js')],
      ['no manifest of commands', 'takes it', undefined, scanned],
      [
        'a manifest of commands of another version',
        'takes it',
        undefined,
        set(['version'], '0.0.1', MANIFEST),
      ],
      ['a manifest of commands that is no JSON', 'takes it', undefined, write(MANIFEST, '{')],
      [
        'a manifest of commands with another name',
        'takes it',
        undefined,
        (plugin) => {
          plugin.write('.oclif.manifest.json', plugin.read(MANIFEST));
          plugin.remove(MANIFEST);
        },
      ],
      [
        'a command of a plugin that is installed when needed',
        'takes it',
        undefined,
        set(
          ['commands', 'later'],
          { id: 'later', pluginType: 'jit', relativePath: ['lib', 'later.js'] },
          MANIFEST,
        ),
      ],
      [
        'a manifest of commands of a prerelease',
        'takes it',
        undefined,
        (plugin) => {
          const { version } = JSON.parse(plugin.read('package.json'));
          plugin.edit((manifest) => {
            manifest.version = `${version}-beta.1`;
          }, MANIFEST);
          plugin.edit((manifest) => {
            manifest.oclif.commands = './src/commands';
          });
        },
      ],
      [
        'a command without its path in the manifest of commands',
        'takes it',
        undefined,
        set(['commands', 'version', 'relativePath'], undefined, MANIFEST),
      ],
      [
        'the same, and its file deleted',
        'cannot load it',
        'target-not-found',
        all(
          set(['commands', 'version', 'relativePath'], undefined, MANIFEST),
          remove('lib/commands/version.js'),
        ),
      ],
      [
        'a command in a folder that only the manifest of commands knows',
        'cannot load it',
        'target-not-found',
        set(['commands', 'config:context:add'], { id: 'config:context:add' }, MANIFEST),
      ],
      ['a command deleted', 'cannot load it', 'target-not-found', remove('lib/commands/version.js')],
      ['all commands deleted', 'cannot load it', 'target-not-found', remove('lib/commands')],
      [
        'all commands deleted, and their manifest',
        'cannot load it',
        'target-not-found',
        all(scanned, remove('lib/commands')),
      ],
      [
        'the folder of commands misspelt',
        'cannot load it',
        'target-not-found',
        all(scanned, set(COMMANDS, './lib/comands')),
      ],
      ['a folder of commands without ./', 'takes it', undefined, all(scanned, set(COMMANDS, 'lib/commands'))],
      ['an empty map of commands', 'refuses it', 'required-key-missing', set(COMMANDS, {})],
      ['a list of commands', 'refuses it', 'required-key-missing', set(COMMANDS, ['./lib/commands'])],
      ['true as commands', 'refuses it', 'required-key-missing', set(COMMANDS, true)],
      ['no strategy', 'refuses it', 'required-key-missing', set(COMMANDS, { target: './lib/commands' })],
      ['no target', 'refuses it', 'required-key-missing', set(COMMANDS, { strategy: 'pattern' })],
      [
        'a pattern',
        'takes it',
        undefined,
        all(scanned, set(COMMANDS, { strategy: 'pattern', target: './lib/commands' })),
      ],
      [
        'a pattern in a folder that is not there',
        'cannot load it',
        'target-not-found',
        all(scanned, set(COMMANDS, { strategy: 'pattern', target: './lib/comands' })),
      ],
      ['a manifest that is no JSON', 'refuses it', 'manifest-syntax-error', breakManifest],
    ],
    // A hook and no commands.
    'node_modules/@oclif/plugin-warn-if-update-available': [
      [
        'a hook with its extension',
        'takes it',
        undefined,
        set(['oclif', 'hooks', 'init'], './lib/hooks/init/check-update.js'),
      ],
      [
        'a hook in a folder',
        'cannot load it',
        'target-is-directory',
        set(['oclif', 'hooks', 'init'], './lib/hooks/init/'),
      ],
      [
        'a hook misspelt',
        'cannot load it',
        'target-not-found',
        set(['oclif', 'hooks', 'init'], ['./lib/hooks/check']),
      ],
      [
        'a hook with an identifier',
        'takes it',
        undefined,
        set(['oclif', 'hooks', 'init'], { target: './lib/hooks/init/check-update', identifier: 'default' }),
      ],
      [
        'a hook with an identifier misspelt',
        'cannot load it',
        'target-not-found',
        set(['oclif', 'hooks', 'init'], [{ target: './lib/hooks/init/check', identifier: 'default' }]),
      ],
      ['its hook deleted', 'cannot load it', 'target-not-found', remove('lib/hooks/init/check-update.js')],
      [
        'one hook of two missing',
        'cannot load it',
        'target-not-found',
        set(['oclif', 'hooks', 'prerun'], './lib/hooks/prerun'),
      ],
    ],
    // Commands in one module.
    'node_modules/acme-plugin-single': [
      ['its module deleted', 'cannot load it', 'target-not-found', remove('index.cjs')],
      [
        'its module misspelt',
        'cannot load it',
        'target-not-found',
        set([...COMMANDS, 'target'], './indx.cjs'),
      ],
      ['its module without extension', 'takes it', undefined, set([...COMMANDS, 'target'], './index')],
    ],
    // A pattern with globs of its own.
    'node_modules/acme-plugin-scan': [
      [
        'one more command',
        'takes it',
        undefined,
        write('src/commands/new.mjs', 'export default class { static run() {} }\n'),
      ],
      ['no globs of its own', 'takes it', undefined, remove('src/commands/db/internal.skip.js')],
      ['its folder renamed', 'cannot load it', 'target-not-found', set([...COMMANDS, 'target'], './cmds')],
    ],
  },
  installed: {
    'node_modules/@oclif/plugin-version': [
      [
        'a package that the application does not list',
        'does not see it',
        undefined,
        (_plugin, application) =>
          application.edit((manifest) => {
            manifest.oclif.plugins = ['@acme/*'];
          }),
      ],
      [
        'a pattern that does not cross the slash',
        'does not see it',
        undefined,
        (_plugin, application) =>
          application.edit((manifest) => {
            manifest.oclif.plugins = ['*'];
          }),
      ],
      [
        'a pattern that leaves it out',
        'does not see it',
        undefined,
        (_plugin, application) =>
          application.edit((manifest) => {
            manifest.oclif.plugins = ['!@oclif/plugin-version'];
          }),
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
