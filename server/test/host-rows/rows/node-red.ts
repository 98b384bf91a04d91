import type { HostRow } from '../row';

const manifest = { name: 'lamp', version: '1.0.0', 'node-red': { nodes: { lamp: 'nodes/lamp.js' } } };

export const row: HostRow = {
  plugin: {
    'package.json': manifest,
    'nodes/lamp.js': 'module.exports = (RED) => {};',
    'nodes/lamp.html': '<script data-template-name="lamp"></script>',
  },
  entryPoints: ['node-red.nodes:lamp -> nodes/lamp.js'],
  changes: [
    ['no key', { 'package.json': { name: 'lamp', version: '1.0.0' } }, 'absent'],
    [
      'a key that is no object',
      { 'package.json': { ...manifest, 'node-red': 'nodes' } },
      'ignored',
      'required-key-missing',
    ],
    ['no target', { 'nodes/lamp.js': undefined }, 'broken', 'target-not-found'],
    [
      'no companion',
      { 'nodes/lamp.html': undefined },
      'broken',
      'companion-missing',
      'no place in the palette',
    ],
    [
      'a node type twice',
      {
        'package.json': {
          ...manifest,
          'node-red': { nodes: { lamp: 'nodes/lamp.js', dimmer: 'nodes/dimmer.js' } },
        },
        'nodes/dimmer.js': 'module.exports = (RED) => {};',
        'nodes/dimmer.html': '<script data-template-name="lamp"></script>',
      },
      'broken',
      'duplicate-registration',
      "'lamp' already registered by module lamp",
    ],
  ],
};
