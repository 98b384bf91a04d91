import type { MemberValue } from '../declaration';
import { resolveValue } from './file';
import { groupOf, nameOf, type Scope, type Yield } from './scope';

/** `member`: the file in a directory that is not scanned, found by the id that it would have if it were. */
export function declareMember(declaration: MemberValue, scope: Scope, yields: Yield): void {
  const { directory } = scope;
  const id = scope.names.at(-1);
  if (directory === undefined || id === undefined) return;
  const value = [directory.path.replace(/\/+$/, ''), ...id.split(directory.separator)].join('/');
  yields({
    group: groupOf(scope),
    name: nameOf(scope),
    value,
    file: scope.file,
    at: scope.at,
    export: null,
    resolution: resolveValue(scope, value, declaration),
    wants: 'file',
    implied: scope.implied,
    loader: declaration.loader,
    gives: declaration.gives,
    otherwise: declaration.otherwise,
  });
}
