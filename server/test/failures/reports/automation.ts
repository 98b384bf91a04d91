import type { FailureReport } from '../report';

/** Automation: Node-RED, Homebridge and n8n. */
export const reports: readonly FailureReport[] = [
  {
    id: 'NR-06',
    host: 'Node-RED',
    ref: 'node-red/node-red#1836',
    layout: 'installed-set',
    files: {
      'node_modules/node-red-contrib-a/package.json': {
        name: 'node-red-contrib-a',
        version: '1.0.0',
        'node-red': {
          nodes: {
            a: 'a.js',
          },
        },
      },
      'node_modules/node-red-contrib-a/a.js':
        "module.exports=function(RED){RED.nodes.registerType('postgresdb',function(){})}",
      'node_modules/node-red-contrib-b/package.json': {
        name: 'node-red-contrib-b',
        version: '1.0.0',
        'node-red': {
          nodes: {
            b: 'b.js',
          },
        },
      },
      'node_modules/node-red-contrib-b/b.js':
        "module.exports=function(RED){RED.nodes.registerType('postgresdb',function(){})}",
    },
    expected: {
      code: 'duplicate-registration',
      words: [
        'registers the node type `postgresdb`',
        'node-red-contrib-a',
        'prints "postgresdb already registered"',
      ],
    },
  },
  {
    id: 'HB-04',
    host: 'Homebridge',
    ref: 'haywirecoder/homebridge-envisalink-ademco#1',
    layout: 'published',
    files: {
      'package.json': {
        name: 'homebridge-x',
        version: '1.0.0',
        main: 'index.js',
        keywords: ['homebridge-plugin'],
        engines: {
          node: '>=10',
        },
      },
      'index.js': 'module.exports=()=>{}',
    },
    expected: {
      code: 'engine-missing',
      words: ['`engines.homebridge`', "does not contain the 'homebridge' package in 'engines'."],
    },
  },
  {
    id: 'HB-06',
    host: 'Homebridge',
    ref: 'ebaauw/homebridge-lib#14',
    layout: 'published',
    files: {
      'package.json': {
        name: 'homebridge-lib',
        version: '4.4.0',
        main: 'index.js',
        keywords: ['homebridge'],
      },
      'index.js': 'exports.util={}',
    },
    expected: {
      code: 'keyword-missing',
      words: ["does not contain the keyword 'homebridge-plugin'"],
      severity: 'hint',
    },
  },
  {
    id: 'N8-01',
    host: 'n8n',
    ref: 'traien/n8n-nodes-espocrm#4',
    layout: 'published',
    files: {
      'package.json': {
        name: '@s/n8n-nodes-x',
        version: '1.0.0',
        keywords: ['n8n-community-node-package'],
        n8n: {
          n8nNodesApiVersion: 1,
          credentials: [],
          nodes: ['dist/nodes/EspoCRM/EspoCRM.node.js'],
        },
      },
      'dist/nodes/EspoCRM/EspoCrm.node.js': 'class EspoCRM{}; exports.EspoCRM=EspoCRM',
    },
    expected: {
      code: 'target-case-mismatch',
      words: ['EspoCrm.node.js', 'n8n leaves the whole package out', 'Cannot find module'],
    },
  },
];
