import type { HostRow } from '../row';

const manifest = { name: 'greeter', version: '1.0.0', oclif: { commands: './commands' } };
const COMMAND = 'exports.default = class { static run() {} };';

export const row: HostRow = {
  plugin: { 'package.json': manifest, 'commands/hello.js': COMMAND, 'commands/world/index.js': COMMAND },
  application: {
    'package.json': {
      name: 'cli',
      version: '1.0.0',
      dependencies: { greeter: '*' },
      oclif: { plugins: ['greeter'] },
    },
  },
  entryPoints: [
    'oclif.commands:hello -> commands/hello.js',
    'oclif.commands:world -> commands/world/index.js',
  ],
  changes: [
    ['no key', { 'package.json': { name: 'greeter', version: '1.0.0' } }, 'absent'],
    [
      'a folder that is not there',
      { 'package.json': { ...manifest, oclif: { commands: './lib' } } },
      'broken',
      'target-not-found',
    ],
    [
      'a command that only the generated manifest knows',
      { 'oclif.manifest.json': { version: '1.0.0', commands: { 'config:add': { id: 'config:add' } } } },
      'broken',
      'target-not-found',
      'its help lists the command all the same',
    ],
    [
      'a plugin of its own that it does not declare',
      {
        'package.json': {
          ...manifest,
          oclif: { ...manifest.oclif, plugins: ['@oclif/plugin-help', '@acme/*'] },
        },
      },
      'broken',
      'dependency-not-declared',
      'none of its commands is there',
    ],
  ],
};
