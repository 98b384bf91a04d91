/**
 * Asks Storybook: `resolveAddonName` (storybook/internal/common) about each addon that .storybook/main.cjs lists, and
 * in `load` mode Node, which imports the preset that Storybook would. What it says of an addon that does not resolve
 * stands in the same file, and is not printed by this function.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
const { app, load, requireHost, nameIn, textOf, run } = require('./answer.cjs');

const host = path.dirname(requireHost.resolve('storybook/package.json'));
const { resolveAddonName } = await import(pathToFileURL(path.join(host, 'dist/common/index.js')).href);

/** What the configuration lists, of what is there; a package under another scope or name is listed under that. */
function listedNames() {
  const { addons } = requireHost('./.storybook/main.cjs');
  const { dependencies, devDependencies } = JSON.parse(readFileSync(path.join(app, 'package.json'), 'utf8'));
  return Object.keys({ ...dependencies, ...devDependencies }).filter(
    (name) =>
      existsSync(path.join(app, 'node_modules', name)) &&
      addons.some((/** @type {string} */ addon) => addon === name || name.endsWith(`/${addon}`)),
  );
}

/**
 * The files that Storybook takes of an addon, by what it takes them for.
 * @param {any} resolved
 * @returns {string[][]}
 */
function filesOf(resolved) {
  if (resolved.type === 'presets') return [['main', resolved.name]];
  return [
    ...resolved.presets.map((/** @type {any} */ { name }) => ['preset', name]),
    ...resolved.managerEntries.map((/** @type {string} */ file) => ['manager', file]),
    ...resolved.previewAnnotations.map((/** @type {any} */ file) => ['preview', file.absolute ?? file]),
  ];
}

/** @param {string} name */
async function addonOf(name) {
  const folder = path.join(app, 'node_modules', name);
  /** @type {import('./answer.cjs').Plugin} */
  const addon = { name: nameIn(folder, name), path: folder, entryPoints: [], writtenAs: [name] };
  try {
    const resolved = resolveAddonName(path.join(app, '.storybook'), name, {});
    if (resolved === undefined)
      throw new Error(`Could not resolve addon "${name}", skipping. Is it installed?`);
    addon.entryPoints = filesOf(resolved).map(([group, file]) => ({
      group: group ?? '',
      name: '.',
      file: file ?? '',
    }));
    if (load && resolved.type === 'presets') await import(pathToFileURL(resolved.name).href);
  } catch (error) {
    addon.error = textOf(error);
  }
  return addon;
}

run(async () => {
  const plugins = [];
  for (const name of listedNames()) plugins.push(await addonOf(name));
  return {
    seen: plugins.map(({ name }) => name),
    accepted: plugins.filter(({ error }) => !error).map(({ name }) => name),
    plugins,
  };
});
