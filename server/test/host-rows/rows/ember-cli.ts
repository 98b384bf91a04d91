import type { HostRow } from '../row';

const manifest = { name: 'ember-lamp', version: '1.0.0', keywords: ['ember-addon'], main: 'addon-main.js' };
const own = { configPath: 'tests/dummy/config' };

export const row: HostRow = {
  plugin: { 'package.json': manifest, 'addon-main.js': "module.exports = { name: 'ember-lamp' };" },
  application: {
    'package.json': { name: 'app', devDependencies: { 'ember-cli': '4', 'ember-lamp': '*' } },
  },
  entryPoints: ['ember-addon:. -> addon-main.js'],
  changes: [
    [
      'a v2 addon',
      {
        'package.json': {
          ...manifest,
          'ember-addon': {
            version: 2,
            type: 'addon',
            main: 'addon-main.cjs',
            'app-js': { './helpers/lamp.js': './dist/_app_/helpers/lamp.js' },
          },
        },
        'addon-main.cjs': 'module.exports = {};',
        'dist/_app_/helpers/lamp.js': '',
      },
      'ok',
    ],
    [
      'a v2 addon whose file for the application is not there',
      {
        'package.json': {
          ...manifest,
          'ember-addon': { version: 2, type: 'addon', 'app-js': { './lamp.js': './assets/lamp.js' } },
        },
      },
      'broken',
      'target-not-found',
      'the build of the application fails',
    ],
    ['no keyword', { 'package.json': { ...manifest, keywords: ['ember'] } }, 'absent'],
    [
      'no keyword, but the key',
      { 'package.json': { ...manifest, keywords: [], 'ember-addon': own } },
      'ignored',
      'keyword-missing',
      'Ember CLI says nothing',
    ],
    [
      'an application with settings',
      { 'package.json': { name: 'app', private: true, 'ember-addon': own } },
      'absent',
    ],
    [
      'an application in the v2 format',
      { 'package.json': { name: 'app', 'ember-addon': { type: 'app', version: 2 } } },
      'absent',
    ],
    [
      'no main file',
      { 'addon-main.js': undefined },
      'broken',
      'target-not-found',
      'is missing its addon main file',
    ],
    [
      'an addon inside that is not there',
      { 'package.json': { name: 'app', 'ember-addon': { paths: ['lib/gone'] } } },
      'broken',
      'target-not-found',
      'specifies an invalid, malformed or missing addon',
    ],
    [
      'an addon inside',
      {
        'package.json': { name: 'app', 'ember-addon': { paths: ['lib/lamp'] } },
        'lib/lamp/package.json': { name: 'lamp', keywords: ['ember-addon'] },
        'lib/lamp/index.js': 'module.exports = {};',
      },
      'ok',
    ],
    [
      'a main that is no text',
      { 'package.json': { ...manifest, main: ['addon-main.js'] } },
      'rejected',
      'required-key-missing',
      'Ember CLI does not start',
    ],
    [
      'files for the browser, and nothing that compiles them',
      { 'addon/index.js': 'export default 1;' },
      'ok',
      'required-key-missing',
      'no JavaScript preprocessors were found',
    ],
    [
      'files for the browser, and what compiles them',
      {
        'addon/index.js': 'export default 1;',
        'package.json': { ...manifest, dependencies: { 'ember-cli-babel': '^8.0.0' } },
      },
      'ok',
    ],
  ],
};
