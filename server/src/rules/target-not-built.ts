import { relativePath } from '../workspace/paths';
import { declaredBy } from './entry-point/declared-by';
import type { Rule } from './rule';

/** The target is output that is not there yet; its source is, or a build that is to make it. */
export const targetNotBuilt: Rule = {
  code: 'target-not-built',
  severity: 'hint',
  effect: 'unbuilt',
  summary: 'A declared entry point is not built yet; its source exists.',
  message: ({ value, source, command, unpublishedBy }) => {
    const origin = source === '' ? `\`${command}\` is to make it` : `its source is \`${source}\``;
    const publishing = unpublishedBy
      ? ', and no `prepack` or `prepare` script builds it before publishing'
      : '';
    return `\`${value}\` is not built yet; ${origin}${publishing}`;
  },
  checkEntryPoint(entryPoint, context) {
    const { packageRoot } = context;
    const { companion, builtBy, unpublishedBy = '', resolution, usedBy } = entryPoint;
    const source = entryPoint.source ?? companion?.source;
    if ((source === undefined && builtBy === undefined) || usedBy === 'custom') return undefined;
    const isTarget = resolution.outcome === 'not-found';
    return {
      ...declaredBy(entryPoint, context),
      args: {
        value: isTarget || !companion ? entryPoint.value : relativePath(packageRoot, companion.path),
        source: source === undefined ? '' : relativePath(packageRoot, source),
        command: builtBy ?? '',
        unpublishedBy,
      },
      related: source === undefined ? [] : [{ file: source, message: 'The source' }],
    };
  },
};
