import { moduleScope } from '../../resolve/module/module-scope';
import { isObject } from '../../resolve/read-package';
import { locateInstalled } from '../../workspace/installed-packages';
import { remember } from '../../workspace/remember';
import type { RuleContext } from '../rule';

/**
 * The Nodes on which the package may run: what it asks for, and what the installed host asks for.
 *
 * @returns values of `engines.node`, each of which holds; undefined for one that says nothing
 */
export function allowedNodes({ fs, manifest, host, packageRoot }: RuleContext): unknown[] {
  const { engines } = manifest;
  const own = isObject(engines) ? engines.node : undefined;
  const name = host?.appliesTo?.package;
  if (name === undefined) return [own];
  const hosts = remember(fs, `Nodes of ${name} from ${packageRoot}`, (files) => {
    const path = locateInstalled(files, name, packageRoot);
    return path === undefined ? undefined : moduleScope(files, path).engines;
  });
  return [own, hosts];
}
