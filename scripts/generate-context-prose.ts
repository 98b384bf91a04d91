import type { Declaration } from '../server/src/hosts/declaration';
import type { JsonType } from '../server/src/hosts/predicate';
import { jsonPathText } from '../server/src/manifest/json-path-text';
import { article, matchesProse } from './generate-predicate-prose';
import { code, either, keysText } from './generate-prose';

/** Where a declaration stands: the way from its base, and what must be true there. */
export interface Context {
  /** As text, `.*` for each value of an object, `[*]` for each item of a list. */
  readonly place: string;
  readonly conditions: readonly Condition[];
}

/** What is asked of one place on the way. */
interface Condition {
  /** Of which `says` is the predicate; absent where `says` is a clause of its own. */
  readonly place?: string;
  readonly says: string;
  /** The way below the place says the same by itself. */
  readonly container?: boolean;
}

/** One step further: into what stands at the declaration's `at`, on its conditions. */
export function contextOf(declaration: Declaration, outer: Context): Context {
  const place = below(outer.place, declaration.at ?? []);
  return { place, conditions: [...outer.conditions, ...conditionsOf(declaration, outer.place, place)] };
}

/** Into each value, or those of some keys. */
export function eachOf(
  { place, conditions }: Context,
  declaration: Declaration & { each: unknown },
): Context {
  const { keys, unlessIn, when } = declaration as { keys?: string[]; unlessIn?: string[]; when?: unknown };
  const [only] = keys ?? [];
  const named = keys?.length === 1 ? `.${only}` : `.{${keys?.join(',')}}`;
  const all = [when].flat().join() === 'array' ? '[*]' : '.*';
  const unless = unlessIn && { says: `unless ${code(jsonPathText(unlessIn))} has the same key` };
  return { place: `${place}${keys ? named : all}`, conditions: [...conditions, ...(unless ? [unless] : [])] };
}

/** `` `a.*.b`, where it is a string: ``. */
export function contextProse({ place, conditions }: Context, declaration: Declaration): string {
  // What is assumed in its stead has no way that tells what stands above it.
  const assumed = declaration.default !== undefined || declaration.constant !== undefined;
  const own = conditions.filter((one) => one.place === place).map(({ says }) => says);
  const others = conditions
    .filter((one) => one.place !== place && (assumed || !one.container))
    .map(({ place: other, says }) => {
      if (other === undefined) return says;
      return `where ${other === '' ? 'what holds it' : code(clean(other))} ${says}`;
    });
  const parts = [
    ...(place === '' ? [] : [code(clean(place))]),
    ...(own.length > 0 ? [`where it ${either([...new Set(own)], 'and')}`] : []),
    ...new Set(others),
    ...assumedProse(declaration, place),
  ];
  return parts.length === 0 ? '' : `${parts.join(', ')}: `;
}

function assumedProse(declaration: Declaration, place: string): string[] {
  const { constant, default: assumed, optional, value } = declaration as Declaration & { value?: string };
  const found = value === 'main' || value === 'subpath' ? 'if it resolves' : 'if it exists';
  const fixed = constant === '.' ? "the package's own folder" : code(String(constant));
  const always = place !== '' ? `then ${fixed}` : optional || constant === '.' ? fixed : `always ${fixed}`;
  return [
    ...(constant === undefined ? [] : [always]),
    ...(assumed === undefined ? [] : [`${code(String(assumed))} where nothing stands there`]),
    ...(optional && constant !== '.' ? [found] : []),
  ];
}

function conditionsOf(declaration: Declaration, base: string, place: string): Condition[] {
  const { if: test, when, matches, at, constant } = declaration;
  const types = [when ?? []].flat() as JsonType[];
  const container = types.every((type) => type === 'object' || type === 'array');
  const conditions: Condition[] = [
    ...(test ? [{ place: below(base, test.at), says: testProse(test) }] : []),
    ...(types.length > 0 ? [{ place, container, says: `is ${either(types.map(article))}` }] : []),
    ...(matches ? [{ place, says: matchesProse(matches) }] : []),
  ];
  const isBare = at !== undefined && constant !== undefined && conditions.length === 0;
  return isBare ? [{ place, says: 'is there' }] : conditions;
}

function testProse({ equals, differs }: NonNullable<Declaration['if']>): string {
  if (equals !== undefined) return `is ${code(JSON.stringify(equals))}`;
  return differs === undefined ? 'is there' : `is not ${code(JSON.stringify(differs))}`;
}

function below(place: string, keys: readonly string[]): string {
  if (keys.length === 0) return place;
  if (place === '') return keysText(keys);
  const steps = jsonPathText(keys);
  return steps.startsWith('[') ? `${place}${steps}` : `${place}.${steps}`;
}

function clean(place: string): string {
  return place.replace(/^\./, '');
}
