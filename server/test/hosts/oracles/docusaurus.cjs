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

run(async () => {
  const sound = soundApplication();
  const plugins = [];
  for (const type of ['plugin', 'preset']) {
    const written = await writtenFor((text) => {
      try {
        const name = resolveModuleName(text, requireFrom(sound), type);
        return packageOf(sound, requireFrom(sound).resolve(name));
      } catch {
        return undefined;
      }
    });
    for (const [name, writtenAs] of withShortNames(written)) {
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
