import { parseManifest } from '../../manifest/parse';
import { locateInstalled } from '../../workspace/installed-packages';
import { joinPath } from '../../workspace/paths';
import type { PackageValue } from '../declaration';
import { type Declare, groupOf, nameOf, type Scope, type Yield } from './scope';

/** `package`: another package, by name; what it declares in turn is read from its own manifest. */
export function declarePackage(
  declaration: PackageValue,
  scope: Scope,
  yields: Yield,
  declare: Declare,
): void {
  const { value } = scope;
  if (typeof value !== 'string' || value === '') return;
  const end = declaration.until === undefined ? -1 : value.indexOf(declaration.until);
  const name = end === -1 ? value : value.slice(0, end);
  yields({
    group: groupOf(scope),
    name: nameOf(scope),
    value,
    file: scope.file,
    at: scope.at,
    export: null,
    resolution: { outcome: 'external', trail: [] },
    wants: 'directory',
    implied: scope.implied,
    loader: 'none',
    otherwise: declaration.otherwise,
    // Of what a wildcard stands for, nothing need be there.
    names: declaration.declared && !/[*?{[(!]/.test(name) ? name : undefined,
  });
  if (declaration.declares === undefined || scope.budget.files-- <= 0) return;
  const path = locateInstalled(scope.fs, name, scope.packageRoot);
  if (path === undefined) return;
  const file = joinPath(path, 'package.json');
  const read = scope.fs.readFile(file);
  const manifest = read.kind === 'text' ? parseManifest(read.text).value : undefined;
  if (manifest === undefined) return;
  const below = { ...scope, packageRoot: path, manifest, file, value: manifest, parent: undefined, at: [] };
  declare(declaration.declares, { ...below, depth: scope.depth + 1 }, yields);
}
