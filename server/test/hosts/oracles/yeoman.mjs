/**
 * Asks Yeoman: dist/generator-lookup.js `lookupGenerators`, as `Environment.lookup` calls it, in the application's
 * folder. Generators that are installed globally, or above the application, are left out of the answer. The lookup
 * loads no generator, and neither does this: only the one that is to be run is ever loaded.
 */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import shared from './answer.cjs';

const { app, requireHost, nameIn, run } = shared;
const host = path.dirname(requireHost.resolve('yeoman-environment/package.json'));
/** @param {string} file */
const importHost = (file) => import(pathToFileURL(path.join(host, file)).href);
const { lookupGenerators } = await importHost('dist/generator-lookup.js');
const { asNamespace } = await importHost('dist/util/namespace.js');

run(async () => {
  process.chdir(app);
  /** By folder, then by namespace: the last that is registered is the one that stays. @type {Map<string, Map<string, string>>} */
  const packages = new Map();
  await lookupGenerators(
    { localOnly: true },
    /** @param {{ filePath: string, packagePath: string, lookups: string[] }} found */
    ({ filePath, packagePath, lookups }) => {
      if (path.relative(app, packagePath).startsWith('..')) return;
      const files = packages.get(packagePath) ?? new Map();
      packages.set(packagePath, files.set(asNamespace(filePath, { lookups }), filePath));
    },
  );
  const plugins = [];
  for (const [folder, files] of packages) {
    const entryPoints = [...files].map(([namespace, file]) => ({
      group: 'generators',
      name: namespace.split(':').slice(1).join(':'),
      file,
    }));
    plugins.push({ name: nameIn(folder, path.basename(folder)), path: folder, entryPoints });
  }
  const names = plugins.map(({ name }) => name);
  return { seen: names, accepted: names, plugins };
});
