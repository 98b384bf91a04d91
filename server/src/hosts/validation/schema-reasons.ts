import { closest } from '../../resolve/edit-distance';
import { atPointer, pointerText, schemaAt, segmentsOf } from './pointers';

export interface SchemaError {
  readonly instanceLocation: string;
  readonly keyword: string;
  readonly keywordLocation: string;
  readonly error: string;
}

interface SchemaNode {
  readonly properties?: Readonly<Record<string, PropertyNode | true>>;
  readonly required?: readonly string[];
  readonly patternErrorMessage?: string;
  readonly errorMessage?: string;
}

interface PropertyNode {
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
}

/** One thing that is wrong with a profile. */
export interface ProfileReason {
  /** The keys that lead to it. */
  readonly at: readonly string[];
  /** The same for people, to the property's holder where a property is unknown: `rules.0.discovered`. */
  readonly place: string;
  readonly text: string;
}

interface Reason extends ProfileReason {
  readonly kind: 'unknown' | 'other' | 'undecided';
}

/**
 * What a schema's errors come to, for people: the deepest ones, since those around them only say that something
 * inside is wrong, with the property, the value and the type named.
 */
export function schemaReasons(profile: unknown, errors: readonly SchemaError[]): ProfileReason[] {
  const reasons = errors.flatMap((error, index) => reasonOf(profile, error, errors[index + 1]) ?? []);
  // Where a property is unknown, it is the one that was meant to decide.
  const unknown = new Set(reasons.filter(({ kind }) => kind === 'unknown').map(({ place }) => place));
  const shown = reasons.filter(({ kind, place }) => kind !== 'undecided' || !unknown.has(place));
  const told = new Map(shown.map(({ at, place, text }) => [`${place}: ${text}`, { at, place, text }]));
  return told.size > 0 ? [...told.values()] : [{ at: [], place: 'profile', text: 'does not fit the schema' }];
}

function reasonOf(profile: unknown, error: SchemaError, next: SchemaError | undefined): Reason | undefined {
  const place = pointerText(error.instanceLocation);
  const at = segmentsOf(error.instanceLocation);
  const { value: rule, holder } = schemaAt(error.keywordLocation);
  const schema = holder as SchemaNode;
  const other = (text: string): Reason => ({ at, place, kind: 'other', text });
  switch (error.keyword) {
    case 'additionalProperties':
      return rule === false && next
        ? { at: segmentsOf(next.instanceLocation), place, ...unknownProperty(schema, next) }
        : undefined;
    case 'required':
      return other(missing(schema, /"(.*)"/.exec(error.error)?.[1]));
    case 'type':
      return other(
        `must be ${[rule].flat().map(article).join(' or ')}, not ${article(typeName(atPointer(profile, error.instanceLocation)))}`,
      );
    case 'enum':
      return other(noneOf(atPointer(profile, error.instanceLocation), rule as unknown[]));
    case 'const':
      return other(noneOf(atPointer(profile, error.instanceLocation), [rule]));
    case 'pattern':
      return other(schema.patternErrorMessage ?? `does not match ${String(rule)}`);
    case 'minItems':
    case 'minLength':
      return other('must not be empty');
    case 'maxLength':
      return other(`must not be longer than ${String(rule)}`);
    case 'not':
      return { at, place, kind: 'undecided', text: schema.errorMessage ?? 'is not allowed' };
    default:
      return undefined;
  }
}

/** A property that would be right by itself stands beside one that excludes it; else it is misspelt. */
function unknownProperty(schema: SchemaNode, next: SchemaError): Pick<Reason, 'kind' | 'text'> {
  const name = pointerText(next.instanceLocation, 1);
  const shown = JSON.stringify(name.slice(0, 60));
  const [decided] = schema.required ?? [];
  if (decided !== undefined && DECIDING.has(name)) {
    return {
      kind: 'other',
      text: `${[decided, name]
        .sort()
        .map((one) => `"${one}"`)
        .join(' and ')} exclude each other`,
    };
  }
  const known = Object.keys(schema.properties ?? {});
  const near = closest(name, known);
  return {
    kind: 'unknown',
    text: `${shown} is no property here; ${near === undefined ? properties(known) : `did you mean "${near}"?`}`,
  };
}

function properties(known: readonly string[]): string {
  const names = known.filter((name) => name !== '$schema').map((name) => JSON.stringify(name));
  return names.length === 0 ? 'there are none' : `the properties are ${names.join(', ')}`;
}

/** What is missing, and what to put there: one of a few values, or what the schema says of it. */
function missing({ properties: known }: SchemaNode, name = ''): string {
  const property = known !== undefined && Object.hasOwn(known, name) ? known[name] : undefined;
  const {
    description = '',
    enum: values,
    const: only,
  } = property === true || property === undefined ? {} : property;
  const [first = ''] = description.split(/[.:;] ?/);
  const choice = values ? `one of ${listed(values)}` : only === undefined ? undefined : JSON.stringify(only);
  const what = choice ?? first.slice(0, 1).toLowerCase() + first.slice(1);
  return `"${name}" is missing${what === '' ? '' : `: ${what}`}`;
}

/** The properties that decide what a predicate or a declaration is. */
const DECIDING: ReadonlySet<string> = new Set(
  ['UndecidedPredicate', 'UndecidedDeclaration'].flatMap((name) =>
    Object.entries((schemaAt(`#/definitions/${name}`).value as SchemaNode).properties ?? {}).flatMap(
      ([key, rule]) => (rule === true ? [] : key),
    ),
  ),
);

function noneOf(value: unknown, allowed: readonly unknown[]): string {
  const written = JSON.stringify(value)?.slice(0, 60) ?? 'nothing';
  const near =
    typeof value === 'string'
      ? closest(
          value,
          allowed.filter((one) => typeof one === 'string'),
        )
      : undefined;
  const list = listed(allowed);
  return near === undefined
    ? `${written} is ${allowed.length === 1 ? 'not' : 'none of'} ${list}`
    : `${written} is none of ${list}; did you mean "${near}"?`;
}

function listed(values: readonly unknown[]): string {
  return values.map((one) => JSON.stringify(one)).join(', ');
}

function typeName(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
}

function article(type: unknown): string {
  const name = String(type);
  if (name === 'null') return name;
  return /^[aeiou]/.test(name) ? `an ${name}` : `a ${name}`;
}
