/**
 * Asks Capacitor's command what `cap ls` and `cap update` ask: loadConfig, getPlugins, and what iOS and Android make
 * of each. In `load` mode a platform's native folder is searched for plugin classes as `cap update` does it, and the
 * Swift packages are picked.
 */
'use strict';

const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const { load, requireHost, logged, textOf, nameIn, run } = require('./answer.cjs');

/** @param {string} file @returns {any} a module of the command */
const requireCli = (file) => requireHost(`@capacitor/cli/dist/${file}.js`);

const { loadConfig } = requireCli('config');
const { getPlugins } = requireCli('plugin');
const { getAndroidPlugins } = requireCli('android/common');
const { getIOSPlugins } = requireCli('ios/common');
const { getPluginFiles } = requireCli('util/iosplugin');
const { checkPluginsForPackageSwift } = requireCli('util/spm');
const { logger } = requireCli('log');

for (const level of ['info', 'warn', 'error'])
  logger[level] = (/** @type {unknown} */ message) => logged(level, message);

/** Not exported: the module is compiled once more, as it is, with that added. @returns {any} */
function androidInternals() {
  const file = requireHost.resolve('@capacitor/cli/dist/android/update.js');
  const compiled = /** @type {any} */ (new Module(file));
  compiled.filename = file;
  compiled.paths = /** @type {any} */ (Module)._nodeModulePaths(path.dirname(file));
  const name = 'findAndroidPluginClassesInPlugin';
  compiled._compile(`${fs.readFileSync(file, 'utf8')}\nexports.${name} = ${name};`, file);
  return compiled.exports;
}

const { findAndroidPluginClassesInPlugin } = androidInternals();

/** The kinds of plugin, as dist/plugin.js numbers them. */
const CAPACITOR = 0;

/** @type {Map<string, import('./answer.cjs').Plugin>} */
const plugins = new Map();

/** @param {any} plugin @returns {import('./answer.cjs').Plugin} */
function pluginFor({ id, rootPath, xml }) {
  let found = plugins.get(id);
  if (found === undefined) {
    found = { name: nameIn(rootPath, id), path: rootPath, key: id, entryPoints: [] };
    if (xml)
      found.entryPoints.push({ group: 'plugin.xml', name: '.', file: path.join(rootPath, 'plugin.xml') });
    plugins.set(id, found);
  }
  return found;
}

/**
 * A native folder, and what searching it for classes comes to.
 * @param {any} plugin @param {'ios' | 'android'} platform @param {() => Promise<unknown>} search
 */
async function addFolder(plugin, platform, search) {
  /** @type {import('./answer.cjs').EntryPoint} */
  const folder = {
    group: `capacitor.${platform}`,
    name: '.',
    file: path.resolve(plugin.rootPath, plugin[platform].path),
  };
  pluginFor(plugin).entryPoints.push(folder);
  if (!load) return;
  try {
    await search();
  } catch (error) {
    folder.error = textOf(error);
  }
}

/** @param {any} config @param {any} plugin */
async function addIos(config, plugin) {
  const { entryPoints } = pluginFor(plugin);
  if (plugin.ios.type !== CAPACITOR) return;
  await addFolder(plugin, 'ios', () => getPluginFiles([plugin]));
  const podspec = path.join(plugin.rootPath, `${plugin.ios.name}.podspec`);
  if (fs.existsSync(podspec)) entryPoints.push({ group: 'capacitor.podspec', name: '.', file: podspec });
  for (const { rootPath } of await checkPluginsForPackageSwift(config, [plugin]))
    entryPoints.push({ group: 'capacitor.swift', name: '.', file: path.join(rootPath, 'Package.swift') });
}

/** @param {any} plugin */
async function addAndroid(plugin) {
  pluginFor(plugin);
  if (plugin.android.type === CAPACITOR)
    await addFolder(plugin, 'android', () => findAndroidPluginClassesInPlugin(plugin));
}

run(async () => {
  const config = await loadConfig();
  for (const plugin of await getIOSPlugins(await getPlugins(config, 'ios'))) await addIos(config, plugin);
  for (const plugin of await getAndroidPlugins(await getPlugins(config, 'android'))) await addAndroid(plugin);
  const names = [...plugins.values()].map(({ name }) => name);
  return { seen: names, accepted: names, plugins: [...plugins.values()] };
});
