/**
 * Asks JupyterLab: generateConfig of @jupyterlab/builder, which `jupyter labextension build` runs before webpack. It
 * checks a package's metadata, and gives the modules that webpack is to bundle. Webpack itself and its plugins are
 * stood in for: only what the host hands to them is wanted. The host empties the output folder of a package, so it
 * gets a copy. Which packages are asked about is what the application lists under `jupyterlab`.
 */
'use strict';

const fs = require('node:fs');
const Module = require('node:module');
const os = require('node:os');
const path = require('node:path');
const util = require('node:util');
const { app, load, requireHost, logged, textOf, nameIn, run } = require('./answer.cjs');

const STANDING_IN = new Set([
  'webpack',
  './webpack-plugins',
  './webpack.config.base',
  'mini-css-extract-plugin',
  'css-loader',
]);

/** What the host handed to webpack's ModuleFederationPlugin. @type {Record<string, string>} */
let exposed = {};

class ModuleFederationPlugin {
  /** @param {{ exposes: Record<string, string> }} options */
  constructor({ exposes }) {
    exposed = exposes;
  }
}

/** A plugin of webpack, of which the host only makes one. */
function WebpackPlugin() {}
WebpackPlugin.loader = '';
const WPPlugin = { JSONLicenseWebpackPlugin: WebpackPlugin };
const webpack = { container: { ModuleFederationPlugin } };

const internals = /** @type {any} */ (Module);
const loadModule = internals._load;
const resolveFilename = internals._resolveFilename;
/** @param {string} request @param {any} parent @param {unknown[]} rest */
internals._load = (request, parent, ...rest) => {
  if (!STANDING_IN.has(request)) return loadModule(request, parent, ...rest);
  if (request === 'webpack') return webpack;
  if (request === './webpack.config.base') return {};
  return request === './webpack-plugins' ? { WPPlugin } : WebpackPlugin;
};
/** @param {string} request @param {unknown[]} rest */
internals._resolveFilename = (request, ...rest) =>
  STANDING_IN.has(request) ? request : resolveFilename(request, ...rest);

const lib = path.join(path.dirname(requireHost.resolve('@jupyterlab/builder/package.json')), 'lib');
const { default: generateConfig } = requireHost(path.join(lib, 'extensionConfig.js'));

console.error = (/** @type {unknown[]} */ ...words) => logged('error', util.format(...words));
process.exit = /** @type {any} */ (
  (/** @type {number} */ status) => {
    throw new Error(`exit ${status}`);
  }
);

/** What the application lists. */
function listed() {
  const { jupyterlab = {} } = JSON.parse(fs.readFileSync(path.join(app, 'package.json'), 'utf8'));
  return Object.keys({ ...jupyterlab.extensions, ...jupyterlab.mimeExtensions });
}

const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'jupyterlab-'));
const core = path.join(temporary, 'core');
fs.mkdirSync(core);
fs.writeFileSync(
  path.join(core, 'package.json'),
  '{"dependencies":{},"jupyterlab":{"singletonPackages":[]}}',
);

/** @param {string} folder @param {number} index @returns {import('./answer.cjs').EntryPoint[]} */
function entryPoints(folder, index) {
  const copy = path.join(temporary, String(index));
  fs.cpSync(folder, copy, { recursive: true, dereference: true });
  exposed = {};
  generateConfig({ packagePath: copy, corePath: core, mode: 'production' });
  return Object.entries(exposed).flatMap(([name, file]) => {
    const group = {
      './extension': 'jupyterlab.extension',
      './mimeExtension': 'jupyterlab.mimeExtension',
      './style': '',
    }[name];
    if (!group) return [];
    const place = path.join(folder, path.relative(copy, file));
    try {
      return [{ group, name: '.', file: load ? requireHost.resolve(place) : place }];
    } catch (error) {
      return [{ group, name: '.', file: place, error: textOf(error) }];
    }
  });
}

run(async () => {
  /** @type {import('./answer.cjs').Plugin[]} */
  const plugins = [];
  for (const [index, name] of listed().entries()) {
    const folder = path.join(app, 'node_modules', name);
    if (!fs.existsSync(path.join(folder, 'package.json'))) continue;
    const plugin = {
      name: nameIn(folder, name),
      path: folder,
      groups: ['jupyterlab.extension', 'jupyterlab.mimeExtension'],
      entryPoints: /** @type {import('./answer.cjs').EntryPoint[]} */ ([]),
    };
    plugins.push(plugin);
    try {
      plugin.entryPoints = entryPoints(folder, index);
    } catch (error) {
      Object.assign(plugin, { error: textOf(error) });
    }
  }
  fs.rmSync(temporary, { recursive: true, force: true });
  const names = plugins.map(({ name }) => name);
  return {
    seen: names,
    accepted: plugins.filter((one) => !('error' in one)).map(({ name }) => name),
    plugins,
  };
});
