import { Validator } from '@cfworker/json-schema';
import schema from '../../../schemas/host-profile.schema.json';
import type { ProfileOrigin } from './compiled';

let validator: Validator | undefined;

/**
 * Holds a profile against the schema.
 * @param origin regular expressions are refused from dependencies: one that backtracks would hang the editor
 * @returns what is wrong, one sentence each; empty for a good profile
 */
export function validateProfile(profile: unknown, origin: ProfileOrigin): string[] {
  validator ??= new Validator(schema as object, '7', false);
  const { valid, errors } = validator.validate(profile);
  const reasons = valid ? [] : mostPrecise(errors).map(({ place, text }) => `${place}: ${text}`);
  for (const { path, pattern } of patternsIn(profile, [])) {
    if (origin === 'dependency')
      reasons.push(`${path}: a regular expression is not taken from a dependency; use globs`);
    else if (!isRegularExpression(pattern)) reasons.push(`${path}: "${pattern}" is not a regular expression`);
  }
  return reasons;
}

/** The deepest errors: those around them only say that something inside is wrong. */
function mostPrecise(errors: readonly { instanceLocation: string; keyword: string; error: string }[]) {
  const CONTAINERS = new Set([
    'properties',
    'items',
    'then',
    'else',
    'if',
    'allOf',
    '$ref',
    'additionalProperties',
    'prefixItems',
  ]);
  const precise = errors.filter(
    ({ keyword, error }) => !CONTAINERS.has(keyword) || error.includes('False boolean schema'),
  );
  const shown = (precise.length > 0 ? precise : errors).map(({ instanceLocation, error }) => ({
    place: instanceLocation === '#' ? 'profile' : instanceLocation.slice(2).replaceAll('/', '.'),
    text: error.replace(/\.$/, ''),
  }));
  return shown
    .filter(
      (one, index) =>
        shown.findIndex(({ place, text }) => place === one.place && text === one.text) === index,
    )
    .slice(0, 5);
}

function* patternsIn(value: unknown, path: readonly string[]): Generator<{ path: string; pattern: string }> {
  if (value === null || typeof value !== 'object' || path.length > 50) return;
  for (const [key, item] of Object.entries(value)) {
    if (key === 'pattern' && typeof item === 'string')
      yield { path: [...path, key].join('.'), pattern: item };
    else yield* patternsIn(item, [...path, key]);
  }
}

function isRegularExpression(text: string): boolean {
  try {
    new RegExp(text);
    return true;
  } catch {
    return false;
  }
}
