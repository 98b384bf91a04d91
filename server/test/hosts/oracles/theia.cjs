/**
 * Asks Theia: the ApplicationPackage of @theia/application-package, which collects the extensions of an application
 * and computes the modules that its generators write into the application's code, one list for each of the ten
 * kinds. As that code would, a module is resolved from the application's folder `src-gen`; none is evaluated, for
 * only a bundler makes something of them.
 */
'use strict';

const Module = require('node:module');
const path = require('node:path');
const { app, requireHost, logged, textOf, run } = require('./answer.cjs');

const { ApplicationPackage } = requireHost('@theia/application-package');
const requireGenerated = Module.createRequire(path.join(app, 'src-gen/backend/server.js'));

/** As application-package.js asks computeModules for them: what stands first, and what takes its place. */
const KINDS = [
  'frontend',
  'frontendOnly',
  'frontendElectron',
  'frontendPreload',
  'frontendOnlyPreload',
  'backend',
  'backendElectron',
  'electronMain',
  'preload',
  'secondaryWindow',
];

console.log = (/** @type {unknown[]} */ ...words) => logged('info', words.join(' '));
console.error = (/** @type {unknown[]} */ ...words) => logged('error', words.join(' '));

/** @param {string} name @param {string} specifier @returns {import('./answer.cjs').EntryPoint} */
function entryPoint(name, specifier) {
  try {
    return { group: 'theiaExtensions', name, file: requireGenerated.resolve(specifier) };
  } catch (error) {
    return { group: 'theiaExtensions', name, file: null, error: textOf(error) };
  }
}

/** What the host computes for one extension package alone, one of its extensions after the other. @param {any} pck */
function entryPoints({ name, theiaExtensions }) {
  const alone = new ApplicationPackage({ projectPath: app });
  /** @param {unknown} extensions @param {string} kind @returns {string[]} */
  const modules = (extensions, kind) => {
    alone._extensionPackages = [{ name, theiaExtensions: extensions }];
    return [...alone.computeModules(kind).values()];
  };
  for (const kind of KINDS) modules(theiaExtensions, kind);
  return [...theiaExtensions].flatMap((extension, index) =>
    KINDS.flatMap((kind) =>
      modules([extension], kind).map((specifier) => entryPoint(`${index}.${kind}`, specifier)),
    ),
  );
}

run(async () => {
  const application = new ApplicationPackage({ projectPath: app });
  /** @type {import('./answer.cjs').Plugin[]} */
  const plugins = [];
  let failure;
  for (const pck of application.extensionPackages) {
    /** @type {import('./answer.cjs').Plugin} */
    const plugin = { name: pck.name, path: path.dirname(pck.raw.installed.packagePath), entryPoints: [] };
    plugins.push(plugin);
    try {
      plugin.entryPoints = entryPoints(pck);
    } catch (error) {
      plugin.error = failure = textOf(error);
    }
  }
  const names = plugins.map(({ name }) => name);
  return { seen: names, accepted: failure ? [] : names, plugins, ...(failure ? { failure } : {}) };
});
