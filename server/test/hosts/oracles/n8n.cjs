/**
 * Asks n8n: n8n-core's scanDirectoryForPackages over the application's node_modules, as its module for community
 * packages does, then `loadAll` of each loader that it gives. Unless in `load` mode, what the loader makes an
 * instance of is swapped for one with a name and nothing else: no module of a plugin is evaluated.
 */
'use strict';

const path = require('node:path');
const { app, load, requireHost, logged, log, textOf, nameIn, run } = require('./answer.cjs');

const { DirectoryLoader, PackageDirectoryLoader, scanDirectoryForPackages } = requireHost(
  'n8n-core-2.41/dist/nodes-loader/index.js',
);
const { Container } = requireHost('@n8n/di');
const { Logger } = requireHost('@n8n/backend-common');

/** @param {string} level @returns {(message: unknown, metadata?: { error?: unknown }) => void} */
const at = (level) => (message, metadata) =>
  logged(level, [message, ...(metadata?.error ? [textOf(metadata.error)] : [])].join('\n'));
Container.set(Logger, { debug: () => undefined, info: at('info'), warn: at('warn'), error: at('error') });

/** @type {Map<any, import('./answer.cjs').Plugin>} */
const plugins = new Map();
/** Those of whose manifest the host has found its own key: `loadAll` comes to its end for no other. */
const declaring = new Set();

/** The file that `require` takes, where there is one. @param {string} file */
function required(file) {
  try {
    return requireHost.resolve(file);
  } catch {
    return file;
  }
}

/** @param {'loadNodeFromFile' | 'loadCredentialFromFile'} method @param {string} group */
function watch(method, group) {
  const loadFile = DirectoryLoader.prototype[method];
  /** @param {string} file @param {unknown[]} rest */
  DirectoryLoader.prototype[method] = function (file, ...rest) {
    const name = String(file).split('/').at(-1)?.split('.')[0] ?? '';
    plugins.get(this)?.entryPoints.push({ group, name, file: required(this.resolvePath(file)) });
    return loadFile.call(this, file, ...rest);
  };
}
watch('loadNodeFromFile', 'n8n.nodes');
watch('loadCredentialFromFile', 'n8n.credentials');

if (!load) {
  /** @param {string} file */
  DirectoryLoader.prototype.loadClass = (file) => ({
    name: file,
    description: { name: file, version: 1, properties: [] },
  });
}

const inferSupportedNodes = PackageDirectoryLoader.prototype.inferSupportedNodes;
PackageDirectoryLoader.prototype.inferSupportedNodes = function () {
  declaring.add(this);
  return inferSupportedNodes.call(this);
};

/** What the host said of a package that it gave no loader for. @param {string} name */
function refusal(name) {
  return log.find(({ message }) => message.startsWith(`Skipping package "${name}":`))?.message;
}

/** Each manifest that a loader has read, whether the scan gives the loader or not. @type {any[]} */
const read = [];
const readJSONSync = PackageDirectoryLoader.prototype.readJSONSync;
/** @param {string} file */
PackageDirectoryLoader.prototype.readJSONSync = function (file) {
  const content = readJSONSync.call(this, file);
  read.push(this);
  return content;
};

run(async () => {
  const loaders = await scanDirectoryForPackages(path.join(app, 'node_modules'));
  for (const loader of read) {
    const name = nameIn(loader.directory, path.basename(loader.directory));
    /** @type {import('./answer.cjs').Plugin} */
    const plugin = { name, path: loader.directory, entryPoints: [] };
    plugins.set(loader, plugin);
    if (!loaders.includes(loader)) plugin.error = refusal(name) ?? 'Skipped';
  }
  for (const loader of loaders) {
    const plugin = /** @type {import('./answer.cjs').Plugin} */ (plugins.get(loader));
    try {
      await loader.loadAll();
    } catch (error) {
      plugin.error = textOf(error);
    }
  }
  const named = [...plugins].filter(([loader, { error }]) => declaring.has(loader) || error !== undefined);
  return {
    seen: named.map(([, { name }]) => name),
    accepted: named.filter(([, { error }]) => error === undefined).map(([, { name }]) => name),
    plugins: named.map(([, plugin]) => plugin),
  };
});
