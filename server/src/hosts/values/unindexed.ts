import { PROBE_NONE, resolveFile } from '../../resolve/file';
import { joinPath } from '../../workspace/paths';
import type { DirectoryValue } from '../declaration';
import { foldersWithoutIndex } from './members';
import { groupOf, nameOf, type Scope, type Yield } from './scope';

/** `directory`, with `wantsIndex`: each folder in it that must have an index and has none, as what is missing. */
export function declareUnindexed(declaration: DirectoryValue, scope: Scope, yields: Yield): void {
  const { wantsIndex, index = 'index.js', id = { separator: '/' } } = declaration;
  const { fs, packageRoot, value } = scope;
  if (wantsIndex === undefined || typeof value !== 'string') return;
  const indexes = [index].flat();
  const directory = joinPath(packageRoot, value);
  for (const folder of foldersWithoutIndex(fs, directory, [wantsIndex].flat(), indexes)) {
    const missing = [value, folder, firstName(indexes[0] ?? 'index.js')]
      .filter((part) => part !== '')
      .join('/');
    yields({
      group: groupOf(scope),
      name: folder.split('/').join(id.separator) || nameOf(scope),
      value: missing,
      file: scope.file,
      at: scope.at,
      export: null,
      resolution: resolveFile(fs, {
        packageRoot,
        base: packageRoot,
        value: missing,
        probe: PROBE_NONE,
        want: 'file',
      }),
      wants: 'file',
      implied: false,
      loader: declaration.loader,
      gives: declaration.gives,
      otherwise: declaration.otherwise,
    });
  }
}

/** `index.js` of `index.{js,cjs}`. */
function firstName(glob: string): string {
  return glob.replace(/\{([^,}]*)[^}]*\}/g, '$1');
}
