import { isDeepStrictEqual } from 'node:util';
import type { JsonValue } from '../../manifest/manifest';
import type { Declaration } from '../declaration';
import type { EntryPoint } from '../entry-point';
import { fillName } from '../name-in-text';
import { jsonType, valueAt } from '../predicates/key';
import { compileTextPatterns } from '../text-patterns';
import type { Scope } from './scope';

/**
 * Does what a declaration says before its combinator or value: tests the base, walks `at`, assumes, checks the
 * shape, keeps the group. Undefined where the declaration does not apply.
 */
export function stepInto(declaration: Declaration, from: Scope): Scope | undefined {
  if (!passes(declaration, from)) return undefined;
  const keys = declaration.at ?? [];
  const { value, implied } = standingAt(declaration, from);
  const readsManifest = 'value' in declaration && declaration.value === 'main';
  if (value === undefined && !(readsManifest && keys.length === 0)) return undefined;
  if (declaration.when !== undefined) {
    if (value === undefined || ![declaration.when].flat().includes(jsonType(value))) return undefined;
  }
  if (declaration.matches !== undefined) {
    if (typeof value !== 'string' || !compileTextPatterns(declaration.matches)(value)) return undefined;
  }
  return {
    ...from,
    value,
    at: [...from.at, ...keys],
    parent: keys.length === 0 ? from.parent : valueAt(from.value, keys.slice(0, -1)),
    group: groupBelow(declaration, from),
    implied,
  };
}

/** Whether something stands where an entry point leads, or it cannot be told: what `optional` asks. */
export function isThere({ resolution: { outcome } }: EntryPoint): boolean {
  return outcome === 'found' || outcome === 'external' || outcome === 'unknown';
}

function passes({ if: test }: Declaration, { value }: Scope): boolean {
  if (test === undefined) return true;
  const found = valueAt(value, test.at);
  if (test.differs !== undefined) return !isDeepStrictEqual(found, test.differs);
  if (test.equals === undefined) return found !== undefined;
  return isDeepStrictEqual(found, test.equals);
}

function standingAt(declaration: Declaration, from: Scope): Pick<Scope, 'value' | 'implied'> {
  const keys = declaration.at ?? [];
  const written = valueAt(from.value, keys);
  if (declaration.constant !== undefined) {
    const declared = keys.length > 0;
    const value = declared && written === undefined ? undefined : named(declaration.constant, from);
    return { value, implied: from.implied || !declared };
  }
  if (written === undefined && declaration.default !== undefined)
    return { value: declaration.default, implied: true };
  return { value: written, implied: from.implied };
}

function named(constant: JsonValue, { manifest }: Scope): JsonValue {
  if (typeof constant !== 'string') return constant;
  return fillName(constant, typeof manifest.name === 'string' ? manifest.name : '');
}

function groupBelow({ group, at = [] }: Declaration, from: Scope): Scope['group'] {
  if (group !== undefined) return { keys: [group], closed: true };
  return from.group.closed ? from.group : { keys: [...from.group.keys, ...at], closed: false };
}
