/**
 * Asks Signal K: the `plugins` interface of signalk-server, started for a server that does nothing itself, installed
 * in the application's folder and with a configuration folder that is empty. Plugins are registered, with the host's
 * own checks, and none is started. Unless in `load` mode, `importOrRequire` resolves a plugin's module and gives an
 * empty plugin in its stead.
 */
'use strict';

const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const util = require('node:util');
const { app, load, requireHost, logged, textOf, nameIn, run } = require('./answer.cjs');

// Those that are enabled by default would be started.
process.env.DISABLEPLUGINS = 'true';

const modules = requireHost('signalk-server/dist/modules.js');
const startInterface = requireHost('signalk-server/dist/interfaces/plugins.js');
const anything = requireHost('@signalk/streams');

console.error = (...values) => logged('error', util.format(...values));
console.log = (...values) => logged('info', util.format(...values));

/** @type {Map<string, import('./answer.cjs').Plugin>} by folder */
const plugins = new Map();

const modulesWithKeyword = modules.modulesWithKeyword;
/** @param {unknown[]} args */
modules.modulesWithKeyword = (...args) => {
  const found = modulesWithKeyword(...args);
  for (const { module: name, location } of found) {
    const folder = path.join(location, name);
    plugins.set(folder, { name: nameIn(folder, name), path: folder, entryPoints: [] });
  }
  return found;
};

/** @param {string} folder @returns {string} the file that the host's `require` takes, or what it looks for after that */
function fileOf(folder) {
  try {
    return requireHost.resolve(folder);
  } catch (error) {
    const { buildResolver } = requireHost('esm-resolve');
    const file = buildResolver(folder, { isDir: true, resolveToAbsolute: true })('.');
    if (file === undefined) throw error;
    return file;
  }
}

const importOrRequire = modules.importOrRequire;
/** @param {string} folder */
modules.importOrRequire = async (folder) => {
  const file = fileOf(folder);
  plugins.get(folder)?.entryPoints.push({ group: 'main', name: '.', file });
  return load ? importOrRequire(folder) : () => ({ id: folder, start() {}, stop() {} });
};

/** @param {Record<string | symbol, unknown>} known what the host has to find; anything else is there, and does nothing */
const around = (known) => new Proxy(known, { get: (_, key) => (key in known ? known[key] : anything) });

run(async () => {
  const configPath = fs.mkdtempSync(path.join(os.tmpdir(), 'signalk-'));
  /** @type {Map<string, string>} */
  const errors = new Map();
  const server = around({
    config: { appPath: app, configPath, settings: {} },
    plugins: [],
    pluginsMap: {},
    providerStatus: {},
    signalk: { self: {}, retrieve: () => ({}) },
    use: () => undefined,
    get: () => undefined,
    setProviderError: (/** @type {string} */ name, /** @type {string} */ error) => errors.set(name, error),
  });
  let failure;
  try {
    await startInterface(server).start();
  } catch (error) {
    failure = textOf(error);
  }
  fs.rmSync(configPath, { recursive: true });
  const registered = new Set(
    /** @type {any[]} */ (server.plugins).map(({ packageName, packageLocation }) =>
      path.join(packageLocation, packageName),
    ),
  );
  const all = [...plugins.values()];
  for (const plugin of all) {
    const error = errors.get(plugin.name);
    if (!registered.has(plugin.path)) plugin.error = error ?? 'Not registered';
  }
  /** @type {(plugin: import('./answer.cjs').Plugin) => string} */
  const named = ({ name }) => name;
  return {
    seen: all.map(named),
    accepted: failure ? [] : all.filter(({ error }) => error === undefined).map(named),
    plugins: all,
    ...(failure ? { failure } : {}),
  };
});
