import type { Files } from './scene';

/** Manifests of sound plugins, one for each host, and the files that they need beside them. */

export const NODE_RED = {
  name: 'node-red-contrib-lamp',
  version: '1.0.0',
  keywords: ['node-red'],
  'node-red': { nodes: { lamp: 'nodes/lamp.js' } },
};

export const NODE_RED_FILES: Files = {
  'package.json': NODE_RED,
  'nodes/lamp.js': 'module.exports = (RED) => {};',
  'nodes/lamp.html': '<script data-template-name="lamp"></script>',
};

export const OCLIF = {
  name: 'greeter',
  version: '1.0.0',
  oclif: { commands: './commands' },
};

export const OCLIF_FILES: Files = {
  'package.json': OCLIF,
  'commands/hello.js': 'exports.default = class { static run() {} };',
  'commands/world/index.js': 'exports.default = class { static run() {} };',
};

export const HOMEBRIDGE = {
  name: 'homebridge-lamp',
  version: '1.0.0',
  keywords: ['homebridge-plugin'],
  engines: { homebridge: '^1.8.0' },
  main: 'lamp.js',
};

export const HOMEBRIDGE_FILES: Files = {
  'package.json': HOMEBRIDGE,
  'lamp.js': 'module.exports = (api) => {};',
};

export const KARMA = { name: 'karma-dots', version: '1.0.0', main: 'dots' };

export const KARMA_FILES: Files = {
  'package.json': KARMA,
  'dots.js': "module.exports = { 'reporter:dots': ['type', class {}] };",
};

export const DIRECTUS = {
  name: 'directus-extension-slugs',
  version: '1.0.0',
  type: 'module',
  'directus:extension': { type: 'hook', path: 'dist/index.js', source: 'src/index.js', host: '^12.0.0' },
};

export const DIRECTUS_FILES: Files = {
  'package.json': DIRECTUS,
  'dist/index.js': 'export default () => {};',
};

/** Files moved below a folder. */
export function below(folder: string, files: Files): Files {
  return Object.fromEntries(Object.entries(files).map(([path, content]) => [`${folder}/${path}`, content]));
}
