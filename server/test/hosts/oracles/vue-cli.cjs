/**
 * Asks Vue CLI: a Service of @vue/cli-service for the application's folder, which resolves and loads its plugins, as
 * if it lay in the application's node_modules; then the `loadModule` by which `vue invoke` and `vue migrate` come to
 * a plugin's other modules. Unless in `load` mode, modules of plugins are resolved, not evaluated.
 */
'use strict';

const Module = require('node:module');
const path = require('node:path');
const { app, load, requireHost, logged, textOf, run } = require('./answer.cjs');

const SERVICE = requireHost.resolve('@vue/cli-service');
const shared = Module.createRequire(SERVICE)('@vue/cli-shared-utils');
const requireInstalled = Module.createRequire(path.join(app, 'node_modules/@vue/cli-service/lib/Service.js'));

/** @type {import('./answer.cjs').Plugin[]} */
const plugins = [];
/** @type {import('./answer.cjs').Plugin | undefined} */
let current;

/** Notes which dependencies the host takes for plugins, and in which file it looks for each. */
function watchResolution() {
  const { isPlugin, resolveModule } = shared;
  /** @param {string} name */
  shared.isPlugin = (name) => {
    const taken = isPlugin(name);
    if (taken) plugins.push({ name, path: path.join(app, 'node_modules', name), entryPoints: [] });
    return taken;
  };
  /** @param {string} request @param {string} from */
  shared.resolveModule = (request, from) => {
    const file = resolveModule(request, from);
    current = plugins.find(({ name }) => name === request);
    if (file !== undefined) current?.entryPoints.push({ group: 'main', name: '.', file });
    return file;
  };
}

/** Lets the host load plugins from the application, whatever lies beside its own code. */
function watchLoading() {
  const internals = /** @type {any} */ (Module);
  const loadModule = internals._load;
  /** @param {string} request @param {any} parent @param {unknown[]} rest */
  internals._load = (request, parent, ...rest) => {
    const isPlugins =
      parent?.filename === SERVICE &&
      plugins.some(({ name, entryPoints }) => {
        return name === request || entryPoints.some(({ file }) => file === request);
      });
    if (!isPlugins) return loadModule(request, parent, ...rest);
    const file = requireInstalled.resolve(request);
    return load ? loadModule(file, parent, ...rest) : () => undefined;
  };
}

/** @param {import('./answer.cjs').Plugin} plugin what the command line looks for in it, whether it is there or not */
function addOthers({ name, entryPoints }) {
  for (const group of ['generator', 'prompts', 'migrator']) {
    const file = shared.resolveModule(`${name}/${group}`, app);
    if (file === undefined) continue;
    /** @type {import('./answer.cjs').EntryPoint} */
    const entryPoint = { group, name: '.', file };
    entryPoints.push(entryPoint);
    try {
      if (load) shared.loadModule(`${name}/${group}`, app);
    } catch (error) {
      entryPoint.error = textOf(error);
    }
  }
}

run(async () => {
  watchResolution();
  const Service = requireHost('@vue/cli-service');
  watchLoading();
  let failure;
  try {
    new Service(app);
    for (const plugin of plugins) addOthers(plugin);
  } catch (error) {
    failure = textOf(error);
    logged('error', failure);
    if (current) current.error = failure;
  }
  const names = plugins.map(({ name }) => name);
  return { seen: names, accepted: failure ? [] : names, plugins, ...(failure ? { failure } : {}) };
});
