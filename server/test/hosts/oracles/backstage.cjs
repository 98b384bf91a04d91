/**
 * Asks Backstage's backend: PackageDiscoveryService.getBackendFeatures, with `backend.packages: all`. Its source is
 * compiled with a `require` that is watched; the code that runs is the host's. Unless in `load` mode, a plugin's
 * module is not evaluated, and stands for a feature.
 */
'use strict';

const fs = require('node:fs');
const { createRequire } = require('node:module');
const path = require('node:path');
const { app, load, requireHost, logged, textOf, nameIn, run } = require('./answer.cjs');

const source = requireHost.resolve('@backstage/backend-defaults/package.json');
const file = path.join(path.dirname(source), 'dist/PackageDiscoveryService.cjs.js');
const requireSource = createRequire(file);
const { ConfigReader } = requireSource('@backstage/config');

const FEATURE = { $$type: '@backstage/BackendFeature' };

/** @type {Map<string, import('./answer.cjs').Plugin>} */
const plugins = new Map();
/** @type {string[]} */
const detected = [];
/** What the host resolved last, and is about to load. */
let current = '';

/** @param {string} request @param {{ paths: string[] }} options */
function resolve(request, options) {
  if (request.endsWith('/package.json')) {
    current = request.slice(0, -'/package.json'.length);
    return requireSource.resolve(request, options);
  }
  const isMain = request === current;
  if (isMain) {
    const folder = path.dirname(requireSource.resolve(`${current}/package.json`, options));
    plugins.set(current, { name: nameIn(folder, current), path: folder, key: current, entryPoints: [] });
  }
  const plugin = plugins.get(current);
  try {
    const target = requireSource.resolve(request, options);
    plugin?.entryPoints.push({ group: isMain ? 'backstage' : 'backstage.alpha', name: '.', file: target });
    return target;
  } catch (error) {
    if (plugin && isMain) plugin.error = textOf(error);
    throw error;
  }
}

/** @param {string} request @returns {unknown} */
function requireAsHost(request) {
  if (!path.isAbsolute(request) || request.endsWith('package.json')) return requireSource(request);
  const plugin = [...plugins.values()].find((one) => one.entryPoints.some((entry) => entry.file === request));
  try {
    return load ? requireSource(request) : { default: FEATURE };
  } catch (error) {
    if (plugin) plugin.error = textOf(error);
    throw error;
  }
}
requireAsHost.resolve = resolve;

run(async () => {
  const compiled = { exports: /** @type {any} */ ({}) };
  const code = new Function('require', 'module', 'exports', fs.readFileSync(file, 'utf8'));
  code(requireAsHost, compiled, compiled.exports);

  // The host looks for its application above the script that was started.
  process.argv[1] = path.join(app, 'index.js');
  /** @param {string} message */
  const info = (message) => {
    logged('info', message);
    if (message.startsWith('Detected: ')) detected.push(message.slice('Detected: '.length));
  };
  const config = new ConfigReader({ backend: { packages: 'all' } });
  const service = new compiled.exports.PackageDiscoveryService(config, { info });
  let failure;
  try {
    await service.getBackendFeatures();
  } catch (error) {
    failure = textOf(error);
  }
  const found = [...plugins.values()];
  const taken = found.filter(({ key = '' }) => detected.includes(key));
  // Of a module that gives no feature the host says nothing, and goes on.
  for (const plugin of found) {
    const [main] = plugin.entryPoints;
    if (failure === undefined && main && !taken.includes(plugin)) main.error = 'not detected';
  }
  return {
    seen: found.map(({ name }) => name),
    accepted: (failure === undefined ? found : taken).map(({ name }) => name),
    plugins: found,
    ...(failure ? { failure } : {}),
  };
});
