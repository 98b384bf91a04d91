/**
 * Asks TypeDoc 0.22: lib/utils/plugins.js, `discoverPlugins` from the application's folder, then `loadPlugins`, one
 * plugin at a time. The application that plugins are handed does nothing. Unless in `load` mode, a plugin's module is
 * resolved, not evaluated.
 */
'use strict';

const path = require('node:path');
const { load, requireHost, logged, log, textOf, nameIn, run } = require('./answer.cjs');

const { discoverPlugins, loadPlugins } = requireHost(
  path.join(path.dirname(requireHost.resolve('typedoc-0.22')), 'lib/utils/plugins.js'),
);
const anything = requireHost('typedoc');

/** @param {string} level @returns {(message: unknown) => void} */
const at = (level) => (message) => logged(level, message);
const logger = { info: at('info'), verbose: () => undefined, warn: at('warn'), error: at('error') };
/** @param {Record<string | symbol, unknown>} known what the host asks of it; plugins may ask anything else */
const around = (known) => new Proxy(known, { get: (_, key) => known[key] ?? anything });
const application = around({ logger, options: around({ isSet: () => false }) });

/** @param {string} folder what the host says when it loads a plugin, if it has anything against it */
function errorOf(folder) {
  const before = log.length;
  if (load) loadPlugins(application, [folder]);
  else {
    try {
      requireHost.resolve(folder);
    } catch (error) {
      return textOf(error);
    }
  }
  const errors = log.slice(before).filter(({ level }) => level === 'error');
  return errors.map(({ message }) => message).join('\n') || undefined;
}

/** @param {string} folder @returns {import('./answer.cjs').EntryPoint[]} */
function entryPointsOf(folder) {
  try {
    return [{ group: 'main', name: '.', file: requireHost.resolve(folder) }];
  } catch {
    return [];
  }
}

run(async () => {
  const plugins = discoverPlugins(application)
    // Those of the folders above are not the application's.
    .filter((/** @type {string} */ folder) => !path.relative(process.cwd(), folder).startsWith('..'))
    .map((/** @type {string} */ folder) => {
      const error = errorOf(folder);
      const name = nameIn(folder, path.basename(folder));
      return { name, path: folder, entryPoints: entryPointsOf(folder), ...(error ? { error } : {}) };
    });
  /** @type {(plugin: import('./answer.cjs').Plugin) => string} */
  const named = ({ name }) => name;
  return {
    seen: plugins.map(named),
    accepted: plugins.filter((/** @type {{ error?: string }} */ { error }) => !error).map(named),
    plugins,
  };
});
