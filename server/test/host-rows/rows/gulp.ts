import type { HostRow } from '../row';

const manifest = { name: 'gulp-lamp', version: '1.0.0', keywords: ['gulpplugin'], main: 'lib/lamp.js' };
const plain = { name: 'gulp-lamp', version: '1.0.0' };

export const row: HostRow = {
  plugin: { 'package.json': manifest, 'lib/lamp.js': 'module.exports = () => {};' },
  application: {
    'package.json': {
      name: 'application',
      private: true,
      devDependencies: { gulp: '5.0.0', 'gulp-lamp': '*', 'gulp-load-plugins': '2.0.8' },
    },
  },
  entryPoints: ['main:. -> lib/lamp.js'],
  changes: [
    ['a scope', { 'package.json': { ...manifest, name: '@acme/gulp-lamp' } }, 'ok'],
    ['a dot', { 'package.json': { ...manifest, name: 'gulp.lamp' } }, 'ok'],
    [
      'another name: a gulpfile imports it',
      { 'package.json': { ...manifest, name: 'lamp-stream' } },
      'absent',
    ],
    ['what loads the others', { 'package.json': { ...manifest, name: 'gulp-load-plugins' } }, 'absent'],
    [
      'no target',
      { 'lib/lamp.js': undefined },
      'broken',
      'target-not-found',
      'prints "Cannot find module \'gulp-lamp\' from", and a gulpfile stops where it uses it',
    ],
    [
      'a main that is no text',
      { 'package.json': { ...manifest, main: ['lib/lamp.js'] } },
      'rejected',
      'required-key-missing',
      '`main` must be a string',
    ],
    [
      'an ES module by `exports` alone, which `import` finds',
      {
        'package.json': { ...manifest, main: undefined, type: 'module', exports: './lib/lamp.js' },
        'lib/lamp.js': 'export default () => {};',
      },
      'rejected',
    ],
    ['types alone', { 'package.json': { ...plain, types: 'index.d.ts' }, 'index.d.ts': '' }, 'rejected'],
    ['no keyword', { 'package.json': plain, 'index.js': '' }, 'ok'],
  ],
};
