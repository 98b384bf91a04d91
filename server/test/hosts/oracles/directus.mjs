/**
 * Asks Directus: the three calls of @directus/api's get-extensions.js, with the application folder as project. As
 * there, one error in any of them means that no extension is loaded. In `load` mode the API side of an extension
 * is imported as the extension manager does; the app side goes through a bundler, which reads the file.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import shared from './answer.cjs';

const { app, load, requireHost, textOf, run } = shared;
const { ExtensionManifest, resolveFsExtensions, resolveModuleExtensions } = await import(
  pathToFileURL(requireHost.resolve('@directus/extensions/node')).href
);

/** @param {any} extension @param {string} file @param {boolean} isApi @returns {Promise<string | undefined>} */
async function loadError(extension, file, isApi) {
  try {
    if (!isApi || extension.sandbox?.enabled) await readFile(file);
    else await import(pathToFileURL(file).href);
    return undefined;
  } catch (error) {
    return textOf(error);
  }
}

/** @param {any} extension @returns {Promise<import('./answer.cjs').EntryPoint[]>} */
async function entryPoints(extension) {
  const { entrypoint, type } = extension;
  const sides = typeof entrypoint === 'string' ? { '.': entrypoint } : entrypoint;
  const result = [];
  for (const [name, value] of Object.entries(sides)) {
    const file = path.resolve(extension.path, value);
    const isApi = name === 'api' || type === 'hook' || type === 'endpoint';
    const error = load ? await loadError(extension, file, isApi) : undefined;
    result.push({ group: 'directus:extension.path', name, file, ...(error ? { error } : {}) });
  }
  return result;
}

run(async () => {
  /** @type {import('./answer.cjs').Plugin[]} */
  const plugins = [];
  /** @type {Set<string>} */
  const seen = new Set();
  const parse = ExtensionManifest.parse;
  /** @param {any} manifest @param {unknown[]} rest */
  ExtensionManifest.parse = (manifest, ...rest) => {
    const name = String(manifest?.name);
    seen.add(name);
    try {
      return parse(manifest, ...rest);
    } catch (error) {
      plugins.push({ name, path: '', entryPoints: [], error: textOf(error) });
      throw error;
    }
  };
  let failure;
  try {
    const found = {
      local: await resolveFsExtensions(path.join(app, 'extensions')),
      registry: await resolveFsExtensions(path.join(app, 'extensions', '.registry')),
      module: await resolveModuleExtensions(app),
    };
    for (const [via, extensions] of Object.entries(found)) {
      for (const [key, extension] of extensions) {
        const { name, path: folder } = extension;
        plugins.push({ name, path: folder, key, via, entryPoints: await entryPoints(extension) });
      }
    }
  } catch (error) {
    failure = textOf(error);
  }
  const accepted = failure ? [] : plugins.map((plugin) => plugin.name);
  return { seen: [...seen], accepted, plugins, ...(failure ? { failure } : {}) };
});
