import type { FailureReport } from '../report';

/** Command lines: oclif, Yeoman, Grunt and OpenClaw. */
export const reports: readonly FailureReport[] = [
  {
    id: 'OC-01',
    host: 'oclif',
    ref: 'asyncapi/cli#120',
    layout: 'published',
    files: {
      'package.json': {
        name: 'x-cli',
        version: '1.0.0',
        main: 'lib/index.js',
        bin: {
          x: 'bin/run',
        },
        oclif: {
          bin: 'x',
          commands: './lib/commands',
        },
        files: ['/bin', '/lib', '/oclif.manifest.json'],
      },
      'bin/run': '#!/usr/bin/env node\n',
      'lib/index.js': '',
      'oclif.manifest.json': {
        version: '1.0.0',
        commands: {
          'config:context:add': {
            id: 'config:context:add',
          },
        },
      },
    },
    expected: {
      code: 'target-not-found',
      words: ['lib/commands/config/context/add', 'MODULE_NOT_FOUND'],
    },
  },
  {
    id: 'OC-02',
    host: 'oclif',
    ref: 'oclif/oclif#349',
    layout: 'source',
    files: {
      'package.json': {
        name: 'vestigo',
        version: '1.0.0',
        files: ['/bin', '/lib', '/oclif.manifest.json'],
        oclif: {
          commands: './lib/commands',
        },
        scripts: {
          prepack: 'rm -rf lib && tsc -b && oclif-dev manifest',
        },
      },
      'tsconfig.json': {
        compilerOptions: {
          outDir: 'lib',
          composite: true,
        },
      },
      'tsconfig.tsbuildinfo': {},
      'src/commands/scan.ts': '',
    },
    expected: {
      code: 'target-not-built',
      words: ['`./lib/commands` is not built', 'tsconfig.tsbuildinfo'],
      severity: 'hint',
    },
  },
  {
    id: 'YO-02',
    host: 'Yeoman',
    ref: 'eguneys/generator-emberfs#1',
    layout: 'published',
    files: {
      'package.json': {
        name: 'generator-emberfs',
        version: '0.0.1',
        keywords: ['yeoman-generator'],
      },
      'app/main.js': 'module.exports=class{}',
    },
    expected: {
      code: 'required-key-missing',
      words: ['app/index', 'Yeoman ignores this package'],
    },
  },
  {
    id: 'GR-01',
    host: 'Grunt',
    ref: 'theintern/intern#22',
    layout: 'published',
    files: {
      'package.json': {
        name: 'intern',
        version: '1.0.0',
        keywords: ['gruntplugin'],
      },
      'grunt/intern.js': 'module.exports=function(grunt){}',
    },
    expected: {
      code: 'target-not-found',
      words: ['`tasks` does not exist', 'Local Npm module "intern" not found. Is it installed?'],
    },
  },
  {
    id: 'GR-02',
    host: 'Grunt (load-grunt-tasks)',
    ref: 'sindresorhus/load-grunt-tasks#19',
    layout: 'published',
    files: {
      'package.json': {
        name: 'grunt-lib-contrib',
        version: '0.6.1',
        main: 'lib/contrib.js',
      },
      'lib/contrib.js': '',
    },
    expected: {
      code: 'required-key-missing',
      words: ['tasks', 'Local Npm module "grunt-lib-contrib" not found'],
      severity: 'hint',
    },
  },
  {
    id: 'OP-01',
    host: 'OpenClaw',
    ref: 'eleboucher/memini#34',
    layout: 'source',
    files: {
      'package.json': {
        name: '@e/memini',
        version: '0.6.4',
        main: 'dist/index.js',
        dependencies: {
          '@memini/namespace-resolver': 'workspace:*',
        },
      },
      'dist/index.js': '',
      'packages/namespace-resolver/package.json': {
        name: '@memini/namespace-resolver',
        private: true,
      },
    },
    expected: {
      code: 'workspace-protocol',
      words: ['is private, so no registry has it', 'E404'],
    },
  },
];
