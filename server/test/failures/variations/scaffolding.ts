import type { Variation } from '../report';

/** Slips in plugins: Grunt, Vue CLI, Yeoman. */
export const variations: readonly Variation[] = [
  {
    host: 'Yeoman',
    what: '`files` with another folder',
    layout: 'source',
    files: {
      'package.json': {
        name: 'generator-x',
        version: '1.0.0',
        keywords: ['yeoman-generator'],
        files: ['app'],
      },
      'generators/app/index.js': 'module.exports=class{}',
    },
    code: 'target-not-published',
    words: 'Yeoman does not find it where the package is installed',
  },
  {
    host: 'Yeoman',
    what: 'the prefix as a suffix',
    layout: 'published',
    files: {
      'package.json': {
        name: 'x-generator',
        version: '1.0.0',
        keywords: ['yeoman-generator'],
      },
      'generators/app/index.js': 'module.exports=class{}',
    },
    code: 'name-not-matching',
    words: 'Yeoman says nothing',
  },
  {
    host: 'Grunt',
    what: '`files` without the tasks',
    layout: 'source',
    files: {
      'package.json': {
        name: 'grunt-x',
        version: '1.0.0',
        keywords: ['gruntplugin'],
        files: ['lib'],
      },
      'tasks/x.js': 'module.exports=g=>{}',
      'lib/a.js': '',
    },
    code: 'target-not-published',
    words: 'Grunt leaves it out and prints "Local Npm module "grunt-x" not found. Is it installed?"',
  },
  {
    host: 'Vue CLI',
    what: 'no index.js beside the generator',
    layout: 'published',
    files: {
      'package.json': {
        name: 'vue-cli-plugin-x',
        version: '1.0.0',
      },
      'generator/index.js': 'module.exports=()=>{}',
    },
    code: 'target-not-found',
    words: 'Vue CLI does not start',
  },
  {
    host: 'Yeoman',
    what: 'CommonJS among ES modules',
    layout: 'published',
    files: {
      'package.json': {
        name: 'generator-x',
        version: '1.0.0',
        type: 'module',
        keywords: ['yeoman-generator'],
      },
      'generators/app/index.js': "const G=require('yeoman-generator');module.exports=class extends G{}",
    },
    code: 'dependency-not-declared',
    words: 'found only where Yeoman brings it along',
  },
];
