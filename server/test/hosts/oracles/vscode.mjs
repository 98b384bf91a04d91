/**
 * Asks VS Code: AbstractExtensionsScannerService.scanExistingExtension, which reads and validates the manifest of an
 * extension, as @codingame/monaco-vscode-api publishes VS Code's own modules. What is asked about are the folders
 * in `.vscode/extensions`, as workspaceRecommendations.ts lists them. Where the desktop reads the disk through its
 * file service, three functions do so here. Extensions run nowhere but in VS Code: `load` only resolves `main`, by
 * the `require` with which the extension host loads it.
 */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app, load, logged, nameIn, requireHost, run, textOf } from './answer.cjs';

/** @param {string} name @returns {Promise<any>} one of VS Code's own modules */
const vs = (name) =>
  import(pathToFileURL(requireHost.resolve(`@codingame/monaco-vscode-api/vscode/vs/${name}`)).href);

/** What the scanner asks of the services around it, by the name of the service's module. */
async function services() {
  const { default: product } = await vs('platform/product/common/product');
  /** @param {string} level @returns {(...words: unknown[]) => void} */
  const at =
    (level) =>
    (...words) =>
      logged(level, words.map(String).join(' '));
  const silent = () => undefined;
  return {
    'platform/log/common/log.service': {
      ILogService: { trace: silent, debug: silent, info: silent, warn: at('warn'), error: at('error') },
    },
    'platform/files/common/files.service': {
      IFileService: {
        /** @param {any} uri */
        exists: async (uri) => fs.existsSync(uri.fsPath),
      },
    },
    'platform/product/common/productService.service': { IProductService: product },
    'platform/environment/common/environment.service': { IEnvironmentService: { isBuilt: true } },
    'platform/uriIdentity/common/uriIdentity.service': { IUriIdentityService: {} },
    'platform/userDataProfile/common/userDataProfile.service': { IUserDataProfilesService: {} },
    'platform/extensionManagement/common/extensionsProfileScannerService.service': {
      IExtensionsProfileScannerService: {},
    },
    'platform/extensionResourceLoader/common/extensionResourceLoader.service': {
      IExtensionResourceLoaderService: {
        /** @param {any} uri */
        readExtensionResource: async (uri) => fs.readFileSync(uri.fsPath, 'utf8'),
      },
    },
  };
}

/** VS Code's scanner, made by VS Code's own dependency injection. */
async function makeScanner() {
  const { ServiceCollection } = await vs('platform/instantiation/common/serviceCollection');
  const { InstantiationService } = await vs('platform/instantiation/common/instantiationService');
  const { AbstractExtensionsScannerService } = await vs(
    'platform/extensionManagement/common/extensionsScannerService',
  );
  const { URI } = await vs('base/common/uri');
  const collection = new ServiceCollection();
  for (const [module, given] of Object.entries(await services())) {
    const ids = await vs(module);
    for (const [name, service] of Object.entries(given)) collection.set(ids[name], service);
  }
  class Scanner extends AbstractExtensionsScannerService {
    async getTranslations() {
      return {};
    }
  }
  const place = URI.file(app);
  return {
    scanner: new InstantiationService(collection).createInstance(Scanner, place, place, place, {}),
    URI,
  };
}

/** @param {string} folder @param {any} scanned @returns {import('./answer.cjs').EntryPoint[]} */
function entryPoints(folder, { manifest: { main } }) {
  if (typeof main !== 'string') return [];
  const file = path.join(folder, main);
  try {
    const resolved = load ? createRequire(path.join(folder, 'package.json')).resolve(file) : file;
    return [{ group: 'main', name: '.', file: resolved }];
  } catch (error) {
    return [{ group: 'main', name: '.', file, error: textOf(error) }];
  }
}

run(async () => {
  const { scanner, URI } = await makeScanner();
  const folder = path.join(app, '.vscode/extensions');
  const names = fs.existsSync(folder) ? fs.readdirSync(folder) : [];
  const places = names
    .map((name) => path.join(folder, name))
    .filter((place) => fs.statSync(place).isDirectory());
  /** @type {import('./answer.cjs').Plugin[]} */
  const plugins = [];
  for (const place of places) {
    const scanned = await scanner.scanExistingExtension(URI.file(place), 1, { includeInvalid: true });
    if (scanned === null) continue;
    const refusals = scanned.validations.filter(
      (/** @type {[number, string]} */ [severity]) => severity === 3,
    );
    plugins.push({
      name: nameIn(place, path.basename(place)),
      path: place,
      // What it contributes is looked for when it is needed, and not found then.
      groups: ['main'],
      entryPoints: scanned.isValid ? entryPoints(place, scanned) : [],
      ...(scanned.isValid
        ? {}
        : { error: refusals.map((/** @type {[number, string]} */ [, text]) => text).join('\n') }),
    });
  }
  return {
    seen: plugins.map((plugin) => plugin.name),
    accepted: plugins.filter((plugin) => !plugin.error).map((plugin) => plugin.name),
    plugins,
  };
});
