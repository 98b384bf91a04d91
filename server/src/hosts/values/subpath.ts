import { normalize } from 'node:path/posix';
import { resolvePackageEntry } from '../../resolve/package-entry';
import type { SubpathValue } from '../declaration';
import { resolutionMode } from './resolution-mode';
import { groupOf, nameOf, type Scope, type Yield } from './scope';

/** `subpath`: loaded as `<name>/<path>`, so `exports` decides where there is any; else the file's own path does. */
export function declareSubpath(declaration: SubpathValue, scope: Scope, yields: Yield): void {
  const { value } = scope;
  if (typeof value !== 'string' || value === '') return;
  const mode = resolutionMode(declaration.loader);
  // Hosts join the name and the path, which drops './' and '/'.
  const path = normalize(value).replace(/^\/+/, '');
  const subpath = path === '.' || path === '' ? '.' : `./${path}`;
  yields({
    group: groupOf(scope),
    name: nameOf(scope),
    value,
    file: scope.file,
    at: scope.at,
    export: null,
    resolution: resolvePackageEntry(scope.fs, scope.packageRoot, scope.manifest, { subpath, mode }),
    wants: 'file',
    implied: scope.implied,
    loader: declaration.loader ?? 'require',
    gives: declaration.gives,
    otherwise: declaration.otherwise,
  });
}
