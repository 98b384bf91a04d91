import type { Declaration, Value } from '../server/src/hosts/declaration';
import { type Context, contextOf, contextProse, eachOf } from './generate-context-prose';
import { isSame } from './generate-negations';
import { code, type Item } from './generate-prose';
import { type LoadedFirst, valueProse } from './generate-value-prose';

const BASE: Context = { place: '', conditions: [] };

/** What a host takes from a manifest, as a list. What is defined by name is referred to. */
export function declarationItems(declarations: readonly Declaration[], context = BASE): Item[] {
  return declarations.flatMap((one) => itemsOf(one, context));
}

function itemsOf(declaration: Declaration & LoadedFirst, outer: Context): Item[] {
  const context = contextOf(declaration, outer);
  if ('each' in declaration) return itemsOf(declaration.each, eachOf(context, declaration));
  if ('all' in declaration) return declarationItems(declaration.all, context);
  const where = contextProse(context, declaration);
  if ('oneOf' in declaration) {
    const alternatives = withoutTwins(declaration.oneOf);
    if (alternatives.length === 1) return declarationItems(alternatives, context);
    const items = declarationItems(alternatives, { ...context, conditions: [] });
    return [{ text: `${where}the first of these that is there:`, items }];
  }
  if ('use' in declaration)
    return [{ text: `${where}[${declaration.use}](#${declaration.use.toLowerCase()})` }];
  if (declaration.value === 'skip') return [];
  const text = `${where}${valueProse(declaration)}`;
  if ('declares' in declaration && declaration.declares) {
    const items = declarationItems([declaration.declares]);
    return items.length > 0 ? [{ text: `${text} In it:`, items }] : [{ text }];
  }
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

/** Alternatives that differ in how they are loaded alone are one, which is loaded in one way or else in the other. */
function withoutTwins(alternatives: readonly Declaration[]): (Declaration & LoadedFirst)[] {
  const kept: (Declaration & LoadedFirst)[] = [];
  for (const one of alternatives) {
    const before = kept.at(-1);
    const isTwin = before !== undefined && 'loader' in before && isSame(whatever(before), whatever(one));
    if (isTwin) kept.splice(-1, 1, { ...one, loadedFirst: before.loader });
    else kept.push(one);
  }
  return kept;
}

/** Of which how it is loaded, and what comes of it, is left out. */
function whatever(declaration: Declaration): object {
  const { loader, optional, gives, otherwise, ...rest } = declaration as Declaration &
    Value &
    Record<string, unknown>;
  return rest;
}
