import { relativePath } from '../workspace/paths';
import { declaredBy } from './declared-by';
import type { Rule } from './rule';

/** The target is output that is not there yet; its source is. */
export const targetNotBuilt: Rule = {
  code: 'target-not-built',
  severity: 'hint',
  effect: 'unbuilt',
  summary: 'A declared entry point is not built yet; its source exists.',
  message: ({ value, source, script }) =>
    `\`${value}\` is not built yet; ${source === '' ? `\`npm run ${script}\` is to make it` : `its source is \`${source}\``}`,
  checkEntryPoint(entryPoint, context) {
    const { source, builtBy } = entryPoint;
    if ((source === undefined && builtBy === undefined) || entryPoint.usedBy === 'custom') return undefined;
    return {
      ...declaredBy(entryPoint, context),
      args: {
        value: entryPoint.value,
        source: source === undefined ? '' : relativePath(context.packageRoot, source),
        script: builtBy ?? '',
      },
      related: source === undefined ? [] : [{ file: source, message: 'The source' }],
    };
  },
};
