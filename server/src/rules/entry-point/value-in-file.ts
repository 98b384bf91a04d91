import { valueAt } from '../../hosts/predicates/key';
import type { JsonPath } from '../../manifest/json-path';
import type { JsonValue } from '../../manifest/manifest';
import { parseManifest } from '../../manifest/parse';
import type { FixContext } from '../fixes/fix';

/**
 * What stands at a place in the manifest as it is now, or in another JSON file that declares entry points.
 * Undefined where there is nothing.
 */
export function valueInFile(file: string, at: JsonPath, context: FixContext): JsonValue | undefined {
  if (file === context.manifestPath) return valueAt(context.manifest, at.map(String));
  const read = context.fs.readFile(file);
  return read.kind === 'text' ? parseManifest(read.text).at(at) : undefined;
}
