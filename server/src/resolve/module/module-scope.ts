import type { JsonObject } from '../../manifest/manifest';
import type { FileSystem } from '../../workspace/file-system';
import { dirname } from '../../workspace/paths';
import { rememberSteady } from '../../workspace/remember';
import { isObject, own, readPackage } from '../read-package';

/** What the nearest package.json says to the modules beside and below it. */
export interface ModuleScope {
  /** Its directory, absolute; undefined where there is none. */
  readonly directory: string | undefined;
  readonly name: string | undefined;
  /** The Node versions that it asks for: whatever it says. */
  readonly engines: unknown;
}

const NO_SCOPE: ModuleScope = { directory: undefined, name: undefined, engines: undefined };

/**
 * The package that the modules in a directory belong to: that of the nearest package.json upwards, none beyond a
 * `node_modules` (LOOKUP_PACKAGE_SCOPE). Each manifest is read once, for all directories below it.
 */
export function moduleScope(fs: FileSystem, directory: string): ModuleScope {
  if (directory.endsWith('/node_modules')) return NO_SCOPE;
  return rememberSteady(fs, `scope of modules in ${directory}`, (files) => {
    const read = readPackage(files, directory);
    if (read.kind === 'object') return fromManifest(directory, read.value);
    if (read.kind !== 'missing') return { directory, name: undefined, engines: undefined };
    const parent = dirname(directory);
    return parent === directory ? NO_SCOPE : moduleScope(files, parent);
  });
}

function fromManifest(directory: string, manifest: JsonObject): ModuleScope {
  const name = own(manifest, 'name');
  const engines = own(manifest, 'engines');
  return {
    directory,
    name: typeof name === 'string' ? name : undefined,
    engines: isObject(engines) ? own(engines, 'node') : undefined,
  };
}
