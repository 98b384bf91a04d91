import type { EntryPoint } from '../../hosts/entry-point';
import type { TrailStep } from '../../resolve/resolution';
import { relativePath } from '../../workspace/paths';
import type { Related, RuleContext } from '../rule';

const WHY: Readonly<Record<TrailStep['result'], string>> = {
  taken: 'leads there',
  missing: 'does not exist',
  'not-a-file': 'is no file',
  'no-match': 'does not match',
  'null-target': 'is `null`',
  invalid: 'is no valid value',
  unreadable: 'cannot be read',
};

/**
 * What a failed resolution has tried, as places to look at: what led elsewhere in the manifest, and the other paths
 * that were probed beside the declared one.
 */
export function tried({ at, file, resolution }: EntryPoint, context: RuleContext): Related[] {
  const { manifestPath, packageRoot } = context;
  const here = JSON.stringify(at);
  const inManifest = resolution.trail.flatMap((step): Related[] =>
    step.at === undefined || step.at.length < 2 || (file === manifestPath && JSON.stringify(step.at) === here)
      ? []
      : [{ file: manifestPath, at: step.at, message: `\`${step.subject}\` ${WHY[step.result]}` }],
  );
  const probed = resolution.trail
    .filter(({ kind, result }) => kind === 'file' && result !== 'taken')
    .map(({ subject }) => `\`${relativePath(packageRoot, subject)}\``);
  return [
    ...inManifest,
    ...(probed.length > 1 ? [{ file, at, message: `Tried, in this order: ${probed.join(', ')}` }] : []),
  ];
}
