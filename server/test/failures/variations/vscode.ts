import type { Variation } from '../report';

/** Slips in plugins: VS Code. */
export const variations: readonly Variation[] = [
  {
    host: 'VS Code',
    what: '.vscodeignore leaves out node_modules',
    layout: 'source',
    files: {
      'package.json': {
        name: 'x',
        publisher: 'p',
        version: '1.0.0',
        engines: {
          vscode: '^1.90.0',
        },
        main: './out/extension.js',
        dependencies: {
          axios: '^1',
        },
      },
      '.vscodeignore': 'node_modules/**\n',
      'out/extension.js': "const a=require('axios');exports.activate=()=>{}",
      'node_modules/axios/package.json': {
        name: 'axios',
        version: '1.0.0',
      },
      'node_modules/axios/index.js': '',
    },
    code: 'required-file-missing',
    words: 'it does not load once it is installed',
  },
  {
    host: 'VS Code',
    what: 'a package for development at run time',
    layout: 'source',
    files: {
      'package.json': {
        name: 'x',
        publisher: 'p',
        version: '1.0.0',
        engines: {
          vscode: '^1.90.0',
        },
        main: './out/extension.js',
        devDependencies: {
          axios: '^1',
        },
      },
      'out/extension.js': "const a=require('axios');exports.activate=()=>{}",
    },
    code: 'dependency-not-declared',
    words: 'whoever installs this package does not get it',
  },
  {
    host: 'VS Code',
    what: '.vscodeignore leaves out all',
    layout: 'source',
    files: {
      'package.json': {
        name: 'x',
        publisher: 'p',
        version: '1.0.0',
        engines: {
          vscode: '^1.90.0',
        },
        main: './dist/extension.js',
      },
      '.vscodeignore': '**\n!package.json\n',
      'dist/extension.js': 'exports.activate=()=>{}',
    },
    code: 'target-not-published',
    words:
      'VS Code leaves it out and prints "Cannot find module", and nothing that it does by code works: its commands are not found',
  },
  {
    host: 'VS Code',
    what: 'no engines',
    layout: 'source',
    files: {
      'package.json': {
        name: 'x',
        publisher: 'p',
        version: '1.0.0',
        main: './e.js',
        contributes: {
          commands: [
            {
              command: 'x.y',
              title: 'Y',
            },
          ],
        },
      },
      'e.js': 'exports.activate=()=>{}',
    },
    code: 'engine-missing',
    words: 'VS Code prints "property `engines` is mandatory and must be of type `object`"',
  },
  {
    host: 'VS Code',
    what: 'a theme with broken JSON',
    layout: 'source',
    files: {
      'package.json': {
        name: 'x',
        publisher: 'p',
        version: '1.0.0',
        engines: {
          vscode: '^1.90.0',
        },
        contributes: {
          themes: [
            {
              label: 'X',
              uiTheme: 'vs-dark',
              path: './themes/x.json',
            },
          ],
        },
      },
      'themes/x.json': '{"colors": {"a": "#fff" "b": 1}}',
    },
    code: 'json-syntax-error',
    words: 'VS Code leaves it out',
  },
  {
    host: 'VS Code',
    what: 'snippets in other letters',
    layout: 'source',
    files: {
      'package.json': {
        name: 'x',
        publisher: 'p',
        version: '1.0.0',
        engines: {
          vscode: '^1.90.0',
        },
        contributes: {
          snippets: [
            {
              language: 'js',
              path: './snippets/JS.json',
            },
          ],
        },
      },
      'snippets/js.json': {},
    },
    code: 'target-case-mismatch',
    words: 'VS Code leaves it out and prints "The snippet file"',
  },
  {
    host: 'VS Code',
    what: '.vscodeignore leaves out a grammar',
    layout: 'source',
    files: {
      'package.json': {
        name: 'x',
        publisher: 'p',
        version: '1.0.0',
        engines: {
          vscode: '^1.90.0',
        },
        contributes: {
          grammars: [
            {
              scopeName: 'source.x',
              path: './syntaxes/x.json',
            },
          ],
        },
      },
      '.vscodeignore': 'syntaxes/**\n',
      'syntaxes/x.json': {},
    },
    code: 'target-not-published',
    words: 'VS Code leaves it out, and the text stays without colors',
  },
  {
    host: 'VS Code',
    what: 'no icon',
    layout: 'source',
    files: {
      'package.json': {
        name: 'x',
        publisher: 'p',
        version: '1.0.0',
        engines: {
          vscode: '^1.90.0',
        },
        icon: 'images/icon.png',
        main: './out/extension',
      },
      'out/extension.js': 'exports.activate=()=>{}',
    },
    code: 'target-not-found',
    words: 'VS Code leaves it out and says nothing, and `vsce` refuses to package it',
  },
];
