import schema from '../../../../schemas/host-profile.schema.json';

/** Longer places are cut: a key may be anything. */
const MAX_PLACE = 200;

/**
 * The keyword's value at a place in the schema, and the schema that holds it. References on the way are followed.
 * @param location as the validator gives it: `#/properties/rules/items/$ref/required`
 */
export function schemaAt(location: string): { readonly value: unknown; readonly holder: unknown } {
  let value: unknown = schema;
  let holder: unknown;
  for (const segment of segmentsOf(location)) {
    holder = value;
    const below = childOf(value, segment);
    value = segment === '$ref' && typeof below === 'string' ? schemaAt(below).value : below;
  }
  return { value, holder };
}

/** The value at a place in a profile. */
export function atPointer(profile: unknown, pointer: string): unknown {
  return segmentsOf(pointer).reduce(childOf, profile);
}

/**
 * A place for people: `rules.0.discovered`; `profile` for the whole.
 * @param last only this many segments, from the end
 */
export function pointerText(pointer: string, last?: number): string {
  const segments = segmentsOf(pointer);
  return (last === undefined ? segments : segments.slice(-last)).join('.').slice(0, MAX_PLACE) || 'profile';
}

/** The keys that a pointer goes through. */
export function segmentsOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((segment) => decode(segment).replaceAll('~1', '/').replaceAll('~0', '~'));
}

function childOf(value: unknown, key: string): unknown {
  if (value === null || typeof value !== 'object' || !Object.hasOwn(value, key)) return undefined;
  return (value as Record<string, unknown>)[key];
}

/** The validator encodes pointers as URIs; a key with a lone surrogate or '%' may not decode. */
function decode(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}
