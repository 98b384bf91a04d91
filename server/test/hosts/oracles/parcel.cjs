/**
 * Asks Parcel 1: the loadPlugins of its Bundler, with the application's folder as its root. What it finds through
 * localRequire is noted on the way; nothing gets installed, and plugins are not handed a bundler. Unless in `load`
 * mode, they are resolved, not evaluated.
 */
'use strict';

const Module = require('node:module');
const path = require('node:path');
const { app, load, requireHost, logged, textOf, run } = require('./answer.cjs');

const requireBundler = Module.createRequire(requireHost.resolve('parcel-bundler/src/Bundler.js'));

/** @type {import('./answer.cjs').Plugin[]} */
const plugins = [];

/** @param {string} request @param {unknown} exported what the host gets instead */
function replace(request, exported) {
  requireBundler(request);
  const module = requireBundler.cache[requireBundler.resolve(request)];
  if (module === undefined) throw new Error(`${request} is not loaded`);
  module.exports = exported;
}

/** Notes which dependencies the host takes for plugins, and to which files they come. */
function watchResolution() {
  replace('./utils/installPackage', async () => undefined);
  const localRequire = requireBundler('./utils/localRequire');
  /** @param {string} name @param {string} from */
  const watched = async (name, from) => {
    /** @type {import('./answer.cjs').Plugin} */
    const plugin = { name, path: path.join(app, 'node_modules', name), entryPoints: [] };
    plugins.push(plugin);
    const [file] = await localRequire.resolve(name, from);
    plugin.entryPoints.push({ group: 'main', name: '.', file });
    const given = load ? await localRequire(name, from) : () => undefined;
    return typeof given === 'function' ? () => undefined : given;
  };
  replace('./utils/localRequire', Object.assign(watched, localRequire));
}

run(async () => {
  watchResolution();
  /** @param {unknown} message */
  requireBundler('@parcel/logger').warn = (message) => {
    logged('warn', message);
    const last = plugins.at(-1);
    if (last) last.error = String(message);
  };
  const Bundler = requireHost('parcel-bundler');
  let failure;
  try {
    await Bundler.prototype.loadPlugins.call({ options: { rootDir: app } });
  } catch (error) {
    failure = textOf(error);
  }
  return {
    seen: plugins.map(({ name }) => name),
    accepted: plugins.filter(({ error }) => !error).map(({ name }) => name),
    plugins,
    ...(failure ? { failure } : {}),
  };
});
