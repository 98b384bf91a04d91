/**
 * Asks gulp-load-plugins, with its defaults, and takes each plugin from what it gives, as a gulpfile would. Unless
 * in `load` mode, a plugin's module is resolved, not evaluated.
 */
'use strict';

const Module = require('node:module');
const path = require('node:path');
const { app, load, requireHost, textOf, run } = require('./answer.cjs');

const SOURCE = requireHost.resolve('gulp-load-plugins');
const resolve = Module.createRequire(SOURCE)('resolve');

/** @type {import('./answer.cjs').Plugin[]} */
const plugins = [];

/** Notes each name that the host resolves, and the file that it comes to. */
function watchResolution() {
  const resolveSync = resolve.sync;
  /** @param {string} name @param {unknown[]} rest */
  resolve.sync = (name, ...rest) => {
    /** @type {import('./answer.cjs').Plugin} */
    const plugin = { name, path: path.join(app, 'node_modules', name), entryPoints: [] };
    plugins.push(plugin);
    const file = resolveSync(name, ...rest);
    plugin.entryPoints.push({ group: 'main', name: '.', file });
    return file;
  };
}

/** Keeps the host from evaluating what it has resolved. */
function disableCode() {
  const internals = /** @type {any} */ (Module);
  const loadModule = internals._load;
  /** @param {string} request @param {any} parent @param {unknown[]} rest */
  internals._load = (request, parent, ...rest) =>
    parent?.filename === SOURCE && path.isAbsolute(request) && !request.endsWith('package.json')
      ? {}
      : loadModule(request, parent, ...rest);
}

/**
 * Takes every plugin of what the host gives; those of a scope stand in an object of their own.
 * @param {Record<string, any>} given
 */
function takeAll(given) {
  for (const [key, { get, value }] of Object.entries(Object.getOwnPropertyDescriptors(given))) {
    if (get === undefined) {
      takeAll(value);
      continue;
    }
    const before = plugins.length;
    try {
      void given[key];
    } catch (error) {
      const plugin = plugins[before];
      if (plugin) plugin.error = textOf(error);
    }
  }
}

run(async () => {
  const loadPlugins = requireHost('gulp-load-plugins');
  watchResolution();
  if (!load) disableCode();
  let failure;
  try {
    takeAll(loadPlugins({ config: path.join(app, 'package.json') }));
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
