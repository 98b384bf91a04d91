/**
 * Asks Homebridge: PluginManager.initializeInstalledPlugins, with the step that calls initializers left out. Unless
 * in `load` mode, a plugin's main is swapped for an empty initializer just before Plugin.load: the host makes all
 * its checks and runs none of the plugin's code.
 */
'use strict';

const { EventEmitter } = require('node:events');
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const util = require('node:util');
const { app, load, requireHost, logged, textOf, nameIn, run } = require('./answer.cjs');

const lib = path.dirname(requireHost.resolve('homebridge'));
const { Logger } = requireHost(path.join(lib, 'logger.js'));
const { PluginManager } = requireHost(path.join(lib, 'pluginManager.js'));

// bin/homebridge is `require.main` at the host, and where it lies decides where plugins are searched.
const installed = path.join(app, 'node_modules/homebridge');
const bin = path.join(fs.existsSync(installed) ? fs.realpathSync(installed) : installed, 'bin');
/** @type {any} */ (require.main).paths = /** @type {any} */ (Module)._nodeModulePaths(bin);
// Not empty, so the machine's global folders are left out; nothing but separators, so nothing is added.
process.env.NODE_PATH = path.delimiter;

/** @param {string} level @param {string} message @param {unknown[]} values */
Logger.prototype.log = (level, message, ...values) => {
  if (level !== 'debug') logged(level, util.format(message, ...values));
};

/** @type {import('./answer.cjs').Plugin[]} */
const plugins = [];

/**
 * The file that the host will load: imported as it is written, or as `require` finds it.
 * @param {string} file @param {boolean} isESM
 */
function fileLoaded(file, isESM) {
  try {
    return isESM ? file : requireHost.resolve(file);
  } catch {
    return file;
  }
}

/**
 * Watches the host load a plugin that it accepted.
 * @param {any} plugin @param {import('./answer.cjs').Plugin} found
 */
function watchLoad(plugin, found) {
  const loadModule = plugin.load.bind(plugin);
  plugin.load = async () => {
    if (!load) {
      plugin.main = path.relative(found.path, path.join(__dirname, 'empty-initializer.cjs'));
      plugin.isESM = false;
    }
    try {
      await loadModule();
    } catch (error) {
      found.error = textOf(error);
      throw error;
    }
  };
}

run(async () => {
  const manager = new PluginManager(new EventEmitter(), {});
  manager.initializePlugin = async () => undefined;
  const loadPlugin = manager.loadPlugin.bind(manager);
  /** @param {string} folder */
  manager.loadPlugin = (folder) => {
    // The Homebridge UI reads `config.schema.json`; Homebridge itself does not.
    /** @type {import('./answer.cjs').Plugin} */
    const found = {
      name: nameIn(folder, path.basename(folder)),
      path: folder,
      entryPoints: [],
      groups: ['main'],
    };
    plugins.push(found);
    try {
      const plugin = loadPlugin(folder);
      const file = fileLoaded(path.join(folder, plugin.main), plugin.isESM);
      found.entryPoints.push({ group: 'main', name: '.', file });
      watchLoad(plugin, found);
      return plugin;
    } catch (error) {
      found.error = textOf(error);
      throw error;
    }
  };
  let failure;
  try {
    await manager.initializeInstalledPlugins();
  } catch (error) {
    failure = textOf(error);
  }
  return {
    seen: plugins.map((plugin) => plugin.name),
    accepted: failure ? [] : [...manager.plugins.keys()],
    plugins,
    ...(failure ? { failure } : {}),
  };
});
