import type { Variation } from '../report';

/** Slips in plugins: Node-RED. */
export const variations: readonly Variation[] = [
  {
    host: 'Node-RED',
    what: 'the .html in other letters',
    layout: 'published',
    files: {
      'package.json': {
        name: 'node-red-contrib-x',
        version: '1.0.0',
        keywords: ['node-red'],
        'node-red': {
          nodes: {
            x: 'x.js',
          },
        },
      },
      'x.js': 'module.exports=R=>R.nodes.registerType("x",function(){})',
      'X.html': '<script type="text/html" data-template-name="x"></script>',
    },
    code: 'companion-missing',
    words: 'Node-RED says nothing, and the node has no place in the palette',
  },
  {
    host: 'Node-RED',
    what: 'the .html left out by .npmignore',
    layout: 'source',
    files: {
      'package.json': {
        name: 'node-red-contrib-x',
        version: '1.0.0',
        'node-red': {
          nodes: {
            x: 'nodes/x.js',
          },
        },
      },
      '.npmignore': '*.html\n',
      'nodes/x.js': 'module.exports=R=>{}',
      'nodes/x.html': '',
    },
    code: 'target-not-published',
    words: 'Node-RED leaves it out and says nothing, and the node has no place in the palette',
  },
  {
    host: 'Node-RED',
    what: 'the key misspelt',
    layout: 'published',
    files: {
      'package.json': {
        name: 'node-red-contrib-x',
        version: '1.0.0',
        keywords: ['node-red'],
        nodered: {
          nodes: {
            x: 'x.js',
          },
        },
      },
      'x.js': '',
      'x.html': '',
    },
    code: 'required-key-missing',
    words: 'Node-RED says nothing',
  },
  {
    host: 'Node-RED',
    what: 'a package for development at run time',
    layout: 'published',
    files: {
      'package.json': {
        name: 'node-red-contrib-x',
        version: '1.0.0',
        keywords: ['node-red'],
        devDependencies: {
          axios: '^1',
        },
        'node-red': {
          nodes: {
            x: 'x.js',
          },
        },
      },
      'x.js': 'const a=require("axios");module.exports=R=>{}',
      'x.html': '',
    },
    code: 'dependency-not-declared',
    words: 'whoever installs this package does not get it',
  },
  {
    host: 'Node-RED',
    what: 'CommonJS among ES modules',
    layout: 'published',
    files: {
      'package.json': {
        name: 'node-red-contrib-x',
        version: '1.0.0',
        type: 'module',
        keywords: ['node-red'],
        'node-red': {
          nodes: {
            x: 'x.js',
          },
        },
      },
      'x.js': 'module.exports=R=>{}',
      'x.html': '',
    },
    code: 'target-wrong-format',
    words: 'Node-RED leaves it out',
  },
  {
    host: 'Node-RED',
    what: 'a range that excludes the host',
    layout: 'published',
    files: {
      'package.json': {
        name: 'node-red-contrib-x',
        version: '1.0.0',
        keywords: ['node-red'],
        'node-red': {
          version: '<1.0',
          nodes: {
            x: 'x.js',
          },
        },
      },
      'x.js': 'module.exports=R=>{}',
      'x.html': '',
      'node_modules/node-red/package.json': {
        name: 'node-red',
        version: '3.1.0',
      },
    },
    code: 'engine-mismatch',
    words: 'Node-RED prints "Node module cannot be loaded on this version."',
  },
  {
    host: 'Node-RED',
    what: '`files` of scripts alone',
    layout: 'source',
    files: {
      'package.json': {
        name: 'node-red-contrib-x',
        version: '1.0.0',
        keywords: ['node-red'],
        files: ['*.js'],
        'node-red': {
          nodes: {
            x: 'x.js',
          },
        },
      },
      'x.js': 'module.exports=R=>{}',
      'x.html': '',
    },
    code: 'target-not-published',
    words: 'Node-RED leaves it out and says nothing, and the node has no place in the palette',
  },
];
