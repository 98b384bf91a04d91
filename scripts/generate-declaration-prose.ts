import type { Declaration } from '../server/src/hosts/declaration';
import { jsonPathText } from '../server/src/manifest/json-path-text';
import { article } from './generate-predicate-prose';
import { code, either, type Item, keysText } from './generate-prose';
import { valueProse } from './generate-value-prose';

/** Where a declaration stands: the way from its base, and what must be true there. */
interface Context {
  /** As text, `.*` for each. */
  readonly place: string;
  readonly conditions: readonly string[];
}

const BASE: Context = { place: '', conditions: [] };

/** What a host takes from a manifest, as a list. What is defined by name is referred to. */
export function declarationItems(declarations: readonly Declaration[], context = BASE): Item[] {
  return declarations.flatMap((one) => itemsOf(one, context));
}

function itemsOf(declaration: Declaration, outer: Context): Item[] {
  const context: Context = {
    place: below(outer.place, declaration.at ?? []),
    conditions: [...outer.conditions, ...conditionsOf(declaration, outer)],
  };
  const where = contextProse(context);
  if ('each' in declaration) {
    const keys = declaration.keys ? `.{${declaration.keys.join(',')}}` : '.*';
    const conditions = declaration.unlessIn
      ? [...context.conditions, `unless ${code(jsonPathText(declaration.unlessIn))} has the same key`]
      : context.conditions;
    return itemsOf(declaration.each, { place: `${context.place}${keys}`, conditions });
  }
  if ('all' in declaration) return declarationItems(declaration.all, context);
  if ('oneOf' in declaration) {
    const items = declarationItems(declaration.oneOf, { ...context, conditions: [] });
    return [{ text: `${where}the first of these that is declared:`, items }];
  }
  if ('use' in declaration)
    return [{ text: `${where}[${declaration.use}](#${declaration.use.toLowerCase()})` }];
  if (declaration.value === 'skip') return [];
  const text = `${where}${valueProse(declaration)}`;
  if ('declares' in declaration && declaration.declares)
    return [{ text: `${text} In it:`, items: declarationItems([declaration.declares]) }];
  if (!('replacedBy' in declaration) || !declaration.replacedBy) return [{ text }];
  const { file, sameVersion, declares } = declaration.replacedBy;
  const version = sameVersion ? ' and has the same version' : '';
  return [
    { text },
    {
      text: `${code(file)}, where it exists${version}, is read instead:`,
      items: declarationItems([declares]),
    },
  ];
}

function below(place: string, keys: readonly string[]): string {
  if (keys.length === 0) return place;
  if (place === '') return keysText(keys);
  const steps = jsonPathText(keys);
  return steps.startsWith('[') ? `${place}${steps}` : `${place}.${steps}`;
}

/** `` `a.*.b`, where it is a string: ``. */
function contextProse({ place, conditions }: Context): string {
  const parts = [...(place === '' ? [] : [code(place.replace(/^\./, ''))]), ...new Set(conditions)];
  return parts.length === 0 ? '' : `${parts.join(', ')}: `;
}

function conditionsOf(declaration: Declaration, { place }: Context): string[] {
  const { if: test, when, matches, default: assumed, constant, optional } = declaration;
  const tested = test && (test.at.length === 0 && place === '' ? 'it' : code(below(place, test.at)));
  const equals = test?.equals === undefined ? 'there' : code(JSON.stringify(test.equals));
  return [
    ...(test ? [`where ${tested} is ${equals}`] : []),
    ...(when ? [`where it is ${either([when].flat().map(article))}`] : []),
    ...(matches ? [`where it matches ${either([matches].flat().map(code), 'and')}`] : []),
    ...(constant === undefined ? [] : [`always ${code(String(constant))}`]),
    ...(assumed === undefined ? [] : [`${code(String(assumed))} where nothing stands there`]),
    ...(optional ? ['if it exists'] : []),
  ];
}
