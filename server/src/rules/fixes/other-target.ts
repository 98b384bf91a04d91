import { dirname, joinPath, relativePath } from '../../workspace/paths';
import { valueInFile } from '../entry-point/value-in-file';
import type { Finding } from '../rule';
import type { FixChange, FixContext } from './fix';

/**
 * The change that lets a declared path lead to another file: written from the same folder, with its `./` where it
 * has one, with the export that follows its `#`; name by name where it is a list of names.
 *
 * @param finding with the declared text as `value` and the absolute path that it leads to, if any, as `from`
 * @param to absolute path of what it is to lead to
 * @returns undefined where it cannot be told how the path is written
 */
export function otherTarget(
  { file, at, args }: Finding,
  from: string,
  to: string,
  context: FixContext,
): { readonly value: string; readonly change: FixChange } | undefined {
  const declared = String(args.value);
  const current = valueInFile(file, at, context);
  const isList = Array.isArray(current) && current.join('/') === declared;
  if (current !== declared && !isList) return undefined;
  const hash = declared.lastIndexOf('#');
  const [path, end] =
    hash > 0 && !from.includes('#') ? [declared.slice(0, hash), declared.slice(hash)] : [declared, ''];
  const bases = [context.packageRoot, dirname(file)];
  // What is joined to a folder may have lost its extension to a host that adds one.
  const base = bases.find((one) => `${from}.`.startsWith(`${joinPath(one, path)}.`));
  if (base === undefined) return undefined;
  const relative = relativePath(base, to);
  const value = (path.startsWith('./') && !relative.startsWith('.') ? `./${relative}` : relative) + end;
  return { value, change: { do: 'set', file, at, value: isList ? value.split('/') : value } };
}
