/**
 * Asks @fastify/autoload about `plugins` and `routes`, as the application that fastify-cli generates registers it.
 * What its lib/find-plugins.js finds is noted on the way; unless in `load` mode the rest gets nothing to load. The
 * plugins are the application's own modules, and handed to an instance that does not run them.
 */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import shared from './answer.cjs';

const { app, load, requireHost, textOf, nameIn, run } = shared;

const FOLDERS = ['plugins', 'routes'];

/** @type {import('./answer.cjs').EntryPoint[]} */
const entryPoints = [];

/** Notes what the host finds: a tree of folders, each with the files that it takes. */
function watchSearch() {
  const source = createRequire(requireHost.resolve('@fastify/autoload')).resolve('./lib/find-plugins');
  const findPlugins = requireHost(source);
  const module = requireHost.cache[source];
  if (module === undefined) throw new Error(`${source} is not loaded`);
  /** @param {string} folder @param {unknown[]} rest */
  module.exports = async (folder, ...rest) => {
    const tree = await findPlugins(folder, ...rest);
    for (const { file } of Object.values(tree).flatMap(({ plugins }) => plugins)) {
      const id = path.relative(folder, file).slice(0, -path.extname(file).length);
      const name =
        id
          .split(path.sep)
          .join('/')
          .replace(/(^|\/)index$/, '') || '.';
      entryPoints.push({ group: path.basename(folder), name, file });
    }
    return load ? tree : {};
  };
}

run(async () => {
  watchSearch();
  const autoload = requireHost('@fastify/autoload');
  const instance = { log: { debug: () => undefined }, register: () => undefined };
  let failure;
  for (const dir of FOLDERS.map((folder) => path.join(app, folder)).filter((one) => fs.existsSync(one))) {
    try {
      await autoload(instance, { dir });
    } catch (error) {
      failure ??= textOf(error);
    }
  }
  const application = { name: nameIn(app, path.basename(app)), path: app, entryPoints };
  return { seen: [], accepted: [], plugins: [], application, ...(failure ? { failure } : {}) };
});
