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
  const { trail } = resolution;
  const inManifest: Related[] = [];
  for (const { at: place, subject, result } of trail) {
    if (place === undefined || place.length < 2) continue;
    if (file === manifestPath && JSON.stringify(place) === JSON.stringify(at)) continue;
    inManifest.push({ file: manifestPath, at: place, message: `\`${subject}\` ${WHY[result]}` });
  }
  const probed = trail.filter(({ kind, result }) => kind === 'file' && result !== 'taken');
  if (probed.length < 2) return inManifest;
  const paths = probed.map(({ subject }) => `\`${relativePath(packageRoot, subject)}\``);
  return [...inManifest, { file, at, message: `Tried, in this order: ${paths.join(', ')}` }];
}
