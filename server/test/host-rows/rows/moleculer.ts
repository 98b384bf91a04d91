import type { HostRow } from '../row';

const manifest = { name: 'lamps', private: true, dependencies: { moleculer: '0.14.36' } };

export const row: HostRow = {
  plugin: {
    'package.json': manifest,
    'services/lamp.service.js':
      "const colour = require('./colour'); module.exports = { name: 'lamp', colour };",
    'services/colour.js': "module.exports = 'green';",
    'services/dimmer/dim.service.js': "module.exports = { name: 'dim' };",
  },
  place: undefined,
  entryPoints: [
    'services:dimmer/dim.service -> services/dimmer/dim.service.js',
    'services:lamp.service -> services/lamp.service.js',
  ],
  changes: [
    ['no Moleculer', { 'package.json': { name: 'lamps', private: true } }, 'absent'],
    ['a module that is not there', { 'services/colour.js': undefined }, 'broken', 'required-file-missing'],
    [
      'ES modules by the manifest',
      { 'package.json': { ...manifest, type: 'module' } },
      'broken',
      'target-wrong-format',
      'Moleculer does not start',
    ],
  ],
};
