/**
 * Asks ESLint: what @eslint/eslintrc makes of a name in `plugins` (lib/shared/naming.js), where its resolver finds
 * the package, and in `load` mode its ConfigArrayFactory, which loads the plugins that a configuration lists.
 */
'use strict';

const path = require('node:path');
const { app, load, requireHost, textOf, run } = require('./answer.cjs');
const { withShortNames, writtenFor } = require('./written-names.cjs');

const { Legacy } = requireHost('@eslint/eslintrc');
const placeholder = path.join(app, '__placeholder__.js');
const factory = new Legacy.ConfigArrayFactory({ cwd: app, resolvePluginsRelativeTo: app });

/** @param {string} name @returns {import('./answer.cjs').Plugin} */
function pluginOf(name) {
  /** @type {import('./answer.cjs').Plugin} */
  const plugin = { name, path: path.join(app, 'node_modules', name), entryPoints: [] };
  try {
    if (load) {
      for (const element of factory.create({ plugins: [name] }, { filePath: placeholder })) {
        for (const { error } of Object.values(element.plugins ?? {})) if (error) throw error;
      }
    }
    const file = Legacy.ModuleResolver.resolve(name, placeholder);
    plugin.entryPoints.push({ group: 'main', name: '.', file });
  } catch (error) {
    plugin.error = textOf(error);
  }
  return plugin;
}

run(async () => {
  const written = withShortNames(
    await writtenFor((text) => Legacy.naming.normalizePackageName(text, 'eslint-plugin')),
  );
  const plugins = [...written].map(([name, writtenAs]) => ({ ...pluginOf(name), writtenAs }));
  return {
    seen: plugins.map(({ name }) => name),
    accepted: plugins.filter(({ error }) => !error).map(({ name }) => name),
    plugins,
  };
});
