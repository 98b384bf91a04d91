import type { Variation } from '../report';

/** Slips in plugins: oclif. */
export const variations: readonly Variation[] = [
  {
    host: 'oclif',
    what: 'a plugin for development',
    layout: 'published',
    files: {
      'package.json': {
        name: 'x',
        version: '1.0.0',
        bin: {
          x: 'bin/run',
        },
        oclif: {
          commands: './lib/commands',
          plugins: ['@oclif/plugin-help'],
        },
        devDependencies: {
          '@oclif/plugin-help': '^5',
        },
      },
      'bin/run': '#!/usr/bin/env node\n',
      'lib/commands/a.js': 'exports.default=class{}',
    },
    code: 'dependency-not-declared',
    words: 'oclif leaves it out and says nothing, and none of its commands is there',
  },
  {
    host: 'oclif',
    what: '`files` without the commands',
    layout: 'source',
    files: {
      'package.json': {
        name: 'x',
        version: '1.0.0',
        files: ['/bin', '/oclif.manifest.json'],
        bin: {
          x: 'bin/run',
        },
        oclif: {
          commands: './lib/commands',
        },
      },
      'bin/run': '#!/usr/bin/env node\n',
      'lib/commands/a.js': 'exports.default=class{}',
      'oclif.manifest.json': {
        version: '1.0.0',
        commands: {
          a: {
            id: 'a',
          },
        },
      },
    },
    code: 'target-not-published',
    words: 'oclif leaves it out and prints "[MODULE_NOT_FOUND]", and its help lists the command all the same',
  },
  {
    host: 'oclif',
    what: 'an outdated oclif.manifest.json',
    layout: 'published',
    files: {
      'package.json': {
        name: 'x',
        version: '1.0.0',
        oclif: {
          commands: './dist/commands',
        },
      },
      'dist/commands/deploy.js': 'exports.default=class{}',
      'oclif.manifest.json': {
        version: '1.0.0',
        commands: {
          deploi: {
            id: 'deploi',
          },
        },
      },
    },
    code: 'target-not-found',
    words: 'oclif leaves it out and prints "[MODULE_NOT_FOUND]", and its help lists the command all the same',
  },
];
