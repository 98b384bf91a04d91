import type { EntryPoint } from '../hosts/entry-point';
import { findSource, findSourceDirectory } from '../resolve/source';
import type { RuleContext } from './rule';

/** The path at which a target was expected and is missing, when no source explains it; otherwise undefined. */
export function missingWithoutSource(entryPoint: EntryPoint, context: RuleContext): string | undefined {
  const { resolution } = entryPoint;
  if (resolution.outcome !== 'not-found' || resolution.expected === undefined) return undefined;
  if (entryPoint.usedBy === 'custom') return undefined;
  return sourceOf(entryPoint, context) === undefined ? resolution.expected : undefined;
}

/** The source from which a missing target would be built, absolute. */
export function sourceOf(entryPoint: EntryPoint, context: RuleContext): string | undefined {
  const { resolution } = entryPoint;
  if (resolution.outcome !== 'not-found' || resolution.expected === undefined) return undefined;
  const find = entryPoint.wants === 'directory' ? findSourceDirectory : findSource;
  return find(context.fs, context.packageRoot, resolution.expected);
}
