import type { Declaration } from '../declaration';
import type { Predicate } from '../predicate';
import type { HostProfile } from '../profile';

/** A part of a profile and where it stands, for people: `rules.0.discovered`. */
export interface Located<Part> {
  readonly place: string;
  readonly part: Part;
}

/** Every predicate of a sound profile, those within others included. */
export function* predicatesIn({ rules }: HostProfile): Generator<Located<Predicate>> {
  for (const [index, rule] of rules.entries()) {
    const at = `rules.${index}`;
    if (rule.meant) yield* predicatesFrom(rule.meant, `${at}.meant`);
    yield* predicatesFrom(rule.discovered, `${at}.discovered`);
    for (const [number, one] of (rule.accepted ?? []).entries()) {
      if (one.if) yield* predicatesFrom(one.if, `${at}.accepted.${number}.if`);
      yield* predicatesFrom(one.require, `${at}.accepted.${number}.require`);
    }
    for (const [number, { from }] of (rule.search ?? []).entries()) {
      if (from) yield* predicatesFrom(from, `${at}.search.${number}.from`);
    }
  }
}

/** Every declaration of a sound profile, those within others included. */
export function* declarationsIn({ define = {}, rules }: HostProfile): Generator<Located<Declaration>> {
  for (const [name, one] of Object.entries(define)) yield* declarationsFrom(one, `define.${name}`);
  for (const [index, { entryPoints = [] }] of rules.entries()) {
    for (const [number, one] of entryPoints.entries())
      yield* declarationsFrom(one, `rules.${index}.entryPoints.${number}`);
  }
}

function* predicatesFrom(part: Predicate, place: string): Generator<Located<Predicate>> {
  yield { place, part };
  if ('not' in part) yield* predicatesFrom(part.not, `${place}.not`);
  const [key, parts] =
    'all' in part ? (['all', part.all] as const) : 'any' in part ? (['any', part.any] as const) : ['', []];
  for (const [index, one] of parts.entries()) yield* predicatesFrom(one, `${place}.${key}.${index}`);
}

function* declarationsFrom(part: Declaration, place: string): Generator<Located<Declaration>> {
  yield { place, part };
  if ('each' in part) yield* declarationsFrom(part.each, `${place}.each`);
  if ('declares' in part && part.declares) yield* declarationsFrom(part.declares, `${place}.declares`);
  if ('replacedBy' in part && part.replacedBy)
    yield* declarationsFrom(part.replacedBy.declares, `${place}.replacedBy.declares`);
  const [key, parts] =
    'all' in part
      ? (['all', part.all] as const)
      : 'oneOf' in part
        ? (['oneOf', part.oneOf] as const)
        : ['', []];
  for (const [index, one] of parts.entries()) yield* declarationsFrom(one, `${place}.${key}.${index}`);
}
