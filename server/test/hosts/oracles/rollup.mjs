/**
 * Asks Rollup's command: `addCommandPluginsToInputOptions` (dist/shared/loadConfigFile.js), which loads what is given
 * as `--plugin`. Rollup searches from its own folder, so its source is compiled as if it lay in the application's
 * node_modules; the code that runs is the host's. It evaluates what it finds in either mode.
 */
import { readFileSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
const { app, requireHost, textOf, run } = require('./answer.cjs');
const { soundApplication, withShortNames, writtenFor } = require('./written-names.cjs');

// What stands for the natively compiled parser is empty, and not needed for this.
const source = path.join(path.dirname(requireHost.resolve('rollup')), 'shared/loadConfigFile.js');
const requireSource = createRequire(source);
const { resolve } = await import(pathToFileURL(requireHost.resolve('import-meta-resolve')).href);

/**
 * Rollup in an application.
 * @param {string} folder
 * @returns the loading of a text; it gives the package that it has led to, and the file
 */
function rollupIn(folder) {
  const place = path.join(folder, 'node_modules/rollup/dist/shared/loadConfigFile.js');
  const compiled = /** @type {any} */ (new Module(place));
  compiled.filename = place;
  compiled.paths = /** @type {any} */ (Module)._nodeModulePaths(path.dirname(place));
  /** @type {{ name: string, file: string | undefined }} */
  let tried = { name: '', file: undefined };
  compiled.require = (/** @type {string} */ request) => {
    if (request.startsWith('node:') || request.startsWith('.')) return requireSource(request);
    tried = { name: request, file: undefined };
    tried.file = createRequire(place).resolve(request);
    return Module.prototype.require.call(compiled, request);
  };
  compiled._compile(readFileSync(source, 'utf8'), place);
  return async (/** @type {string} */ text) => {
    const options = { plugins: [] };
    await compiled.exports.addCommandPluginsToInputOptions(options, { plugin: [text] });
    // Where `require` has found nothing, `import` has.
    return { ...tried, file: tried.file ?? fileURLToPath(resolve(tried.name, pathToFileURL(place).href)) };
  };
}

run(async () => {
  const load = rollupIn(app);
  const loadSound = rollupIn(soundApplication());
  const written = await writtenFor((text) =>
    loadSound(text).then(
      ({ name }) => name,
      () => undefined,
    ),
  );
  const plugins = [];
  for (const [name, writtenAs] of withShortNames(written)) {
    /** @type {import('./answer.cjs').Plugin} */
    const plugin = { name, path: path.join(app, 'node_modules', name), entryPoints: [], writtenAs };
    plugins.push(plugin);
    try {
      const { file } = await load(name);
      plugin.entryPoints.push({ group: 'main', name: '.', file });
    } catch (error) {
      plugin.error = textOf(error);
    }
  }
  return {
    seen: plugins.map(({ name }) => name),
    accepted: plugins.filter(({ error }) => !error).map(({ name }) => name),
    plugins,
  };
});
