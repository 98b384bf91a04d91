import type { HostRow } from '../row';

const exports = {
  './strapi-server': { import: './dist/server/index.mjs', require: './dist/server/index.js' },
  './strapi-admin': { import: './dist/admin/index.mjs', require: './dist/admin/index.js' },
  './package.json': './package.json',
};
const strapi = { kind: 'plugin', name: 'lamp', displayName: 'Lamp' };
const manifest = { name: '@acme/strapi-lamp', version: '1.0.0', strapi, exports };

export const row: HostRow = {
  plugin: {
    'package.json': manifest,
    'dist/server/index.js': 'module.exports = { register() {} };',
    'dist/server/index.mjs': 'export default { register() {} };',
    'dist/admin/index.js': 'module.exports = { register() {} };',
    'dist/admin/index.mjs': 'export default { register() {} };',
  },
  entryPoints: ['strapi.admin:. -> dist/admin/index.mjs', 'strapi.server:. -> dist/server/index.js'],
  changes: [
    [
      'a hidden manifest',
      { 'package.json': { ...manifest, exports: { ...exports, './package.json': undefined } } },
      'ignored',
      'subpath-not-exported',
      'Strapi says nothing',
    ],
    [
      'a name in camel case',
      { 'package.json': { ...manifest, strapi: { ...strapi, name: 'lampOfMine' } } },
      'rejected',
      'required-key-missing',
      'Strapi prints "is not in kebab (an-example-of-kebab-case)"',
    ],
    ['a library for plugins', { 'package.json': { ...manifest, strapi: undefined } }, 'absent'],
    [
      'a provider',
      { 'package.json': { ...manifest, strapi: { isProvider: true, providerName: 'lamp' } } },
      'absent',
    ],
    [
      'no server part, where one is declared',
      { 'dist/server/index.js': undefined },
      'broken',
      'target-not-found',
      'without its server part',
    ],
    [
      'an admin part alone',
      { 'package.json': { ...manifest, exports: { ...exports, './strapi-server': undefined } } },
      'ok',
    ],
    [
      'the files of Strapi 4',
      {
        'package.json': { ...manifest, exports: undefined },
        'strapi-server.js': "module.exports = require('./dist/server');",
        'strapi-admin.js': "export default require('./dist/admin').default;",
      },
      'ok',
    ],
    [
      'an admin part that asks a package for what it does not offer',
      {
        'package.json': {
          ...manifest,
          exports: undefined,
          peerDependencies: { '@strapi/admin': '^4.0.0' },
        },
        'strapi-server.js': 'module.exports = {};',
        'strapi-admin.js': "import useParams from '@strapi/admin/src/hooks'; export default {};",
        'node_modules/@strapi/admin/package.json': {
          name: '@strapi/admin',
          version: '4.15.2',
          exports: { '.': './index.js', './package.json': './package.json' },
        },
      },
      'ok',
      'subpath-not-exported',
      'no bundler finds it',
    ],
    [
      'a file that the server part requires and that is not there',
      {
        'package.json': { ...manifest, exports: undefined },
        'strapi-server.js': "module.exports = require('./server');",
      },
      'broken',
      'required-file-missing',
    ],
    [
      'a server part that lacks a file of its own',
      { 'dist/server/index.js': "module.exports = require('./register');" },
      'broken',
      'required-file-missing',
      'Strapi does not start and prints "Could not load js config file"',
    ],
  ],
};
