/**
 * Asks oclif: Config.load of the application folder. Where a plugin has no oclif.manifest.json the host itself
 * evaluates its commands, so that happens here too; in `load` mode every command and hook is loaded besides.
 * Whether development plugins count is decided by NODE_ENV, as at the host.
 */
'use strict';

const path = require('node:path');
const { app, load, requireHost, logged, textOf, run } = require('./answer.cjs');

// User plugins are kept in the data folder: take the application's own, never the machine's.
process.env.XDG_DATA_HOME = path.join(app, '.oclif-data');

const core = path.dirname(requireHost.resolve('@oclif/core/package.json'));
const { Config, Plugin } = requireHost(path.join(core, 'lib/config/index.js'));
const { default: PluginLoader } = requireHost(path.join(core, 'lib/config/plugin-loader.js'));
const { loadWithData } = requireHost(path.join(core, 'lib/module-loader.js'));
const { tsPath } = requireHost(path.join(core, 'lib/config/ts-path.js'));

/** @type {Set<string>} */
const seen = new Set();
/** @type {Map<string, string>} */
const errors = new Map();

const loadPlugins = PluginLoader.prototype.loadPlugins;
/** @param {string} root @param {string} type @param {any[]} plugins @param {unknown[]} rest */
PluginLoader.prototype.loadPlugins = function (root, type, plugins, ...rest) {
  for (const plugin of plugins ?? []) seen.add(typeof plugin === 'string' ? plugin : plugin.name);
  return loadPlugins.call(this, root, type, plugins, ...rest);
};
const loadPlugin = Plugin.prototype.load;
Plugin.prototype.load = async function () {
  try {
    return await loadPlugin.call(this);
  } catch (error) {
    if (this.options.name) errors.set(this.options.name, textOf(error));
    throw error;
  }
};
process.on('warning', (warning) =>
  logged('warning', [textOf(warning), /** @type {any} */ (warning).detail].join('\n')),
);

/** @param {() => Promise<unknown>} action @returns {Promise<string | undefined>} */
async function errorOf(action) {
  try {
    await action();
    return undefined;
  } catch (error) {
    return textOf(error);
  }
}

/** @param {any} plugin @param {string} target @returns {Promise<string>} the file that the host loads for it */
async function fileOf(plugin, target) {
  return (await loadWithData(plugin, await tsPath(plugin.root, target, plugin))).filePath;
}

/** @param {any} plugin @param {any} command @returns {Promise<import('./answer.cjs').EntryPoint>} */
async function commandEntry(plugin, command) {
  const { strategy, target } = plugin.commandDiscoveryOpts ?? {};
  let { relativePath } = command;
  let file = null;
  const error = load
    ? await errorOf(async () => {
        relativePath = (await command.load()).relativePath ?? relativePath;
        // With these strategies one file holds the commands: none of them has a path of its own.
        if (!relativePath && strategy !== 'pattern') file = await fileOf(plugin, target);
      })
    : undefined;
  if (relativePath) file = path.join(plugin.root, ...relativePath);
  return { group: 'oclif.commands', name: command.id, file, ...(error ? { error } : {}) };
}

/** @param {any} plugin @param {string} event @param {any} hook */
async function hookEntry(plugin, event, hook) {
  let file = hook.target ? path.join(plugin.root, hook.target) : null;
  const error = load
    ? await errorOf(async () => {
        file = await fileOf(plugin, hook.target);
      })
    : undefined;
  return { group: 'oclif.hooks', name: event, file, ...(error ? { error } : {}) };
}

/** @param {any} plugin @returns {Promise<import('./answer.cjs').Plugin>} */
async function describe(plugin) {
  const entryPoints = [];
  // Commands of plugins that are installed when needed: Config.runCommand never loads them from here.
  const own = plugin.commands.filter((/** @type {any} */ command) => command.pluginType !== 'jit');
  for (const command of own) entryPoints.push(await commandEntry(plugin, command));
  for (const [event, hooks] of Object.entries(plugin.hooks)) {
    for (const hook of /** @type {any[]} */ (hooks)) entryPoints.push(await hookEntry(plugin, event, hook));
  }
  return { name: plugin.name, path: plugin.root, key: plugin.alias, via: plugin.type, entryPoints };
}

run(async () => {
  let config;
  let failure;
  try {
    config = await Config.load({ root: app });
  } catch (error) {
    failure = textOf(error);
  }
  // Warnings are emitted on a later tick than the one that made them.
  await new Promise((resolve) => setImmediate(resolve));
  const loaded = config ? config.getPluginsList() : [];
  const plugins = [];
  for (const plugin of loaded) {
    if (!plugin.isRoot) plugins.push(await describe(plugin));
  }
  for (const [name, error] of errors) plugins.push({ name, path: '', entryPoints: [], error });
  const application = config ? await describe(config.rootPlugin) : undefined;
  // A package without an `oclif` key stays in the host's list, marked as not valid and with nothing in it.
  const valid = loaded.filter((/** @type {any} */ plugin) => !plugin.isRoot && plugin.valid);
  return {
    seen: [...seen],
    accepted: valid.map((/** @type {any} */ plugin) => plugin.name),
    plugins,
    ...(application ? { application } : {}),
    ...(failure ? { failure } : {}),
  };
});
