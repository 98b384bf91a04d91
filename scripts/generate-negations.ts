import type { Predicate } from '../server/src/hosts/predicate';

/** A predicate in which `not` stands before the simple ones alone: "neither" reads better than "not: one of". */
export function withInnerNegations(predicate: Predicate): Predicate {
  if ('not' in predicate) return negated(predicate.not);
  if ('all' in predicate) return { all: flat(predicate.all.map(withInnerNegations), 'all') };
  if ('any' in predicate) return { any: flat(predicate.any.map(withInnerNegations), 'any') };
  return predicate;
}

function negated(predicate: Predicate): Predicate {
  if ('not' in predicate) return withInnerNegations(predicate.not);
  if ('all' in predicate) return { any: flat(predicate.all.map(negated), 'any') };
  if ('any' in predicate) return { all: flat(predicate.any.map(negated), 'all') };
  return { not: predicate };
}

function flat(parts: readonly Predicate[], kind: 'all' | 'any'): readonly Predicate[] {
  return parts.flatMap((part) => {
    if (kind === 'all') return 'all' in part ? part.all : [part];
    return 'any' in part ? part.any : [part];
  });
}

/** What a demand comes to where it is only asked of some packages. */
export interface Conditioned {
  readonly require: Predicate;
  readonly if?: Predicate | undefined;
}

/**
 * A demand without what its own condition says again: of "a is there (where a is not there and b is)" the first half
 * of the condition goes, and "a is x (where a is y)" demands that it is not y.
 */
export function withoutEcho({ require, if: condition }: Conditioned): Conditioned {
  if (condition === undefined) return { require };
  const inner = unmet(withInnerNegations(condition), require);
  const parts = 'all' in inner ? inner.all : [inner];
  const excluded = parts.find((part) => excludes(part, require));
  const demand = excluded && 'key' in excluded ? { not: excluded } : require;
  const rest = parts.filter((part) => part !== excluded);
  return rest.length === 0 ? { require: demand } : { require: demand, if: { all: rest } };
}

/** What is left of a condition where a demand is not met, which alone matters: that it is not, goes without saying. */
function unmet(condition: Predicate, demand: Predicate): Predicate {
  if (isSame(condition, { not: demand })) return { all: [] };
  if ('all' in condition) {
    const parts = condition.all.map((part) => unmet(part, demand));
    return { all: flat(parts, 'all') };
  }
  if (!('any' in condition)) return condition;
  const parts = condition.any.filter((part) => !isSame(part, demand)).map((part) => unmet(part, demand));
  return {
    any: flat(
      parts.map((part) => ('all' in part && part.all[0] && part.all.length === 1 ? part.all[0] : part)),
      'any',
    ),
  };
}

/** Whether two ask for different values of one key. */
function excludes(one: Predicate, other: Predicate): boolean {
  if (!('key' in one && 'key' in other) || !isSame(one.key, other.key)) return false;
  return one.oneOf !== undefined && other.oneOf?.every((value) => !one.oneOf?.includes(value)) === true;
}

/** Whether two are written alike. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
