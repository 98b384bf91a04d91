/**
 * Asks Angular's tools about each dependency of the application, as `ng generate`, `ng update` and `angular.json` do:
 * NodeModulesEngineHost and SchematicEngine of @angular-devkit/schematics for collections and migrations,
 * WorkspaceNodeModulesArchitectHost of @angular-devkit/architect for builders. The names of what is asked for are read
 * from the collections that the host has found, and from the builders' own files. In `load` mode builders are loaded;
 * factories are, whenever they are looked up.
 */
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { createRequire } = require('node:module');
const { app, load, requireHost, logged, textOf, run } = require('./answer.cjs');

const { SchematicEngine } = requireHost('@angular-devkit/schematics');
const { NodeModulesEngineHost } = requireHost('@angular-devkit/schematics/tools');
const { WorkspaceNodeModulesArchitectHost } = requireHost('@angular-devkit/architect/node');

/** @typedef {import('./answer.cjs').EntryPoint} EntryPoint */

/** What the two hosts say of a package that does not have their key. */
const NOT_MEANT = /does not support schematics|has no builders defined/;
/** What they say of a package before they have read anything that it declares. */
const REFUSED = /is not defined by "exports"|invalid builders manifest path/;

/** A host of its own for each question: it keeps what it has read. */
const newEngine = () => new SchematicEngine(new NodeModulesEngineHost([app]));
const architect = new WorkspaceNodeModulesArchitectHost({ getBuilderName: () => undefined }, app);

/** @param {string} group @param {string} name @param {string | null} file @param {unknown} [error] */
const entry = (group, name, file, error) => ({
  group,
  name,
  file,
  ...(error === undefined ? {} : { error: textOf(error) }),
});

/**
 * @param {string} group
 * @param {string} asked the package, or the file of the collection
 * @returns {{ entryPoints: EntryPoint[], error?: string }}
 */
function collectionEntries(group, asked) {
  const engine = newEngine();
  let collection;
  try {
    collection = engine.createCollection(asked);
  } catch (error) {
    return { entryPoints: [entry(group, '.', null, error)], error: textOf(error) };
  }
  const { path: file, schematics } = collection.description;
  const names = Object.keys(schematics).filter((name) => !schematics[name].extends);
  const entryPoints = names.flatMap((name) => {
    try {
      const { description } = engine.createSchematic(name, collection, true);
      const [module = ''] = schematics[name].factory.split('#');
      const requireFrom = createRequire(file);
      const found = [entry(group, name, requireFrom.resolve(module))];
      return description.schema ? [...found, entry(`${group}.schema`, name, description.schema)] : found;
    } catch (error) {
      return [entry(group, name, null, error)];
    }
  });
  return { entryPoints: [entry(group, '.', file), ...entryPoints] };
}

/** @param {string} name @param {string} root @param {string} file */
async function builderEntries(name, root, file) {
  const manifest = path.join(root, file);
  /** @type {Record<string, any>} */
  let builders = {};
  try {
    builders = JSON.parse(fs.readFileSync(manifest, 'utf8')).builders ?? {};
  } catch {
    // The host says so itself, for whatever it is asked.
  }
  const names = Object.keys(builders);
  if (names.length === 0) {
    try {
      await architect.resolveBuilder(`${name}:none`);
    } catch (error) {
      return { entryPoints: [entry('builders', '.', manifest, error)], error: textOf(error) };
    }
  }
  const entryPoints = [entry('builders', '.', manifest)];
  let refused;
  for (const id of names) {
    try {
      const info = await architect.resolveBuilder(`${name}:${id}`);
      if (load) await architect.loadBuilder(info);
      if (typeof builders[id] === 'string') continue;
      entryPoints.push(entry('builders', id, requireHost.resolve(info.import)));
      const schema = createRequire(manifest).resolve(builders[id].schema);
      entryPoints.push(entry('builders.schema', id, schema));
    } catch (error) {
      refused = textOf(error);
      entryPoints.push(entry('builders', id, null, error));
    }
  }
  return { entryPoints, ...(refused ? { error: refused } : {}) };
}

/** The file that `ng update` hands to the engine (update/cli.js of @angular/cli). @param {string} root @param {string} value */
function migrationsFile(root, value) {
  const local = path.join(root, value);
  return fs.existsSync(local) ? local : createRequire(`${root}/`).resolve(value);
}

/** @param {string} root */
function manifestOf(root) {
  try {
    return JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  } catch {
    // The host says so itself.
    return {};
  }
}

/** @param {string} name @param {string} root @param {any} manifest */
async function describe(name, root, manifest) {
  const found = [collectionEntries('schematics', name)];
  if (typeof manifest.builders === 'string') found.push(await builderEntries(name, root, manifest.builders));
  const migrations = manifest['ng-update']?.migrations;
  if (typeof migrations === 'string') {
    try {
      found.push(collectionEntries('migrations', migrationsFile(root, migrations)));
    } catch (error) {
      found.push({ entryPoints: [entry('migrations', '.', null, error)] });
    }
  }
  const meant = found.filter(({ error = '' }) => !NOT_MEANT.test(error));
  for (const { error = '' } of found) if (NOT_MEANT.test(error)) logged('error', error);
  const { error } = meant.find(({ error: said = '' }) => REFUSED.test(said)) ?? {};
  const entryPoints = error === undefined ? meant.flatMap((one) => one.entryPoints) : [];
  // What users are shown: the message alone.
  const shown = error?.replace(/^Error \[\w+\]: /, '');
  return {
    isSeen: meant.length > 0,
    plugin: { name, path: root, entryPoints, ...(shown ? { error: shown } : {}) },
  };
}

run(async () => {
  const { dependencies, devDependencies } = JSON.parse(
    fs.readFileSync(path.join(app, 'package.json'), 'utf8'),
  );
  /** @type {import('./answer.cjs').Plugin[]} */
  const plugins = [];
  for (const name of Object.keys({ ...dependencies, ...devDependencies })) {
    const root = path.join(app, 'node_modules', name);
    const { isSeen, plugin } = await describe(name, root, manifestOf(root));
    if (isSeen) plugins.push(plugin);
  }
  const accepted = plugins.filter(({ error }) => error === undefined).map(({ name }) => name);
  return { seen: plugins.map(({ name }) => name), accepted, plugins };
});
