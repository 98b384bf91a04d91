import type { JsonObject } from '../../manifest/manifest';
import { isObject, readPackage } from '../../resolve/read-package';
import type { FileSystem } from '../../workspace/file-system';
import { locateInstalled } from '../../workspace/installed-packages';
import { remember } from '../../workspace/remember';

/** More packages than this are not looked through; then it cannot be told. */
const MAX_PACKAGES = 500;

/**
 * Whether an installer that puts packages side by side may give a package something that it does not declare,
 * since what it does declare depends on it. True also where that cannot be told: not all of it is installed.
 *
 * @param packageRoot absolute
 * @param manifest the package's own
 * @param name what is not declared
 */
export function broughtAlong(
  fs: FileSystem,
  packageRoot: string,
  manifest: JsonObject,
  name: string,
): boolean {
  const direct = neededBy(manifest);
  if (direct.length === 0) return false;
  return remember(fs, `brings along ${name} to ${packageRoot}: ${direct.join(' ')}`, (files) => {
    const pending = direct.map((one) => ({ name: one, from: packageRoot }));
    const seen = new Set<string>();
    for (const { name: wanted, from } of pending) {
      const found = locateInstalled(files, wanted, from);
      const path = found && (files.realPath(found) ?? found);
      if (path === undefined) return true;
      if (seen.has(path)) continue;
      seen.add(path);
      const read = readPackage(files, path);
      const needed = read.kind === 'object' ? neededBy(read.value) : [];
      if (needed.includes(name) || seen.size > MAX_PACKAGES) return true;
      pending.push(...needed.map((one) => ({ name: one, from: path })));
    }
    return false;
  });
}

/** What is installed with a package in any case: npm installs peers, too, unless they are optional. */
function neededBy({ dependencies, peerDependencies, peerDependenciesMeta: meta }: JsonObject): string[] {
  const peers = isObject(peerDependencies) ? Object.keys(peerDependencies) : [];
  const isOptional = (name: string) => {
    const said = isObject(meta) && Object.hasOwn(meta, name) ? meta[name] : undefined;
    return isObject(said) && said.optional === true;
  };
  return [
    ...(isObject(dependencies) ? Object.keys(dependencies) : []),
    ...peers.filter((name) => !isOptional(name)),
  ];
}
