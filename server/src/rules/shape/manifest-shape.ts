import type { JsonObject, Manifest } from '../../manifest/manifest';
import type { Found } from '../rule';

/**
 * The root object of a manifest whose text is sound. Of one that is being typed half is missing: what that half
 * says would be taken for what the author means.
 */
export function soundValue(manifest: Manifest): JsonObject | undefined {
  return manifest.problems.length === 0 ? manifest.value : undefined;
}

/** An error is a warning in a package that is not published: nobody else may come to harm by it. */
export function errorUnlessPrivate(manifest: JsonObject): Pick<Found, 'severity'> {
  return manifest.private === true ? { severity: 'warning' } : {};
}
