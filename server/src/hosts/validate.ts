import { Validator } from '@cfworker/json-schema';
import schema from '../../../schemas/host-profile.schema.json';
import type { ProfileOrigin } from './compiled';
import type { HostProfile } from './profile';
import { outOfBounds } from './validation/bounds';
import { contentReasons } from './validation/content';
import { schemaReasons } from './validation/schema-reasons';

/** So many reasons are told; the rest is counted. */
const MAX_REASONS = 5;

let validator: Validator | undefined;

/**
 * Holds a profile against the schema, then against what a schema cannot say: expressions, globs, names, ranges.
 * Throws on no JSON value, however large or deep.
 * @param origin what is stricter for a dependency: it brings no regular expressions, and no globs that take long
 * @returns what is wrong, one sentence each, beginning with the place (`rules.0.discovered: ...`); empty for a
 *   good profile
 */
export function validateProfile(profile: unknown, origin: ProfileOrigin): string[] {
  const bound = outOfBounds(profile);
  if (bound !== undefined) return [bound];
  validator ??= new Validator(schema as object, '7', false);
  const { valid, errors } = validator.validate(profile);
  const reasons = valid ? contentReasons(profile as HostProfile, origin) : schemaReasons(profile, errors);
  if (reasons.length <= MAX_REASONS) return reasons;
  return [...reasons.slice(0, MAX_REASONS), `and ${reasons.length - MAX_REASONS} more`];
}
