import type { Variation } from '../report';

/** Slips in plugins: Homebridge. */
export const variations: readonly Variation[] = [
  {
    host: 'Homebridge',
    what: 'broken JSON in a second manifest',
    layout: 'published',
    files: {
      'package.json': {
        name: 'homebridge-x',
        version: '1.0.0',
        main: 'index.js',
        keywords: ['homebridge-plugin'],
        engines: {
          homebridge: '^1.6.0',
        },
      },
      'index.js': 'module.exports=a=>{}',
      'config.schema.json': '{"pluginAlias": "X",}',
    },
    code: 'json-syntax-error',
    words: 'Homebridge goes on, and the plugin has no settings in the Homebridge UI',
  },
  {
    host: 'Homebridge',
    what: 'the prefix as a suffix',
    layout: 'published',
    files: {
      'package.json': {
        name: '@s/x-homebridge',
        version: '1.0.0',
        main: 'index.js',
        keywords: ['homebridge-plugin'],
        engines: {
          homebridge: '^1.6.0',
        },
      },
      'index.js': 'module.exports=a=>{}',
    },
    code: 'name-not-matching',
    words: 'Homebridge says nothing',
  },
  {
    host: 'Homebridge',
    what: 'a tag for a range',
    layout: 'published',
    files: {
      'package.json': {
        name: 'homebridge-x',
        version: '1.0.0',
        main: 'index.js',
        keywords: ['homebridge-plugin'],
        engines: {
          homebridge: 'latest',
        },
      },
      'index.js': 'module.exports=a=>{}',
    },
    code: 'engine-missing',
    words: 'Homebridge prints "requires a Homebridge version of"',
  },
  {
    host: 'Homebridge',
    what: 'an import in other letters',
    layout: 'published',
    files: {
      'package.json': {
        name: 'homebridge-x',
        version: '1.0.0',
        main: 'index.js',
        keywords: ['homebridge-plugin'],
        engines: {
          homebridge: '^1.6.0',
        },
      },
      'index.js': "const p=require('./lib/platform');module.exports=a=>{}",
      'lib/Platform.js': '',
    },
    code: 'required-file-missing',
    words: 'Homebridge leaves the whole package out',
  },
  {
    host: 'Homebridge',
    what: 'a package for development, two files away',
    layout: 'published',
    files: {
      'package.json': {
        name: 'homebridge-x',
        version: '1.0.0',
        main: 'index.js',
        keywords: ['homebridge-plugin'],
        engines: {
          homebridge: '^1.6.0',
        },
        devDependencies: {
          request: '^2',
        },
      },
      'index.js': "const p=require('./lib/p');module.exports=a=>{}",
      'lib/p.js': "require('request')",
    },
    code: 'dependency-not-declared',
    words: 'whoever installs this package does not get it',
  },
];
