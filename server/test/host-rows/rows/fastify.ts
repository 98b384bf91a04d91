import type { HostRow } from '../row';

const manifest = { name: 'lamps', private: true, dependencies: { '@fastify/autoload': '6.5.0' } };

export const row: HostRow = {
  plugin: {
    'package.json': manifest,
    'plugins/lamp/index.js': "const colour = require('./colour'); module.exports = async () => colour;",
    'plugins/lamp/colour.js': 'module.exports = "green";',
    'plugins/lamp/dimmer/dim.js': 'module.exports = async () => undefined;',
    'plugins/types.d.ts': '',
    'routes/root.js': 'module.exports = async () => undefined;',
    'routes/autohooks.js': 'module.exports = async () => undefined;',
  },
  place: undefined,
  entryPoints: [
    'plugins:lamp -> plugins/lamp/index.js',
    'plugins:lamp/dimmer/dim -> plugins/lamp/dimmer/dim.js',
    'routes:root -> routes/root.js',
  ],
  changes: [
    ['no autoload', { 'package.json': { name: 'lamps', private: true } }, 'absent'],
    [
      'a module that is not there',
      { 'plugins/lamp/colour.js': undefined },
      'broken',
      'required-file-missing',
    ],
    [
      'a package with another entry than an index',
      { 'plugins/dimmer/package.json': { main: 'dim.js' }, 'plugins/dimmer/dim.js': '' },
      'broken',
      'target-not-found',
      'Fastify does not start and prints "@fastify/autoload cannot import plugin at"',
    ],
    [
      'ES modules by the manifest',
      { 'package.json': { ...manifest, type: 'module' } },
      'broken',
      'target-wrong-format',
      'Fastify does not start',
    ],
  ],
};
