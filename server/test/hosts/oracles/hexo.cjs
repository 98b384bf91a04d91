/**
 * Asks Hexo: dist/hexo/load_plugins.js with a Hexo of the site, after update_package.js and load_config.js as
 * `init` has them. Unless in `load` mode the text of a plugin is not run: Hexo.loadPlugin gets an empty file.
 */
'use strict';

const path = require('node:path');
const { app, load, requireHost, logged, textOf, nameIn, run } = require('./answer.cjs');

const hexo = path.dirname(requireHost.resolve('hexo/package.json'));
const requireHexo = require('node:module').createRequire(path.join(hexo, 'dist/hexo/index.js'));
const Hexo = requireHexo('./index.js');
const empty = path.join(__dirname, 'empty-script.cjs');

/** @type {import('./answer.cjs').Plugin[]} */
const plugins = [];

/** @param {string} file @returns {string} the package that the host has resolved to a file of it, or to its folder */
function folderOf(file) {
  const modules = `${path.sep}node_modules${path.sep}`;
  const start = file.lastIndexOf(modules) + modules.length;
  if (start < modules.length) return file;
  const names = file.slice(start).split(path.sep);
  return file.slice(0, start) + names.slice(0, names[0]?.startsWith('@') ? 2 : 1).join(path.sep);
}

const loadPlugin = Hexo.prototype.loadPlugin;
/** @param {string} file */
Hexo.prototype.loadPlugin = function (file) {
  const folder = folderOf(file);
  const isScript = folder === file;
  /** @type {import('./answer.cjs').Plugin} */
  const plugin = {
    name: isScript ? path.basename(file, path.extname(file)) : nameIn(folder, path.basename(folder)),
    path: folder,
    entryPoints: isScript || file === folder ? [] : [{ group: 'main', name: '.', file }],
  };
  plugins.push(plugin);
  const isGiven = load || file === folder;
  return loadPlugin.call(this, isGiven ? file : empty).catch((/** @type {unknown} */ error) => {
    plugin.error = textOf(error);
    throw error;
  });
};

run(async () => {
  const site = new Hexo(app, { silent: true });
  for (const level of ['info', 'warn', 'error', 'fatal']) {
    /** @param {unknown[]} values */
    site.log[level] = (...values) => {
      logged(level, values.filter((one) => typeof one === 'string').join(' '));
    };
  }
  let failure;
  try {
    for (const step of ['update_package', 'load_config', 'load_plugins']) {
      await requireHexo(`./${step}`)(site);
    }
  } catch (error) {
    failure = textOf(error);
  }
  return {
    seen: plugins.map(({ name }) => name),
    accepted: plugins.filter(({ error }) => error === undefined).map(({ name }) => name),
    plugins,
    ...(failure ? { failure } : {}),
  };
});
