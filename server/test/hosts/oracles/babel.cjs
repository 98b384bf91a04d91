/**
 * Asks Babel: `resolvePlugin` and `resolvePreset` (lib/config/files/plugins.js), as @babel/core exports them, which
 * resolve as `require` does; and in `load` mode `loadPartialConfigAsync`, which loads what a configuration lists,
 * and resolves as `import` does first.
 */
'use strict';

const path = require('node:path');
const { app, load, requireHost, textOf, run } = require('./answer.cjs');
const { packageOf, soundApplication, withShortNames, writtenFor } = require('./written-names.cjs');

const babel = requireHost('@babel/core');

/** @typedef {'plugins' | 'presets'} Kind */

/** @param {Kind} kind @param {string} text @param {string} folder @returns {string} the file that it leads to */
function resolve(kind, text, folder) {
  return kind === 'plugins' ? babel.resolvePlugin(text, folder) : babel.resolvePreset(text, folder);
}

/** @param {Kind} kind @param {string} name @returns {Promise<string>} the file that Babel has loaded */
async function loaded(kind, name) {
  const options = { cwd: app, configFile: false, babelrc: false, [kind]: [name] };
  const [item] = (await babel.loadPartialConfigAsync(options)).options[kind];
  return item.file.resolved;
}

/** @param {Kind} kind @param {string} name @returns {Promise<import('./answer.cjs').Plugin>} */
async function pluginOf(kind, name) {
  /** @type {import('./answer.cjs').Plugin} */
  const plugin = { name, path: path.join(app, 'node_modules', name), entryPoints: [] };
  try {
    const file = load ? await loaded(kind, name) : resolve(kind, name, app);
    plugin.entryPoints.push({ group: 'main', name: '.', file });
  } catch (error) {
    plugin.error = textOf(error);
  }
  return plugin;
}

run(async () => {
  const sound = soundApplication();
  const plugins = [];
  for (const kind of /** @type {const} */ (['plugins', 'presets'])) {
    const written = await writtenFor((text) => {
      try {
        return packageOf(sound, resolve(kind, text, sound));
      } catch {
        return undefined;
      }
    });
    for (const [name, writtenAs] of withShortNames(written))
      plugins.push({ ...(await pluginOf(kind, name)), writtenAs });
  }
  return {
    seen: plugins.map(({ name }) => name),
    accepted: plugins.filter(({ error }) => !error).map(({ name }) => name),
    plugins,
  };
});
