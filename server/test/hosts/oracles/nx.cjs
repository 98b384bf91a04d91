/**
 * Asks Nx: `findInstalledPlugins` and `getPluginCapabilities`, as `nx list` does; then, for each generator and executor
 * that these name, what `nx generate` and `nx run` look up, and for each migration, what `nx migrate` looks up. In
 * `load` mode their modules are evaluated; not what Nx leaves to Angular's own code (schematics, builders).
 */
'use strict';

const path = require('node:path');
const { app, load, requireHost, textOf, run } = require('./answer.cjs');

// Nx looks for the workspace by its own rules, upwards; and it may ask for a daemon.
process.env.NX_WORKSPACE_ROOT_PATH = app;
process.env.NX_DAEMON = 'false';

const nx = path.dirname(requireHost.resolve('nx/package.json'));
/** @param {string} file */
const requireNx = (file) => requireHost(path.join(nx, 'dist/src', file));
const { findInstalledPlugins } = requireNx('utils/plugins/installed-plugins.js');
const { getPluginCapabilities } = requireNx('utils/plugins/plugin-capabilities.js');
const { readModulePackageJson } = requireNx('utils/package-json.js');
const { getGeneratorInformation, readGeneratorsJson } = requireNx('command-line/generate/generator-utils.js');
const { getExecutorInformation } = requireNx('command-line/run/executor-utils.js');
const { resolveImplementation, resolveSchema } = requireNx('config/schema-utils.js');
const { readMigrationCollection, readPackageMigrationConfig, getImplementationPath, isAngularMigration } =
  requireNx('command-line/migrate/execute-migration.js');
const { validateMigrationEntries } = requireNx('command-line/migrate/prompt-files.js');

/** No name that a generator or an executor has: asked for where the host could list none. */
const NONE = 'none';

/** @typedef {import('./answer.cjs').EntryPoint} EntryPoint */

/**
 * @param {EntryPoint} entryPoint
 * @param {() => unknown} action what the host does with it
 * @returns {EntryPoint}
 */
function tried(entryPoint, action) {
  try {
    action();
    return entryPoint;
  } catch (error) {
    return { ...entryPoint, error: textOf(error) };
  }
}

/** @param {() => string} resolve @returns {string | null} */
function fileOf(resolve) {
  try {
    return requireHost.resolve(resolve());
  } catch {
    return null;
  }
}

/** @param {unknown} value */
function mustBeFunction(value) {
  if (typeof value !== 'function') throw new TypeError('implementation is not a function');
}

/** @param {string} name @param {string} root @param {any} manifest @param {any} found the capabilities */
function generatorEntries(name, root, manifest, found) {
  const value = manifest.generators ?? manifest.schematics;
  if (typeof value !== 'string') return [];
  const file = path.join(root, value);
  const names = Object.keys(found ?? {});
  const whole = tried({ group: 'generators', name: '.', file }, () => {
    if (names.length === 0) getGeneratorInformation(name, NONE, app, {});
  });
  const entries = names.flatMap((id) => {
    const { implementation, factory, schema } = found[id];
    const folder = path.dirname(file);
    const [module = ''] = String(implementation ?? factory).split('#');
    const entry = tried(
      { group: 'generators', name: id, file: fileOf(() => resolveImplementation(module, folder, name, {})) },
      () => {
        const { implementationFactory, isNgCompat } = getGeneratorInformation(name, id, app, {});
        if (isNgCompat) resolveImplementation(module, folder, name, {});
        else if (load) mustBeFunction(implementationFactory());
      },
    );
    const at = fileOf(() => resolveSchema(schema, folder, name, {}));
    return at === null ? [entry] : [entry, { group: 'generators.schema', name: id, file: at }];
  });
  return [whole, ...entries];
}

/** @param {string} name @param {string} root @param {any} manifest @param {any} found the capabilities */
function executorEntries(name, root, manifest, found) {
  const value = manifest.executors ?? manifest.builders;
  if (typeof value !== 'string') return [];
  const file = path.join(root, value);
  const names = Object.keys(found ?? {});
  const whole = tried({ group: 'executors', name: '.', file }, () => {
    if (names.length === 0) getExecutorInformation(name, NONE, app, {});
  });
  const entries = names.flatMap((id) => {
    const look = () => {
      const information = getExecutorInformation(name, id, app, {});
      const factories = [
        information.implementationFactory,
        information.batchImplementationFactory,
        information.hasherFactory,
      ];
      if (information.isNgCompat)
        resolveImplementation(found[id].implementation, path.dirname(file), name, {});
      if (!load || information.isNgCompat) return;
      for (const factory of factories) if (factory) mustBeFunction(factory());
    };
    if (typeof found[id] === 'string')
      return errorsOf(tried({ group: 'executors', name: id, file: null }, look));
    const { implementation = '', batchImplementation, hasher, schema } = found[id];
    const folder = path.dirname(file);
    /** @param {string} text */
    const moduleOf = (text) =>
      fileOf(() => resolveImplementation(text.split('#')[0] ?? '', folder, name, {}));
    const at = fileOf(() => resolveSchema(schema, folder, name, {}));
    return [
      tried({ group: 'executors', name: id, file: moduleOf(implementation) }, look),
      ...(batchImplementation
        ? [{ group: 'executors.batch', name: id, file: moduleOf(batchImplementation) }]
        : []),
      ...(hasher ? [{ group: 'executors.hasher', name: id, file: moduleOf(hasher) }] : []),
      ...(at === null ? [] : [{ group: 'executors.schema', name: id, file: at }]),
    ];
  });
  return [whole, ...entries];
}

/** Another package's: only that it cannot be had is of interest. @param {EntryPoint} entry */
function errorsOf(entry) {
  return entry.error === undefined ? [] : [entry];
}

/** @param {string} name @param {any} manifest */
function migrationEntries(name, manifest) {
  if (!readMigrations(manifest)) return [];
  const { migrations: file } = readPackageMigrationConfig(name, app);
  const whole = tried({ group: 'migrations', name: '.', file }, () =>
    validateMigrationEntries(name, manifest.version, readMigrationCollection(name, app).collection),
  );
  if (file === null || whole.error !== undefined) return [whole];
  const { collection, collectionPath } = readMigrationCollection(name, app);
  const names = Object.keys({ ...collection.schematics, ...collection.generators });
  const entries = names.flatMap((id) => {
    const { implementation, factory } = { ...collection.schematics, ...collection.generators }[id];
    if (!implementation && !factory) return [];
    const entry = {
      group: 'migrations',
      name: id,
      file: fileOf(() => getImplementationPath(collection, collectionPath, id).path),
    };
    return [
      tried(entry, () => {
        const { path: module, fnSymbol } = getImplementationPath(collection, collectionPath, id);
        if (load && !isAngularMigration(collection, id)) mustBeFunction(requireHost(module)[fnSymbol]);
      }),
    ];
  });
  return [whole, ...entries];
}

/** Whether migrations are declared in one of the ways that Nx knows. @param {any} manifest */
function readMigrations(manifest) {
  const declared = [manifest['nx-migrations'], manifest['ng-update']];
  return declared.some((one) => typeof one === 'string' || typeof one?.migrations === 'string');
}

run(async () => {
  /** @type {import('./answer.cjs').Plugin[]} */
  const plugins = [];
  const accepted = [];
  const seen = findInstalledPlugins().map((/** @type {any} */ { name }) => name);
  for (const name of seen) {
    const { path: manifestPath, packageJson: manifest } = readModulePackageJson(name, [app]);
    const root = path.dirname(manifestPath);
    const capabilities = await getPluginCapabilities(app, name, {});
    /** @type {import('./answer.cjs').Plugin} */
    const plugin = { name, path: root, entryPoints: [] };
    plugins.push(plugin);
    // `nx list` swallows why it has nothing to list; the first generator that is asked for says it.
    const { error } = tried(
      { group: '', name: '', file: null },
      () => capabilities ?? readGeneratorsJson(name, NONE, app, {}),
    );
    if (error !== undefined) {
      // What users are shown: the message alone.
      plugin.error = error.replace(/^Error \[\w+\]: /, '');
      continue;
    }
    accepted.push(name);
    plugin.entryPoints.push(
      ...generatorEntries(name, root, manifest, capabilities.generators),
      ...executorEntries(name, root, manifest, capabilities.executors),
      ...migrationEntries(name, manifest),
    );
  }
  return { seen, accepted, plugins };
});
