/**
 * Asks Docusaurus: `resolveModuleName` (@docusaurus/core, lib/server/plugins/moduleShorthand.js), with the `require`
 * of the site's configuration, as loadPluginConfigs and loadPresets do. It resolves; no module is evaluated.
 */
'use strict';

const { createRequire } = require('node:module');
const path = require('node:path');
const { app, requireHost, textOf, run } = require('./answer.cjs');
const { packageOf, soundApplication, withShortNames, writtenFor } = require('./written-names.cjs');

const core = path.dirname(requireHost.resolve('@docusaurus/core/package.json'));
const { resolveModuleName } = require(path.join(core, 'lib/server/plugins/moduleShorthand.js'));

/** @param {string} folder */
const requireFrom = (folder) => createRequire(path.join(folder, 'docusaurus.config.js'));

/**
 * As the site's configuration resolves: what is installed beside the plugins takes a name before them.
 * @param {string} sound
 */
function resolverOf(sound) {
  const [ofPlugins, ofAll] = [requireFrom(sound), requireFrom(app)];
  /** @param {string} name */
  const resolve = (name) => {
    try {
      return ofPlugins.resolve(name);
    } catch {
      return ofAll.resolve(name);
    }
  };
  return { resolve };
}

run(async () => {
  const sound = soundApplication();
  const plugins = [];
  for (const type of ['plugin', 'preset']) {
    /** @param {{ resolve(name: string): string }} resolver */
    const writtenBy = (resolver) =>
      writtenFor((text) => {
        try {
          return packageOf(sound, resolver.resolve(resolveModuleName(text, resolver, type)));
        } catch {
          return undefined;
        }
      });
    const written = await writtenBy(resolverOf(sound));
    for (const name of withShortNames(await writtenBy(requireFrom(sound))).keys()) {
      const writtenAs = written.get(name) ?? [];
      /** @type {import('./answer.cjs').Plugin} */
      const plugin = { name, path: path.join(app, 'node_modules', name), entryPoints: [], writtenAs };
      plugins.push(plugin);
      try {
        const file = requireFrom(app).resolve(resolveModuleName(name, requireFrom(app), type));
        plugin.entryPoints.push({ group: 'main', name: '.', file });
      } catch (error) {
        plugin.error = textOf(error);
      }
    }
  }
  return {
    seen: plugins.map(({ name }) => name),
    accepted: plugins.filter(({ error }) => !error).map(({ name }) => name),
    plugins,
  };
});
