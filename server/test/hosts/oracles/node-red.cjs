/**
 * Asks Node-RED: the loader and local file system of @node-red/registry, with the application folder as user
 * directory. Node sets are registered as disabled, so the registry reads everything and runs nothing; in `load`
 * mode their modules are then imported as lib/loader.js loadNodeSet does, without calling what they export.
 */
'use strict';

const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const { pathToFileURL } = require('node:url');
const { app, load, requireHost, logged, log, textOf, run } = require('./answer.cjs');

const LEVELS = new Map([
  [10, 'fatal'],
  [20, 'error'],
  [30, 'warn'],
  [40, 'info'],
]);

const registryFolder = path.dirname(requireHost.resolve('@node-red/registry/package.json'));
const requireRegistry = Module.createRequire(path.join(registryFolder, 'lib/index.js'));
const { log: hostLog, i18n } = requireRegistry('@node-red/util');
const localFileSystem = requireRegistry('./localfilesystem.js');
const loader = requireRegistry('./loader.js');
const registry = requireRegistry('./registry.js');
const registryRules = requireRegistry('./util.js');

/** Settings as red.js makes them for `node-red --userDir <app>`. */
function settings() {
  const core = path.join(app, 'node_modules/@node-red/nodes');
  return {
    userDir: app,
    coreNodesDir: fs.existsSync(core) ? fs.realpathSync(core) : undefined,
    version: requireHost('@node-red/registry/package.json').version,
    available: () => false,
    get: () => undefined,
  };
}

/** Reads the host's texts, so that its messages come out as users see them. */
async function readCatalog() {
  i18n.init({ lang: 'en-US' });
  try {
    const runtime = path.dirname(requireRegistry.resolve('@node-red/runtime/package.json'));
    await i18n.registerMessageCatalog('runtime', path.join(runtime, 'locales'), 'runtime.json');
  } catch {
    // The registry can be installed without the runtime: messages are then the catalog's keys.
  }
}

/** Lets the registry read node sets and editor plugins without evaluating their modules. */
function disableCode() {
  const getNodeInfo = registry.getNodeInfo;
  /** @param {string} id */
  registry.getNodeInfo = (id) => getNodeInfo(id) ?? { enabled: false };
  const internals = /** @type {any} */ (Module);
  const loadModule = internals._load;
  /** @param {string} request @param {any} parent @param {unknown[]} rest */
  internals._load = (request, parent, ...rest) =>
    parent?.filename === path.join(registryFolder, 'lib/loader.js') && path.isAbsolute(request)
      ? {}
      : loadModule(request, parent, ...rest);
  return () => {
    internals._load = loadModule;
  };
}

/**
 * What evaluating the module of a set says, by the expression of loader.js L361 (nodes) or L444 (plugins).
 * @param {string} file @param {boolean} isPlugin
 */
async function loadError(file, isPlugin) {
  try {
    if (isPlugin) requireRegistry(file);
    else await import(pathToFileURL(file).href);
    return undefined;
  } catch (error) {
    return textOf(error);
  }
}

/**
 * What Node-RED prints of a set that it leaves out: @node-red/runtime lib/index.js L181-188.
 * @param {any} error
 */
function printedOf(error) {
  if (error.code !== 'type_already_registered') return textOf(error);
  const { type, moduleA } = error.details;
  return i18n._('runtime:server.type-already-registered', { type, module: moduleA });
}

/** @param {any} set @param {string} group @returns {Promise<import('./answer.cjs').EntryPoint>} */
async function entryPoint(set, group) {
  const error = set.err
    ? printedOf(set.err)
    : load && set.file && (await loadError(set.file, group.endsWith('plugins')));
  return {
    group,
    name: set.name,
    file: set.file ?? null,
    ...(set.template && fs.existsSync(set.template) ? { companion: set.template } : {}),
    ...(group.endsWith('nodes') ? { types: set.types } : {}),
    ...(error ? { error } : {}),
  };
}

/**
 * What localfilesystem.js logged about a package that it left out, as one text.
 * @param {string} name
 */
function missingDependencies(name) {
  const start = log.findIndex(({ message }) => message === `Module: ${name} missing dependencies:`);
  if (start === -1) return undefined;
  const end = log.findIndex(({ message }, index) => index > start && !message.startsWith(' - '));
  return log
    .slice(start, end === -1 ? undefined : end)
    .map(({ message }) => message)
    .join('\n');
}

run(async () => {
  await readCatalog();
  hostLog.addHandler({
    /** @param {string} _event @param {any} message */
    emit(_event, message) {
      const level = LEVELS.get(message.level);
      if (level) logged(level, message.msg);
    },
  });
  const runtime = { settings: settings(), version: () => '', log: hostLog, i18n };
  loader.init(runtime);
  registry.init(runtime.settings, loader);

  /** @type {Record<string, any>} */
  let modules = {};
  const getNodeFiles = localFileSystem.getNodeFiles;
  /** @param {unknown[]} args */
  localFileSystem.getNodeFiles = (...args) => {
    modules = getNodeFiles(...args);
    return modules;
  };
  /** @type {Set<string>} */
  const seen = new Set();
  const checkModuleAllowed = registryRules.checkModuleAllowed;
  /** @param {string} name @param {unknown[]} rest the host asks this of every package that has its key */
  registryRules.checkModuleAllowed = (name, ...rest) => {
    seen.add(String(name));
    return checkModuleAllowed(name, ...rest);
  };
  const enableCode = disableCode();
  let failure;
  try {
    await loader.load();
  } catch (error) {
    failure = textOf(error);
  }
  enableCode();

  const plugins = [];
  for (const found of Object.values(modules)) {
    if (found.name === 'node-red') {
      // Its own nodes, and what lies in the user directory without being a package.
      for (const set of Object.values(found.nodes)) {
        if (!set.file.startsWith(path.join(app, 'nodes') + path.sep)) continue;
        plugins.push({ name: set.name, path: set.file, entryPoints: [] });
      }
      continue;
    }
    const entryPoints = [];
    for (const set of Object.values(found.nodes)) entryPoints.push(await entryPoint(set, 'node-red.nodes'));
    for (const set of Object.values(found.plugins))
      entryPoints.push(await entryPoint(set, 'node-red.plugins'));
    plugins.push({
      name: String(found.name),
      path: found.path,
      entryPoints,
      ...(found.err ? { error: String(found.err) } : {}),
    });
  }
  for (const name of failure ? [] : seen) {
    const error = modules[name] ? undefined : missingDependencies(name);
    if (error) plugins.push({ name, path: '', entryPoints: [], error });
  }
  const accepted = failure ? [] : plugins.filter((plugin) => registry.getModuleInfo(plugin.name));
  return {
    seen: [...seen],
    accepted: accepted.map((plugin) => plugin.name),
    plugins,
    ...(failure ? { failure } : {}),
  };
});
