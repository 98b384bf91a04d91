import type { Declaration } from '../server/src/hosts/declaration';
import { article } from './generate-predicate-prose';
import { code, either, type Item } from './generate-prose';
import { valueProse } from './generate-value-prose';

interface Context {
  /** The keys from the base, `*` for each. */
  readonly place: readonly string[];
  readonly conditions: readonly string[];
  readonly define: Readonly<Record<string, Declaration>>;
  /** The names that were used on the way here: one that uses itself is not told again. */
  readonly used: readonly string[];
}

/** What a host takes from a manifest, as a list. */
export function declarationItems(
  declarations: readonly Declaration[],
  define: Readonly<Record<string, Declaration>> = {},
): Item[] {
  const context: Context = { place: [], conditions: [], define, used: [] };
  return declarations.flatMap((one) => itemsOf(one, context));
}

function itemsOf(declaration: Declaration, outer: Context): Item[] {
  const context: Context = {
    ...outer,
    place: [...outer.place, ...(declaration.at ?? [])],
    conditions: [...outer.conditions, ...conditionsOf(declaration, outer)],
  };
  if ('each' in declaration) {
    const keys = declaration.keys ? `{${declaration.keys.join(',')}}` : '*';
    return itemsOf(declaration.each, { ...context, place: [...context.place, keys] });
  }
  if ('all' in declaration) return declaration.all.flatMap((one) => itemsOf(one, context));
  if ('oneOf' in declaration) {
    const below = declaration.oneOf.flatMap((one) => itemsOf(one, { ...context, conditions: [] }));
    const [only] = below;
    if (below.length === 1 && only && context.conditions.length === 0) return [only];
    return [{ text: `${placeProse(context)}the first of these that is declared:`, items: below }];
  }
  if ('use' in declaration) {
    const named = context.define[declaration.use];
    if (named === undefined) return [];
    if (context.used.includes(declaration.use)) return [{ text: `${placeProse(context)}the same again` }];
    return itemsOf(named, { ...context, used: [...context.used, declaration.use] });
  }
  if (declaration.value === 'skip') return [];
  const inner: Context = { ...context, place: [], conditions: [] };
  const text = `${placeProse(context)}${valueProse(declaration)}`;
  if ('declares' in declaration && declaration.declares)
    return [{ text: `${text} In it:`, items: itemsOf(declaration.declares, inner) }];
  if ('replacedBy' in declaration && declaration.replacedBy) {
    const { file, sameVersion, declares } = declaration.replacedBy;
    const version = sameVersion ? ' and is of the same version' : '';
    return [
      { text },
      { text: `${code(file)}, where it exists${version}, is read instead:`, items: itemsOf(declares, inner) },
    ];
  }
  return [{ text }];
}

/** `` `a.*.b`, where it is a string: ``. */
function placeProse({ place, conditions }: Context): string {
  const where = place.length === 0 ? '' : code(place.join('.'));
  const how = conditions.join(', ');
  if (where === '' && how === '') return '';
  return `${where}${where && how ? ', ' : ''}${how}: `;
}

function conditionsOf(declaration: Declaration, { place }: Context): string[] {
  const { if: test, when, matches, default: assumed, constant, optional } = declaration;
  const tested = test && code([...place, ...test.at].join('.') || 'the value');
  return [
    ...(test
      ? [
          test.equals === undefined
            ? `where ${tested} is there`
            : `where ${tested} is ${code(JSON.stringify(test.equals))}`,
        ]
      : []),
    ...(when ? [`where it is ${either([when].flat().map(article))}`] : []),
    ...(matches ? [`where it matches ${either([matches].flat().map(code), 'and')}`] : []),
    ...(constant === undefined ? [] : [`always ${code(String(constant))}`]),
    ...(assumed === undefined ? [] : [`${code(String(assumed))} where nothing is declared`]),
    ...(optional ? ['if it is there'] : []),
  ];
}
