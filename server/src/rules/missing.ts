import type { EntryPoint } from '../hosts/entry-point';
import { findSource, findSourceDirectory } from '../resolve/source';
import type { RuleContext } from './rule';

/**
 * Looks for the source of a target that is missing, once for all rules: whether there is one decides between
 * an error and a hint.
 */
export function withSource(entryPoint: EntryPoint, context: RuleContext): EntryPoint {
  const { resolution, wants } = entryPoint;
  if (resolution.outcome !== 'not-found' || resolution.expected === undefined) return entryPoint;
  const source =
    wants === 'directory'
      ? findSourceDirectory(context.fs, context.packageRoot, resolution.expected)
      : findSource(context.fs, context.packageRoot, resolution.expected, context.packageName);
  return source === undefined ? entryPoint : { ...entryPoint, source };
}
