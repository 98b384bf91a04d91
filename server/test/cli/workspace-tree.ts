import type { Tree } from './disk-tree';

/** A workspace with a plugin that works, one with a missing target, and an installed one that the host rejects. */
export const WORKSPACE: Tree = {
  'package.json': { name: 'works', private: true, workspaces: ['packages/*'], dependencies: { karma: '*' } },
  'packages/pump/package.json': {
    name: 'node-red-contrib-pump',
    version: '1.2.0',
    'node-red': { nodes: { pump: 'pump.js' } },
  },
  'packages/pump/pump.js': 'module.exports = () => {};\n',
  'packages/pump/pump.html': '<script></script>\n',
  'packages/valve/package.json': {
    name: 'node-red-contrib-valve',
    version: '0.1.0',
    'node-red': { nodes: { valve: 'valve.js' } },
  },
  'node_modules/karma/package.json': { name: 'karma', version: '6.4.4', main: 'index.js' },
  'node_modules/karma/index.js': '',
  'node_modules/karma-works/package.json': { name: 'karma-works', version: '2.0.0', main: 'index.js' },
  'node_modules/karma-works/index.js': 'module.exports = {};\n',
};
