import type { Validator } from '@cfworker/json-schema';
import type { ProfileOrigin } from './compiled';
import type { HostProfile } from './profile';
import { outOfBounds } from './validation/bounds';
import { contentReasons } from './validation/content';
import { type ProfileReason, schemaReasons } from './validation/schema-reasons';

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
  const reasons = reasonsAgainst(profile, origin).map(({ place, text }) => `${place}: ${text}`);
  if (reasons.length <= MAX_REASONS) return reasons;
  return [...reasons.slice(0, MAX_REASONS), `and ${reasons.length - MAX_REASONS} more`];
}

/** The same, all of them, each with the keys that lead to it. */
export function reasonsAgainst(profile: unknown, origin: ProfileOrigin): readonly ProfileReason[] {
  const bound = outOfBounds(profile);
  if (bound !== undefined) return [reasonOf(bound)];
  validator ??= makeValidator();
  const { valid, errors } = validator.validate(profile);
  if (!valid) return schemaReasons(profile, errors);
  return contentReasons(profile as HostProfile, origin).map(reasonOf);
}

function makeValidator(): Validator {
  // Loaded where they are needed: few workspaces have profiles of their own.
  const { Validator } = require('@cfworker/json-schema') as typeof import('@cfworker/json-schema');
  const schema = require('../../../schemas/host-profile.schema.json') as object;
  return new Validator(schema, '7', false);
}

/** Of a profile that fits the schema no key in such a place holds a dot or a colon. */
function reasonOf(sentence: string): ProfileReason {
  const end = sentence.indexOf(': ');
  const place = sentence.slice(0, end);
  return { at: place === 'profile' ? [] : place.split('.'), place, text: sentence.slice(end + 2) };
}
