import type { JsonObject } from '../manifest/manifest';
import { isObject } from '../resolve/read-package';

/** The fields that pnpm takes from `publishConfig` when it packs (@pnpm/exportable-manifest). */
const PNPM_FIELDS = ['main', 'module', 'typings', 'types', 'browser', 'exports', 'bin', 'type', 'imports'];

/** The manifest as pnpm publishes it: some fields are replaced by those in `publishConfig`. */
export function exportedManifest(manifest: JsonObject): JsonObject {
  const { publishConfig } = manifest;
  if (!isObject(publishConfig)) return manifest;
  const replaced = Object.entries(publishConfig).filter(([field]) => PNPM_FIELDS.includes(field));
  return { ...manifest, ...Object.fromEntries(replaced) };
}
