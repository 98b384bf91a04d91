/**
 * Asks Homebridge: PluginManager.loadInstalledPlugins, then Plugin.load of every plugin it accepted. Unless in
 * `load` mode, the plugin's main is swapped for an empty initializer just before Plugin.load: the host makes all
 * its checks and runs none of the plugin's code. Initializers are never called.
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
Logger.prototype.log = (level, message, ...values) => logged(level, util.format(message, ...values));

/** @param {any} plugin @returns {Promise<string | undefined>} what the host says when it loads the plugin */
async function loadError(plugin) {
  if (!load) {
    plugin.main = path.relative(plugin.getPluginPath(), path.join(__dirname, 'empty-initializer.cjs'));
    plugin.isESM = false;
  }
  try {
    await plugin.load();
    return undefined;
  } catch (error) {
    return textOf(error);
  }
}

run(async () => {
  const manager = new PluginManager(new EventEmitter(), {});
  /** @type {import('./answer.cjs').Plugin[]} */
  const plugins = [];
  const accepted = new Map();
  const loadPlugin = manager.loadPlugin.bind(manager);
  /** @param {string} folder */
  manager.loadPlugin = (folder) => {
    const name = nameIn(folder, path.basename(folder));
    try {
      const plugin = loadPlugin(folder);
      const file = path.join(folder, plugin.main);
      const found = { name, path: folder, entryPoints: [{ group: 'main', name: 'main', file }] };
      plugins.push(found);
      accepted.set(plugin, found);
      return plugin;
    } catch (error) {
      plugins.push({ name, path: folder, entryPoints: [], error: textOf(error) });
      throw error;
    }
  };
  let failure;
  try {
    manager.loadInstalledPlugins();
  } catch (error) {
    failure = textOf(error);
  }
  for (const [plugin, found] of accepted) {
    const error = await loadError(plugin);
    if (error) found.error = error;
  }
  const good = [...accepted.values()].filter((found) => !found.error);
  return {
    seen: plugins.map((plugin) => plugin.name),
    accepted: good.map((found) => found.name),
    plugins,
    ...(failure ? { failure } : {}),
  };
});
