import { resolveDirectory, resolvePackageEntry } from '../../resolve/package-entry';
import type { MainValue } from '../declaration';
import { resolutionMode } from './resolution-mode';
import { groupOf, nameOf, type Scope, type Yield } from './scope';
import { exportOf } from './written';

/**
 * `main`: the package itself is loaded, by its name (`package`: `exports` first) or by the path of its folder
 * (`directory`: `main`, then index; `exports` is not consulted for an absolute path).
 */
export function declareMain(declaration: MainValue, scope: Scope, yields: Yield): void {
  const { fs, packageRoot, manifest } = scope;
  const byName =
    declaration.as !== 'directory' && manifest.exports !== undefined && manifest.exports !== null;
  const main = typeof manifest.main === 'string' && manifest.main !== '' ? manifest.main : undefined;
  const key = byName ? 'exports' : 'main';
  const mode = resolutionMode(declaration.loader);
  const value = byName ? '.' : (main ?? 'index.js');
  yields({
    group: groupOf(scope) || key,
    name: nameOf(scope),
    value,
    file: scope.file,
    at: byName || main !== undefined ? [key] : [],
    export: exportOf(declaration.export, { path: value, text: value }, scope),
    resolution: byName
      ? resolvePackageEntry(fs, packageRoot, manifest, { subpath: '.', mode })
      : resolveDirectory(fs, packageRoot, manifest),
    wants: 'file',
    implied: !byName && main === undefined,
    loader: declaration.loader ?? 'require',
    gives: declaration.gives,
    otherwise: declaration.otherwise,
  });
}
