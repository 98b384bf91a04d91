import { parseManifest } from '../../manifest/parse';
import { locateInstalled } from '../../workspace/installed-packages';
import { joinPath } from '../../workspace/paths';
import type { Declaration, PackageValue } from '../declaration';
import { groupOf, nameOf, type Scope, type Yield } from './scope';

type Declare = (declaration: Declaration, scope: Scope, yields: Yield) => void;

/** `package`: another package, by name; what it declares in turn is read from its own manifest. */
export function declarePackage(
  declaration: PackageValue,
  scope: Scope,
  yields: Yield,
  declare: Declare,
): void {
  const name = scope.value;
  if (typeof name !== 'string' || name === '') return;
  const path = locateInstalled(scope.fs, name, scope.packageRoot);
  yields({
    group: groupOf(scope),
    name: nameOf(scope),
    value: name,
    file: scope.file,
    at: scope.at,
    export: null,
    resolution: { outcome: 'external', trail: [] },
    wants: 'directory',
    implied: scope.implied,
    loader: 'none',
    otherwise: declaration.otherwise,
  });
  if (path === undefined || declaration.declares === undefined) return;
  const file = joinPath(path, 'package.json');
  const read = scope.fs.readFile(file);
  const manifest = read.kind === 'text' ? parseManifest(read.text).value : undefined;
  if (manifest === undefined) return;
  const below = { ...scope, packageRoot: path, manifest, file, value: manifest, parent: undefined, at: [] };
  declare(declaration.declares, { ...below, depth: scope.depth + 1 }, yields);
}
