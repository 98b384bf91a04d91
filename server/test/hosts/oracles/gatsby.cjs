/**
 * Asks Gatsby: `resolvePlugin` (dist/bootstrap/load-plugins/resolve-plugin.js) about each plugin that the site's
 * gatsby-config.js lists and each folder in `plugins`, then where it finds the files with their APIs: for
 * gatsby-node `resolveJSFilepath`, for the others the resolver of resolve-module-exports.js. In `load` mode the
 * APIs are collected as Gatsby does. Its reporter is replaced by one that keeps what is told.
 */
'use strict';

const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const { app, load, requireHost, logged, nameIn, textOf, run } = require('./answer.cjs');

/** @param {string} message */
function panic(message) {
  logged('panic', message);
  throw new Error(message);
}
const reporter = {
  /** @param {string} message */
  warn: (message) => logged('warn', message),
  error: panic,
  panic,
  panicOnBuild: panic,
};
/** What the host needs of gatsby-core-utils, whose index would load all the rest. @param {string} file */
const core = (file) => requireHost(`gatsby-core-utils/dist/${file}`);
/** @type {Record<string, () => unknown>} */
const instead = {
  'gatsby-cli/lib/reporter': () => ({ __esModule: true, default: reporter }),
  'gatsby-core-utils': () => ({ ...core('path'), ...core('create-require-from-path') }),
};
// The corpus has empty packages for most of what Gatsby depends on.
const loadModule = /** @type {any} */ (Module)._load;
/** @type {any} */ (Module)._load = (/** @type {string} */ request, /** @type {unknown[]} */ ...rest) =>
  instead[request]?.() ?? loadModule(request, ...rest);

const bootstrap = path.join(path.dirname(requireHost.resolve('gatsby/package.json')), 'dist/bootstrap');
const { resolvePlugin } = require(path.join(bootstrap, 'load-plugins/resolve-plugin.js'));
const { resolveModuleExports } = require(path.join(bootstrap, 'resolve-module-exports.js'));
const { resolveJSFilepath } = require(path.join(bootstrap, 'resolve-js-file-path.js'));
const { resolveModule } = require(path.join(bootstrap, '../utils/module-resolver.js'));

/** What the site lists: what its configuration does, of what is there, and every folder in `plugins`. */
function listedNames() {
  const local = path.join(app, 'plugins');
  const folders = fs.existsSync(local) ? fs.readdirSync(local) : [];
  const { dependencies = {} } = JSON.parse(fs.readFileSync(path.join(app, 'package.json'), 'utf8'));
  const { plugins } = requireHost('./gatsby-config.js');
  const installed = Object.keys(dependencies).filter((name) => plugins.some(isOf(name)));
  return [...folders, ...installed];
}

/** A package under another name is listed under it, where it is meant for Gatsby at all. @param {string} name */
function isOf(name) {
  return (/** @type {string} */ listed) => listed === name || name.endsWith(`/${listed}`);
}

/** What cannot be resolved is not analyzed, as in resolve-module-exports.js. @param {string} file */
function analyzed(file) {
  try {
    return resolveModule(file);
  } catch {
    return undefined;
  }
}

/** @param {string} folder @returns {Promise<import('./answer.cjs').EntryPoint[]>} */
async function filesIn(folder) {
  const node = await resolveJSFilepath({ rootDir: app, filePath: `${folder}/gatsby-node` });
  const files = [
    ['gatsby-node', node],
    ['gatsby-browser', analyzed(`${folder}/gatsby-browser`)],
    ['gatsby-ssr', analyzed(`${folder}/gatsby-ssr`)],
  ];
  return files
    .filter(([, file]) => file)
    .map(([group, file]) => ({ group, name: '.', file: path.resolve(file) }));
}

/** @param {string} name @returns {Promise<import('./answer.cjs').Plugin>} */
async function pluginOf(name) {
  const local = path.join(app, 'plugins', name);
  const folder = fs.existsSync(local) ? local : path.join(app, 'node_modules', name);
  /** @type {import('./answer.cjs').Plugin} */
  const plugin = { name: nameIn(folder, name), path: folder, entryPoints: [], writtenAs: [name] };
  try {
    const { resolve } = resolvePlugin(name, app);
    plugin.entryPoints = await filesIn(resolve);
    if (load) {
      await resolveModuleExports(`${resolve}/gatsby-node`, { mode: 'import', rootDir: app });
      await resolveModuleExports(`${resolve}/gatsby-browser`, { rootDir: app });
      await resolveModuleExports(`${resolve}/gatsby-ssr`, { rootDir: app });
    }
  } catch (error) {
    plugin.error = textOf(error);
  }
  return plugin;
}

run(async () => {
  const plugins = [];
  for (const name of listedNames()) plugins.push(await pluginOf(name));
  return {
    seen: plugins.map(({ name }) => name),
    accepted: plugins.filter(({ error }) => !error).map(({ name }) => name),
    plugins,
  };
});
