/**
 * Asks commitlint: `normalizePackageName` (@commitlint/load, lib/utils/plugin-naming.js) for plugins, and the way of
 * a name through `extends` (@commitlint/resolve-extends) for configurations. In `load` mode also `loadPlugin`, and
 * the import that follows `extends`. Its modules are no exports, so they are imported by their paths.
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
const { app, load, requireHost, textOf, run } = require('./answer.cjs');
const { packageOf, soundApplication, withShortNames, writtenFor } = require('./written-names.cjs');

const loader = path.dirname(requireHost.resolve('@commitlint/load'));
const importFile = (/** @type {string} */ file) => import(pathToFileURL(file).href);
const { normalizePackageName } = await importFile(path.join(loader, 'utils/plugin-naming.js'));
const { default: loadPlugin } = await importFile(path.join(loader, 'utils/load-plugin.js'));
const { default: resolveExtends, resolveFrom } = await importFile(
  requireHost.resolve('@commitlint/resolve-extends'),
);

/**
 * The file to which a name in `extends` leads: it is handed to `dynamicImport`.
 * @param {string} text
 * @param {string} cwd
 * @returns {Promise<string>}
 */
async function fileOf(text, cwd) {
  /** @type {string | undefined} */
  let file;
  const dynamicImport = async (/** @type {string} */ found) => {
    file ??= found;
    return {};
  };
  await resolveExtends({ extends: [text] }, { cwd, prefix: 'commitlint-config', dynamicImport });
  return file ?? '';
}

/** @typedef {{ fileOf: (text: string) => string | Promise<string>, load: (text: string) => unknown }} Kind */

/** @type {Kind} */
const plugin = {
  fileOf: (name) => resolveFrom(name, app),
  load: (name) => loadPlugin({}, name, { searchPaths: [app] }),
};
/** @type {Kind} */
const configuration = {
  fileOf: (text) => fileOf(text, app),
  load: (text) => resolveExtends({ extends: [text] }, { cwd: app, prefix: 'commitlint-config' }),
};

/**
 * @param {Kind} kind
 * @param {string} name
 * @param {string[]} writtenAs
 */
async function asked(kind, name, writtenAs) {
  /** @type {import('./answer.cjs').Plugin} */
  const answer = { name, path: path.join(app, 'node_modules', name), entryPoints: [], writtenAs };
  try {
    const file = await kind.fileOf(writtenAs[0] ?? name);
    answer.entryPoints.push({ group: 'main', name: '.', file });
    if (load) await kind.load(writtenAs[0] ?? name);
  } catch (error) {
    answer.error = textOf(error);
  }
  return answer;
}

/**
 * `@scope/name` may be any package: it is taken as it is.
 * @param {string} name
 * @param {string[]} writtenAs
 */
function isConfiguration(name, writtenAs) {
  return writtenAs.some((text) => text !== name) || /\/(commitlint-)?config-/.test(name);
}

run(async () => {
  const sound = soundApplication();
  const plugins = [];
  for (const [name, writtenAs] of withShortNames(await writtenFor(normalizePackageName))) {
    const found = await asked(plugin, name, [name]);
    plugins.push({ ...found, writtenAs });
  }
  const written = await writtenFor((text) =>
    fileOf(text, sound).then(
      (file) => packageOf(sound, file),
      () => undefined,
    ),
  );
  for (const [name, writtenAs] of written)
    if (isConfiguration(name, writtenAs)) plugins.push(await asked(configuration, name, writtenAs));
  return {
    seen: plugins.map(({ name }) => name),
    accepted: plugins.filter(({ error }) => !error).map(({ name }) => name),
    plugins,
  };
});
