import { resolveBare } from '../../resolve/bare';
import type { SpecifierValue } from '../declaration';
import { resolveValue } from './file';
import { groupOf, nameOf, type Scope, type Yield } from './scope';

/** `specifier`: relative paths are the package's own files; anything else is resolved by Node from the package. */
export function declareSpecifier(declaration: SpecifierValue, scope: Scope, yields: Yield): void {
  const { value } = scope;
  if (typeof value !== 'string') return;
  const relative = value.startsWith('./') || value.startsWith('../');
  yields({
    group: groupOf(scope),
    name: nameOf(scope),
    value,
    file: scope.file,
    at: scope.at,
    export: null,
    resolution: relative
      ? resolveValue(scope, value, 'require')
      : resolveBare(
          scope.fs,
          value,
          scope.packageRoot,
          declaration.loader === 'import' ? 'import' : 'require',
        ),
    wants: 'file',
    implied: scope.implied,
    loader: declaration.loader,
    otherwise: declaration.otherwise,
  });
}
