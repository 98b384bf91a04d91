/** A made-up package that publint has something to say about. */
export interface PublintCase {
  /** Added to the manifest of a sound ES module package; `undefined` takes a key away. */
  readonly manifest: Readonly<Record<string, unknown>>;
  /** Besides `index.js`; null: none. */
  readonly files?: Readonly<Record<string, string | null>>;
}

const ESM = 'export const lamp = 1;\n';
const CJS = "'use strict';\nexports.lamp = require('node:path').sep;\n";
const DEFAULT =
  'Object.defineProperty(exports, "__esModule", { value: true });\nexports.default = makeLamp;\n';
const TYPES = 'export declare const lamp: number;\n';

/** Situations by name, grouped by what publint calls them. Each is to give at least one error or warning of publint's. */
export const CASES: Readonly<Record<string, PublintCase>> = {
  // FILE_DOES_NOT_EXIST
  'main without its file': {
    manifest: { main: 'lib/lamp.js', exports: undefined },
    files: { 'index.js': null },
  },
  'main without its file, beside index.js': { manifest: { main: 'lib/lamp.js', exports: undefined } },
  'main without its file, with exports': {
    manifest: { main: 'lib/lamp.js', exports: './lamp.js' },
    files: { 'index.js': null, 'lamp.js': ESM },
  },
  'module without its file': { manifest: { module: './es/lamp.mjs' } },
  'types without their file': { manifest: { types: './lamp.d.ts' } },
  'typings without their file': { manifest: { typings: 'types/lamp.d.ts' } },
  'browser without its file': { manifest: { browser: './browser.js' } },
  'a replacement for browsers without its file': { manifest: { browser: { './index.js': './browser.js' } } },
  'a replacement for browsers of a file that is not there': {
    manifest: { browser: { './server/lamp.js': './browser/lamp.js' } },
  },
  'a replacement of a package by a file that is not there': { manifest: { browser: { ws: './shim/ws.js' } } },
  'bin without its file': { manifest: { bin: './cli.js' } },
  'several commands, one without its file': {
    manifest: { bin: { lamp: './cli.js', dimmer: './dim.js' } },
    files: { 'cli.js': '#!/usr/bin/env node\n' },
  },
  'exports that are a text, without its file': { manifest: { exports: './lib.js' } },
  'a subpath without its file': { manifest: { exports: { '.': './index.js', './dim': './dim.js' } } },
  'conditions without their files': {
    manifest: { exports: { '.': { import: './lamp.mjs', require: './lamp.cjs' } } },
  },
  'nested conditions without their files': {
    manifest: {
      exports: { '.': { node: { import: './n.mjs', require: './n.cjs' }, default: './index.js' } },
    },
  },
  'conditions without subpaths': { manifest: { exports: { types: './index.d.ts', default: './index.js' } } },
  'a subpath without an extension': { manifest: { exports: { '.': './index' } } },
  'a subpath that is a folder': {
    manifest: { exports: { '.': './index.js', './lib': './lib' } },
    files: { 'lib/index.js': ESM },
  },
  'a style sheet that is not there': { manifest: { exports: { '.': './index.js', './css': './lamp.css' } } },
  'a target in other letters': { manifest: { exports: './Index.js' } },
  'unpkg and jsdelivr without their files': {
    manifest: { unpkg: './dist/lamp.js', jsdelivr: './dist/l.js' },
  },

  // FILE_NOT_PUBLISHED
  'a subpath that files leaves out': {
    manifest: { exports: { '.': './index.js', './dim': './dim.js' }, files: ['index.js'] },
    files: { 'dim.js': ESM },
  },
  'types that files leaves out': {
    manifest: { exports: { types: './index.d.ts', default: './index.js' }, files: ['index.js'] },
    files: { 'index.d.ts': TYPES },
  },
  'a subpath that .npmignore leaves out': {
    manifest: { files: undefined, exports: { '.': './index.js', './dim': './lib/dim.js' } },
    files: { 'lib/dim.js': ESM, '.npmignore': 'lib\n' },
  },
  'module that files leaves out': {
    manifest: { module: './es/lamp.js', files: ['index.js'] },
    files: { 'es/lamp.js': ESM },
  },
  'browser that files leaves out': {
    manifest: { browser: './browser.js', files: ['index.js'] },
    files: { 'browser.js': ESM },
  },

  // FILE_INVALID_FORMAT, FILE_INVALID_EXPLICIT_FORMAT
  'an ES module as main of CommonJS': { manifest: { type: 'commonjs', main: 'index.js' } },
  'an ES module without type': { manifest: { type: undefined, exports: './index.js' } },
  'CommonJS as main of ES modules': { manifest: { main: 'lamp.js' }, files: { 'lamp.js': CJS } },
  'CommonJS for require among ES modules': {
    manifest: { exports: { '.': { import: './index.js', require: './lamp.js' } } },
    files: { 'lamp.js': CJS },
  },
  'an ES module for import among CommonJS': {
    manifest: { type: 'commonjs', exports: { '.': { import: './index.js', require: './lamp.js' } } },
    files: { 'lamp.js': CJS },
  },
  'an ES module in .cjs': { manifest: { exports: './lamp.cjs' }, files: { 'lamp.cjs': ESM } },
  'CommonJS in .mjs': { manifest: { exports: './lamp.mjs' }, files: { 'lamp.mjs': CJS } },
  'a pattern for files in the wrong format': {
    manifest: { exports: { '.': './index.js', './lib/*': './lib/*.js' } },
    files: { 'lib/a.js': CJS, 'lib/b.js': ESM },
  },
  'a command in the wrong format': {
    manifest: { bin: './cli.js' },
    files: { 'cli.js': `#!/usr/bin/env node\n${CJS}` },
  },
  'index.js in the wrong format, which nobody names': { manifest: { type: 'commonjs', exports: undefined } },
  'what is exported by files alone in the wrong format': {
    manifest: { exports: undefined, main: 'index.js' },
    files: { 'lib/dim.js': CJS },
  },
  'a nested manifest that makes it the wrong format': {
    manifest: { exports: './lib/lamp.js' },
    files: { 'lib/lamp.js': ESM, 'lib/package.json': '{ "type": "commonjs" }' },
  },
  'an internal name in the wrong format': {
    manifest: { imports: { '#lamp': './lamp.js' } },
    files: { 'lamp.js': CJS },
  },

  // FILE_INVALID_JSX_EXTENSION
  'an extension that nobody knows': {
    manifest: { exports: { '.': './index.js', './lamp': './lamp.mjsx' } },
    files: { 'lamp.mjsx': ESM },
  },
  'main with an extension that nobody knows': {
    manifest: { exports: undefined, main: './lamp.cjsx' },
    files: { 'lamp.cjsx': CJS },
  },

  // EXPORTS_*
  'a pattern that matches nothing': { manifest: { exports: { '.': './index.js', './a/*': './parts/*.js' } } },
  'a pattern in output that matches nothing': {
    manifest: { exports: { '.': './index.js', './a/*': './dist/*.js' } },
  },
  'a pattern in an existing folder that matches nothing': {
    manifest: { exports: { '.': './index.js', './lib/*': './lib/*.mjs' } },
    files: { 'lib/a.js': ESM },
  },
  'a folder with a slash': {
    manifest: { exports: { '.': './index.js', './lib/': './lib/' } },
    files: { 'lib/a.js': ESM },
  },
  'types behind import': {
    manifest: { exports: { '.': { import: './index.js', types: './index.d.ts' } } },
    files: { 'index.d.ts': TYPES },
  },
  'types behind default': {
    manifest: { exports: { default: './index.js', types: './index.d.ts' } },
    files: { 'index.d.ts': TYPES },
  },
  'types of a pattern behind import': {
    manifest: { exports: { '.': './index.js', './*': { import: './lib/*.js', types: './lib/*.d.ts' } } },
    files: { 'lib/a.js': ESM, 'lib/a.d.ts': TYPES },
  },
  'default before the others': {
    manifest: { exports: { '.': { default: './index.js', require: './lamp.cjs' } } },
    files: { 'lamp.cjs': CJS },
  },
  'default in the middle': {
    manifest: { exports: { import: './index.js', default: './index.js', require: './lamp.cjs' } },
    files: { 'lamp.cjs': CJS },
  },
  'a target without ./': { manifest: { exports: { '.': 'index.js' } } },
  'a target that begins with /': { manifest: { exports: { '.': './index.js', './dim': '/dim.js' } } },
  'a text without ./': { manifest: { exports: 'index.js' } },
  'a target above the package': { manifest: { exports: { '.': './index.js', './up': '../up.js' } } },
  'module that is CommonJS': {
    manifest: { type: 'commonjs', exports: { '.': { module: './lamp.js', default: './lamp.js' } } },
    files: { 'lamp.js': CJS },
  },
  'module behind require': {
    manifest: { exports: { '.': { require: './lamp.cjs', module: './index.js', default: './index.js' } } },
    files: { 'lamp.cjs': CJS },
  },
  'a list of targets': { manifest: { exports: { '.': ['./index.js', './lamp.js'] } } },
  'a list without any file': { manifest: { exports: { '.': './index.js', './d': ['./d.js', './e.js'] } } },
  'main without the root in exports': {
    manifest: { main: './index.js', exports: { './dim': './index.js' } },
  },
  'a target that browser replaces': {
    manifest: {
      browser: { './lamp.js': './index.js' },
      exports: { '.': { worker: './lamp.js', default: './index.js' } },
    },
    files: { 'lamp.js': ESM },
  },

  // EXPORTS_TYPES_INVALID_FORMAT, TYPES_NOT_EXPORTED
  'types of the other format': {
    manifest: {
      exports: { '.': { types: './index.d.ts', import: './index.js', require: './lamp.cjs' } },
    },
    files: { 'index.d.ts': TYPES, 'lamp.cjs': CJS },
  },
  'types that exports does not offer': {
    manifest: { types: './types/index.d.ts', exports: './index.js' },
    files: { 'types/index.d.ts': TYPES },
  },
  'types that the root of exports does not offer': {
    manifest: { types: './types/index.d.ts', exports: { '.': { import: './index.js' } } },
    files: { 'types/index.d.ts': TYPES },
  },

  // CJS_WITH_ESMODULE_DEFAULT_EXPORT
  'a default export of compiled CommonJS': {
    manifest: { type: 'commonjs', exports: { '.': './lamp.js' } },
    files: { 'lamp.js': DEFAULT },
  },

  // IMPORTS_*
  'an internal name without #': { manifest: { imports: { lamp: './index.js' } } },
  'an internal name behind default': {
    manifest: { imports: { '#lamp': { default: './index.js', node: './lamp.js' } } },
    files: { 'lamp.js': ESM },
  },
  'an internal module behind require': {
    manifest: {
      imports: { '#lamp': { require: './lamp.cjs', module: './index.js', default: './index.js' } },
    },
    files: { 'lamp.cjs': CJS },
  },
  'an internal module that is CommonJS': {
    manifest: { imports: { '#lamp': { module: './lamp.cjs', default: './index.js' } } },
    files: { 'lamp.cjs': CJS },
  },
  'an internal list': { manifest: { imports: { '#lamp': ['./index.js', './lamp.js'] } } },
  'an internal target above the package': { manifest: { imports: { '#up': '../up.js' } } },
  'an internal folder with a slash': {
    manifest: { imports: { '#lib/': './lib/' } },
    files: { 'lib/a.js': ESM },
  },

  // FIELD_INVALID_VALUE_TYPE
  'main that is a number': { manifest: { exports: undefined, main: 1 } },
  'module that is true': { manifest: { module: true } },
  'typings that are a number': { manifest: { exports: undefined, main: 'index.js', typings: 1 } },
  'imports that are a text': { manifest: { imports: './index.js' } },
  'a command that is an object': { manifest: { bin: { lamp: { on: './index.js' } } } },

  // MODULE_SHOULD_BE_ESM, BIN_FILE_NOT_EXECUTABLE, LOCAL_DEPENDENCY
  'module that is CommonJS, in its own field': {
    manifest: { exports: undefined, type: 'commonjs', module: 'lamp.js' },
    files: { 'lamp.js': CJS, 'index.js': CJS },
  },
  'a command without a first line': { manifest: { bin: './cli.js' }, files: { 'cli.js': ESM } },
  'one of several commands without a first line': {
    manifest: { bin: { lamp: './cli.js' } },
    files: { 'cli.js': ESM },
  },
  'a dependency outside': { manifest: { dependencies: { dim: 'file:../dim' } } },
  'a dependency that is a link': { manifest: { dependencies: { dim: 'link:./dim' } } },
  'a dependency inside': {
    manifest: { dependencies: { dim: 'file:./dim' } },
    files: { 'dim/package.json': '{ "name": "dim", "version": "1.0.0" }' },
  },
  'jsnext:main alone': { manifest: { 'jsnext:main': './index.js' } },
};
