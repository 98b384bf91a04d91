/**
 * Asks Prettier 2: its index.js, with the load-plugins that it contains, called through `getSupportInfo` as every
 * call of Prettier does first. It searches beside its own folder, so its source is compiled as if it lay in the
 * application's node_modules; the code that runs is the host's. Unless in `load` mode a plugin's module is resolved,
 * not evaluated.
 */
'use strict';

const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const { app, load, requireHost, textOf, nameIn, run } = require('./answer.cjs');

const folder = path.dirname(requireHost.resolve('prettier/package.json'));
const requireSource = Module.createRequire(path.join(folder, 'index.js'));
const installed = path.join(app, 'node_modules/prettier');
const prettier = fs.existsSync(installed) ? fs.realpathSync(installed) : installed;

// Of the host a copy of an application may hold the manifest alone: what plugins load of it comes from the host's folder.
const internals = /** @type {any} */ (Module);
const resolveFilename = internals._resolveFilename;
/** @param {string} request @param {unknown[]} rest */
internals._resolveFilename = (request, ...rest) =>
  resolveFilename(/^prettier(\/|$)/.test(request) ? path.join(folder, request.slice(9)) : request, ...rest);

/** By the file that the host requires. @type {Map<string, import('./answer.cjs').Plugin>} */
const plugins = new Map();

/** @param {string} file @returns {string} the folder of the package that holds a file */
function packageOf(file) {
  let place = path.dirname(file);
  while (!fs.existsSync(path.join(place, 'package.json')) || !path.dirname(place).includes('node_modules')) {
    place = path.dirname(place);
  }
  return place;
}

/** @param {string} request @returns {unknown} what `require` gives the host */
function requireAsHost(request) {
  // What index.js brings along it asks for by a relative path; by an absolute one it asks for plugins.
  if (!path.isAbsolute(request)) return requireSource(request);
  const plugin = plugins.get(request);
  if (plugin === undefined) return requireSource(request);
  if (!load) return {};
  try {
    return requireSource(request);
  } catch (error) {
    plugin.error = textOf(error);
    throw error;
  }
}

/** @param {string} request @param {{ paths?: string[] }} [options] @returns {string} */
requireAsHost.resolve = (request, options) => {
  const place = path.join(options?.paths?.[0] ?? folder, 'node_modules', request);
  try {
    const file = requireSource.resolve(request, options);
    const root = fs.existsSync(place) ? place : packageOf(file);
    const name = nameIn(root, request);
    plugins.set(file, { name, path: root, entryPoints: [{ group: 'main', name: '.', file }] });
    return file;
  } catch (error) {
    plugins.set(place, { name: nameIn(place, request), path: place, entryPoints: [], error: textOf(error) });
    throw error;
  }
};

run(async () => {
  const compiled = { exports: /** @type {any} */ ({}) };
  const code = new Function(
    'require',
    'module',
    'exports',
    '__filename',
    '__dirname',
    fs.readFileSync(path.join(folder, 'index.js'), 'utf8'),
  );
  let failure;
  try {
    code(requireAsHost, compiled, compiled.exports, path.join(prettier, 'index.js'), prettier);
    compiled.exports.getSupportInfo();
  } catch (error) {
    failure = textOf(error);
  }
  const found = [...plugins.values()];
  return {
    seen: found.map(({ name }) => name),
    accepted: found.filter(({ error }) => error === undefined).map(({ name }) => name),
    plugins: found,
    ...(failure ? { failure } : {}),
  };
});
