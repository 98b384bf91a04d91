/**
 * Asks Cordova about the `plugins` folder of a project: PluginInfoProvider.getAllWithinSearchPath, which `cordova
 * prepare` and `cordova plugin ls` ask; and, of each folder that findPlugins lists, what reading its plugin says.
 */
'use strict';

const path = require('node:path');
const { app, requireHost, logged, nameIn, run } = require('./answer.cjs');

const { PluginInfoProvider, events } = requireHost('cordova-common');
const { findPlugins } = requireHost('cordova-lib/src/cordova/util.js');

events.on('warn', (/** @type {unknown} */ message) => logged('warn', message));

run(async () => {
  const folder = path.join(app, 'plugins');
  const provider = new PluginInfoProvider();
  for (const name of findPlugins(folder)) {
    try {
      provider.get(path.join(folder, name));
    } catch (error) {
      logged('error', error);
    }
  }
  const plugins = provider
    .getAllWithinSearchPath(folder)
    .map((/** @type {{ id: string, dir: string, filepath: string }} */ { id, dir, filepath }) => ({
      name: nameIn(dir, id),
      path: dir,
      key: id,
      entryPoints: [{ group: 'plugin.xml', name: '.', file: filepath }],
    }));
  const names = plugins.map((/** @type {import('./answer.cjs').Plugin} */ { name }) => name);
  return { seen: names, accepted: names, plugins };
});
