import type { Variation } from '../report';

/** Slips in plugins: n8n. */
export const variations: readonly Variation[] = [
  {
    host: 'n8n',
    what: 'a class that is not called as its file',
    layout: 'published',
    files: {
      'package.json': {
        name: 'n8n-nodes-x',
        version: '1.0.0',
        keywords: ['n8n-community-node-package'],
        n8n: {
          n8nNodesApiVersion: 1,
          nodes: ['dist/nodes/X/X.node.js'],
        },
      },
      'dist/nodes/X/X.node.js':
        '"use strict";Object.defineProperty(exports,"__esModule",{value:true});exports.XNode=void 0;class XNode{};exports.XNode=XNode',
    },
    code: 'export-not-found',
    words: 'n8n leaves the whole package out. Did you mean `XNode`?',
  },
  {
    host: 'n8n',
    what: 'a name outside the glob',
    layout: 'published',
    files: {
      'package.json': {
        name: 'my-x-node',
        version: '1.0.0',
        keywords: ['n8n-community-node-package'],
        n8n: {
          n8nNodesApiVersion: 1,
          nodes: ['dist/X.node.js'],
        },
      },
      'dist/X.node.js': 'exports.X=class X{}',
    },
    code: 'name-not-matching',
    words: 'n8n says nothing',
  },
  {
    host: 'n8n',
    what: 'a credential by its source',
    layout: 'published',
    files: {
      'package.json': {
        name: 'n8n-nodes-x',
        version: '1.0.0',
        keywords: ['n8n-community-node-package'],
        n8n: {
          n8nNodesApiVersion: 1,
          credentials: ['credentials/X.credentials.ts'],
          nodes: ['dist/nodes/X/X.node.js'],
        },
      },
      'dist/nodes/X/X.node.js': 'exports.X=class X{}',
      'dist/credentials/X.credentials.js': '',
    },
    code: 'target-not-found',
    words:
      'n8n leaves the whole package out and prints "Cannot find module", and none of its nodes and credentials appears',
  },
  {
    host: 'n8n',
    what: 'no build in the archive',
    layout: 'published',
    files: {
      'package.json': {
        name: 'n8n-nodes-x',
        version: '1.0.0',
        keywords: ['n8n-community-node-package'],
        files: ['dist'],
        n8n: {
          n8nNodesApiVersion: 1,
          nodes: ['dist/nodes/X/X.node.js'],
          credentials: ['dist/credentials/X.credentials.js'],
        },
      },
      'README.md': '',
    },
    code: 'target-not-found',
    words:
      'n8n leaves the whole package out and prints "Cannot find module", and none of its nodes and credentials appears',
  },
];
