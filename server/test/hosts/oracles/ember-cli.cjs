/**
 * Asks Ember CLI: Project (lib/models/project.js), which reads the package-info-cache and lists its addons with
 * `discoverAddons`; what addons bring along is listed as their own `discoverAddons` does. In `load` mode the host's
 * `initializeAddons` makes them all, and the first that fails ends it.
 */
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { app, load, requireHost, logged, textOf, run } = require('./answer.cjs');

const ember = path.dirname(requireHost.resolve('ember-cli/package.json'));
const Project = requireHost(path.join(ember, 'lib/models/project.js'));
const PackageInfo = requireHost(path.join(ember, 'lib/models/package-info-cache/package-info.js'));

/** By where the addon lies: what making it has said. @type {Map<string, string>} */
const errors = new Map();
/** @type {Map<string, any>} */
const made = new Map();

const getAddonInstance = PackageInfo.prototype.getAddonInstance;
/** @param {unknown[]} parents the addon or project above it, and the project */
PackageInfo.prototype.getAddonInstance = function (...parents) {
  try {
    const addon = getAddonInstance.apply(this, parents);
    made.set(this.realPath, addon);
    return addon;
  } catch (error) {
    errors.set(this.realPath, textOf(error));
    throw error;
  }
};

/** @param {string} level @returns {(message: unknown) => void} */
const at = (level) => (message) => logged(level, message);
const ui = {
  writeLine: at('info'),
  writeInfoLine: at('info'),
  writeDebugLine: () => undefined,
  writeWarnLine: at('warning'),
  writeDeprecateLine: at('deprecation'),
  writeErrorLine: at('error'),
  writeError: at('error'),
};

/** @param {any} project @returns {Map<string, any>} the addons of a project and of its addons, by where they lie */
function addonsOf(project) {
  const { packageInfoCache: cache, _packageInfo: root } = project;
  /** @type {Map<string, any>} */
  const found = new Map();
  /** @param {any} above @param {any[]} list */
  const visit = (above, list) => {
    for (const { path: place } of Object.values(above.generateAddonPackages(list))) {
      if (place === root.realPath || place.startsWith(ember + path.sep) || found.has(place)) continue;
      const info = cache.getEntry(place);
      found.set(place, info);
      visit(info, info.discoverAddonAddons());
      info.dumpInvalidAddonPackages(info.discoverAddonAddons());
    }
  };
  visit(root, root.discoverProjectAddons());
  return found;
}

/** @param {any} info @returns {string | undefined} what the host says of an addon that has no file to load */
function mainMissing(info) {
  if (info.addonMainPath) return undefined;
  try {
    info._getAddonEntryPoint();
    return undefined;
  } catch (error) {
    return textOf(error);
  }
}

/**
 * What a v2 addon puts into the application, as the files that its shim hands to the build.
 * @param {any} info @returns {import('./answer.cjs').EntryPoint[]}
 */
function appFiles(info) {
  const { version, 'app-js': files } = info.pkg['ember-addon'];
  const addon = made.get(info.realPath);
  if (version !== 2 || !files || !addon) return [];
  // EmberApp sets it when it includes an addon, before it asks for trees.
  addon.app = { project: addon.project };
  const tree = addon.treeForApp();
  if (!tree) return [];
  const folder = tree._inputNodes[0]._directoryPath;
  return tree.files.map((/** @type {string} */ file) => ({
    group: 'ember-addon.app-js',
    name: tree.getDestinationPath(file),
    file: path.join(folder, file),
  }));
}

/** @param {any} info @returns {import('./answer.cjs').EntryPoint[]} */
function addonsInside(info) {
  return (info.inRepoAddons ?? []).map((/** @type {any} */ addon, /** @type {number} */ index) => ({
    group: 'ember-addon.paths',
    name: String(index),
    file: addon.realPath,
    ...(addon.valid ? {} : { error: addon.errors.getErrors()[0].type }),
  }));
}

/** @param {any} info @returns {import('./answer.cjs').Plugin} */
function describe(info) {
  const error = errors.get(info.realPath) ?? mainMissing(info);
  const main = info.addonMainPath
    ? [{ group: 'ember-addon', name: '.', file: info.addonMainPath, ...(error ? { error } : {}) }]
    : [];
  return {
    name: info.name ?? path.basename(info.realPath),
    path: info.realPath,
    entryPoints: [...main, ...addonsInside(info), ...appFiles(info)],
    ...(error ? { error } : {}),
  };
}

run(async () => {
  const manifest = JSON.parse(fs.readFileSync(path.join(app, 'package.json'), 'utf8'));
  let project;
  let failure;
  try {
    project = new Project(app, manifest, ui, { npmPackage: 'ember-cli', root: ember });
    project.discoverAddons();
    if (load) project.initializeAddons();
  } catch (error) {
    failure = textOf(error);
  }
  const infos = project ? [...addonsOf(project).values()] : [];
  const plugins = infos.map(describe);
  const inside = project ? addonsInside(project._packageInfo) : [];
  return {
    seen: plugins.map(({ name }) => name),
    accepted: plugins.filter(({ error }) => error === undefined).map(({ name }) => name),
    plugins,
    ...(inside.length > 0 ? { application: { name: manifest.name, path: app, entryPoints: inside } } : {}),
    ...(failure ? { failure } : {}),
  };
});
