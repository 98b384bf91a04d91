/**
 * Asks Backstage's command: detectPackages, which lists what the bundler of an app is to import. Its source is
 * compiled as it is, with that exported. Where an import leads is asked of Node, since no bundler runs.
 */
'use strict';

const fs = require('node:fs');
const { createRequire } = require('node:module');
const path = require('node:path');
const { app, requireHost, textOf, nameIn, run } = require('./answer.cjs');

const source = path.dirname(requireHost.resolve('@backstage/cli-module-build/package.json'));
const file = path.join(source, 'dist/lib/bundler/packageDetection.cjs.js');
const requireSource = createRequire(file);
const requireApp = createRequire(path.join(app, 'package.json'));

/** What watches the app and writes what was found is not asked. */
const OTHERS = ['@backstage/config', '@backstage/cli-common', 'chokidar'];

/** @param {string} request */
function requireAsHost(request) {
  if (request === 'p-queue') return class {};
  return OTHERS.includes(request) ? {} : requireSource(request);
}
requireAsHost.resolve = requireSource.resolve;

/** @param {{ name: string, import: string }[]} detected */
function pluginsOf(detected) {
  /** @type {Map<string, import('./answer.cjs').Plugin>} */
  const plugins = new Map();
  for (const { name, import: specifier } of detected) {
    const folder = path.dirname(requireApp.resolve(`${name}/package.json`));
    const plugin = plugins.get(name) ?? {
      name: nameIn(folder, name),
      path: folder,
      key: name,
      entryPoints: [],
    };
    plugins.set(name, plugin);
    /** @type {import('./answer.cjs').EntryPoint} */
    const entry = { group: specifier === name ? 'backstage' : 'backstage.alpha', name: '.', file: null };
    plugin.entryPoints.push(entry);
    try {
      entry.file = requireApp.resolve(specifier);
    } catch (error) {
      entry.error = textOf(error);
    }
  }
  return [...plugins.values()];
}

run(async () => {
  const compiled = { exports: /** @type {any} */ ({}) };
  const text = `${fs.readFileSync(file, 'utf8')}\nexports.detectPackages = detectPackages;`;
  new Function('require', 'module', 'exports', text)(requireAsHost, compiled, compiled.exports);
  const plugins = pluginsOf(await compiled.exports.detectPackages(app, {}));
  const names = plugins.map(({ name }) => name);
  return { seen: names, accepted: names, plugins };
});
