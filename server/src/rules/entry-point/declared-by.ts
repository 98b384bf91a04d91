import type { EntryPoint } from '../../hosts/entry-point';
import type { Found, RuleContext } from '../rule';

/** Where a finding about an entry point lands: on its value, or on the package's name where nothing declares it. */
export function declaredBy(
  entryPoint: Pick<EntryPoint, 'file' | 'at' | 'implied'>,
  context: Pick<RuleContext, 'manifestPath'>,
): Pick<Found, 'file' | 'at'> {
  return entryPoint.implied
    ? { file: context.manifestPath, at: ['name'] }
    : { file: entryPoint.file, at: entryPoint.at };
}
