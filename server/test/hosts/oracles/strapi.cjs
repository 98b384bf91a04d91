/**
 * Asks Strapi: loadPlugins with its getEnabledPlugins, compiled as if they lay in the application's node_modules,
 * since Strapi requires plugins from its own folder. Strapi's own seven plugins are answered for, and what is done
 * with content types is left out. Unless in `load` mode, a plugin's server part is not evaluated. Of the admin part
 * the answer is getMapOfPluginsWithAdmin's question, put to the same `require`.
 */
'use strict';

const fs = require('node:fs');
const { createRequire } = require('node:module');
const path = require('node:path');
const { app, load, requireHost, textOf, nameIn, run } = require('./answer.cjs');

const FOLDER = 'dist/loaders/plugins';
const source = path.join(path.dirname(requireHost.resolve('@strapi/core/package.json')), FOLDER);
const requireSource = createRequire(path.join(source, 'index.js'));
const requirePlugin = createRequire(path.join(app, 'node_modules/@strapi/core', FOLDER, 'index.js'));

const OWN = /^@strapi\/(?:content-|email|upload|i18n|review-|strapi\/)/;

/** @type {Map<string, import('./answer.cjs').Plugin>} */
const plugins = new Map();
/** @type {Map<string, any>} */
const manifests = new Map();

/** @param {string} request */
function requireManifest(request) {
  if (request.startsWith('/own/')) return { strapi: { name: path.basename(path.dirname(request)) } };
  const manifest = requirePlugin(request);
  const folder = path.dirname(requirePlugin.resolve(request));
  if (manifest.strapi?.kind === 'plugin') {
    const name = path.dirname(request).split(path.sep).join('/');
    plugins.set(folder, { name: nameIn(folder, name), path: folder, key: name, entryPoints: [] });
    manifests.set(folder, manifest);
  }
  return manifest;
}

/** @param {string} request */
function requireAsHost(request) {
  if (request.endsWith('package.json')) return requireManifest(request);
  if (request.endsWith('get-enabled-plugins.js')) return compiled('get-enabled-plugins.js');
  if (request.endsWith('load-config-file.js')) return { loadConfigFile };
  if (request.startsWith('../../')) return { loadFiles: async () => ({}), getGlobalId: () => '' };
  return requireSource(request);
}
/** @param {string} request */
requireAsHost.resolve = (request) => {
  if (request.startsWith('/own/')) return request;
  return OWN.test(request)
    ? `/own/${path.basename(path.dirname(request))}/package.json`
    : requirePlugin.resolve(request);
};

const { loadConfigFile: loadFile } = requireSource('../../utils/load-config-file.js');

/** @param {string} file the server part of a plugin */
function loadConfigFile(file) {
  const plugin = [...plugins.values()].find((one) => file.startsWith(`${one.path}${path.sep}`));
  /** @type {import('./answer.cjs').EntryPoint} */
  const server = { group: 'strapi.server', name: '.', file };
  plugin?.entryPoints.push(server);
  if (!load) return {};
  try {
    return loadFile(file);
  } catch (error) {
    server.error = textOf(error);
    throw error;
  }
}

/** @param {string} file @returns {any} the exports of one of Strapi's modules */
function compiled(file) {
  const module = { exports: {} };
  const code = new Function('require', 'module', 'exports', fs.readFileSync(path.join(source, file), 'utf8'));
  code(requireAsHost, module, module.exports);
  return module.exports;
}

/** @param {import('./answer.cjs').Plugin} plugin */
function addAdmin({ key, entryPoints, path: folder }) {
  try {
    requirePlugin.resolve(`${key}/strapi-admin`);
  } catch {
    return;
  }
  const admin = manifests.get(folder).exports?.['./strapi-admin'];
  const file = typeof admin === 'object' ? (admin?.import ?? admin?.default) : admin;
  entryPoints.push({ group: 'strapi.admin', name: '.', file: path.join(folder, file ?? 'strapi-admin.js') });
}

run(async () => {
  const { dependencies } = JSON.parse(fs.readFileSync(path.join(app, 'package.json'), 'utf8'));
  /** @type {Record<string, unknown>} */
  const config = { 'info.dependencies': dependencies ?? {} };
  const strapi = {
    dirs: {
      app: { root: app },
      dist: { config: path.join(app, 'config'), extensions: path.join(app, 'ext') },
    },
    config: {
      /** @param {string} key @param {unknown} otherwise */
      get: (key, otherwise) => config[key] ?? otherwise,
      set: () => undefined,
    },
    get: () => ({ add: () => undefined }),
  };
  // Its modules take the instance from the global scope, too.
  /** @type {any} */ (globalThis).strapi = strapi;
  let failure;
  try {
    await compiled('index.js')(strapi);
  } catch (error) {
    failure = textOf(error);
  }
  const found = [...plugins.values()];
  for (const plugin of found) addAdmin(plugin);
  const last = found.at(-1);
  const isRefused = failure !== undefined && /^Error: Plugin name/.test(failure);
  if (isRefused && last) last.error = failure;
  return {
    seen: found.map(({ name }) => name),
    accepted: found.filter(({ error }) => !error).map(({ name }) => name),
    plugins: found,
    ...(failure ? { failure } : {}),
  };
});
