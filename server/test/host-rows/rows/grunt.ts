import type { HostRow } from '../row';

const manifest = { name: 'grunt-lamp', version: '1.0.0', keywords: ['gruntplugin'] };

export const row: HostRow = {
  plugin: { 'package.json': manifest, 'tasks/lamp.js': 'module.exports = (grunt) => {};' },
  application: {
    'package.json': {
      name: 'application',
      private: true,
      devDependencies: { grunt: '1.6.3', 'grunt-lamp': '*', 'load-grunt-tasks': '5.1.0' },
    },
  },
  entryPoints: ['tasks:lamp -> tasks/lamp.js'],
  changes: [
    ['another name: a Gruntfile can name it', { 'package.json': { ...manifest, name: 'lamp' } }, 'ok'],
    ['no keyword', { 'package.json': { ...manifest, keywords: undefined } }, 'ok'],
    ['neither name nor keyword', { 'package.json': { name: 'lamp', version: '1.0.0' } }, 'absent'],
    [
      'tasks in another folder',
      { 'tasks/lamp.js': undefined, 'grunt/lamp.js': 'module.exports = (grunt) => {};' },
      'broken',
      'target-not-found',
      'Local Npm module "grunt-lamp" not found. Is it installed?',
    ],
    [
      'tasks in another folder, and another name',
      { 'package.json': { ...manifest, name: 'lamp' }, 'tasks/lamp.js': undefined, 'grunt/lamp.js': '' },
      'broken',
      'target-not-found',
      'Local Npm module "lamp" not found. Is it installed?',
    ],
    [
      'tasks that a build is to make',
      {
        'package.json': { ...manifest, scripts: { build: 'tsc' } },
        'tasks/lamp.js': undefined,
        'src/lamp.ts': '',
        'tsconfig.json': { compilerOptions: { rootDir: 'src', outDir: 'tasks' } },
      },
      'ok',
    ],
    [
      'no script in the folder itself',
      { 'tasks/lamp.js': undefined, 'tasks/lib/lamp.js': '', 'tasks/README.md': '' },
      'rejected',
      'required-key-missing',
      'Grunt says nothing',
    ],
    [
      'a task that Node takes for an ES module',
      { 'package.json': { ...manifest, type: 'module' } },
      'broken',
      'target-wrong-format',
    ],
    [
      'a library for Grunt with the keyword, and another name',
      {
        'package.json': { ...manifest, name: 'lamps-of-grunt', main: 'lib/lamp.js' },
        'tasks/lamp.js': undefined,
        'lib/lamp.js': '',
      },
      'absent',
    ],
    [
      'a library with the name of a plugin',
      {
        'package.json': { name: 'grunt-lib-lamp', version: '1.0.0', main: 'lib/lamp.js' },
        'tasks/lamp.js': undefined,
        'lib/lamp.js': '',
      },
      'rejected',
    ],
    [
      'a collection',
      {
        'package.json': { ...manifest, keywords: ['gruntcollection'], dependencies: { 'grunt-x': '1' } },
        'tasks/lamp.js': undefined,
      },
      'ok',
    ],
    [
      'a collection of nothing',
      { 'package.json': { ...manifest, keywords: ['gruntcollection'] }, 'tasks/lamp.js': undefined },
      'rejected',
      'required-key-missing',
      'the rest of the Gruntfile does not run',
    ],
  ],
};
