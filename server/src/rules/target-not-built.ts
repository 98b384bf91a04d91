import type { EntryPoint } from '../hosts/entry-point';
import { type StaleNotes, staleNotes } from '../resolve/build/stale';
import { isObject } from '../resolve/read-package';
import { relativePath } from '../workspace/paths';
import { declaredBy } from './entry-point/declared-by';
import type { Rule, RuleContext } from './rule';

/** The target is output that is not there yet; its source is, or a build that is to make it. */
export const targetNotBuilt: Rule = {
  code: 'target-not-built',
  severity: 'hint',
  effect: 'unbuilt',
  summary: 'A declared entry point is not built yet; its source exists.',
  message: ({ value, source, command, unpublishedBy, notes = '', certain }) => {
    const origin = source === '' ? `\`${command}\` is to make it` : `its source is \`${source}\``;
    const publishing = unpublishedBy
      ? ', and no `prepack` or `prepare` script builds it before publishing'
      : '';
    const stale =
      notes === ''
        ? ''
        : certain
          ? `. Delete \`${notes}\`: by it TypeScript takes the build for done, and writes nothing`
          : `. If \`tsc\` then writes nothing, delete \`${notes}\`: by it TypeScript may take the build for done`;
    return `\`${value}\` is not built yet; ${origin}${publishing}${stale}`;
  },
  checkEntryPoint(entryPoint, context) {
    const { packageRoot } = context;
    const { companion, builtBy, unpublishedBy = '', resolution, usedBy } = entryPoint;
    const source = entryPoint.source ?? companion?.source;
    if ((source === undefined && builtBy === undefined) || usedBy === 'custom') return undefined;
    const isTarget = resolution.outcome === 'not-found';
    const stale = keptFromBuilding(entryPoint, context);
    return {
      ...declaredBy(entryPoint, context),
      args: {
        value: isTarget || !companion ? entryPoint.value : relativePath(packageRoot, companion.path),
        source: source === undefined ? '' : relativePath(packageRoot, source),
        command: builtBy ?? '',
        unpublishedBy,
        ...(stale === undefined
          ? {}
          : { notes: relativePath(packageRoot, stale.path), certain: stale.exact }),
      },
      related: [
        ...(source === undefined ? [] : [{ file: source, message: 'The source' }]),
        ...(stale === undefined ? [] : [{ file: stale.path, message: 'What TypeScript goes by' }]),
      ],
      ...(stale?.exact ? { severity: 'warning' } : {}),
    };
  },
};

/** Unless a script does away with the notes, or tells TypeScript to build all the same. */
function keptFromBuilding(
  { resolution }: EntryPoint,
  { fs, packageRoot, manifest }: RuleContext,
): StaleNotes | undefined {
  if (resolution.outcome !== 'not-found' || resolution.expected === undefined) return undefined;
  const scripts = isObject(manifest.scripts) ? Object.values(manifest.scripts) : [];
  const texts = scripts.filter((text) => typeof text === 'string');
  if (texts.some((text) => /tsbuildinfo|--force|--clean/.test(text))) return undefined;
  return staleNotes(fs, packageRoot, resolution.expected);
}
