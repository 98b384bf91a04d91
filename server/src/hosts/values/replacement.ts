import type { JsonValue } from '../../manifest/manifest';
import { parseManifest } from '../../manifest/parse';
import { joinPath } from '../../workspace/paths';
import type { Replacement } from '../declaration';
import type { Declare, Scope, Yield } from './scope';

/**
 * Reads the generated file that the host takes instead of a directory.
 * @returns `absent` where the host does not take it: it is not there, no JSON, or of another version; `empty`
 * where it declares nothing of the package's own, so that the directory may be missing
 */
export function readReplacement(
  { file, sameVersion, declares }: Replacement,
  directory: NonNullable<Scope['directory']>,
  scope: Scope,
  yields: Yield,
  declare: Declare,
): 'absent' | 'empty' | 'yields' {
  if (scope.budget.files-- <= 0) return 'absent';
  const path = joinPath(scope.packageRoot, file);
  const read = scope.fs.readFile(path);
  if (read.kind !== 'text') return 'absent';
  const { value, problems } = parseManifest(read.text);
  if (value === undefined || problems.length > 0) return 'absent';
  if (sameVersion && !isSameRelease(value.version, scope.manifest.version)) return 'absent';
  let any = false;
  const group = { ...scope.group, closed: true };
  const below = { ...scope, group, file: path, value, parent: undefined, at: [], directory };
  declare(declares, { ...below, depth: scope.depth + 1 }, (one) => {
    any = true;
    yields(one);
  });
  return any ? 'yields' : 'empty';
}

/** As oclif compares them (@oclif/core 4.14.0, lib/config/plugin.js, _manifest): up to the first dash. */
function isSameRelease(one: JsonValue | undefined, other: JsonValue | undefined): boolean {
  if (typeof one !== 'string' || typeof other !== 'string') return false;
  return one.split('-')[0] === other.split('-')[0];
}
