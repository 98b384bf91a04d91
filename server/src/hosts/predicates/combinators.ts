import type { Evidence } from '../predicate';
import type { CompiledPredicate, PackageFacts } from './facts';

/** All hold: false as soon as one is false, unknown if none is false but one is unknown. */
export function allOf(parts: readonly CompiledPredicate[]): CompiledPredicate {
  return {
    holds(facts) {
      let result: boolean | undefined = true;
      for (const part of parts) {
        const holds = part.holds(facts);
        if (holds === false) return false;
        if (holds === undefined) result = undefined;
      }
      return result;
    },
    evidence: (facts) => parts.flatMap((part) => part.evidence(facts)),
  };
}

/** One holds. The evidence is that of the part that holds, else of the first: one failure, one finding. */
export function anyOf(parts: readonly CompiledPredicate[]): CompiledPredicate {
  const holds = (facts: PackageFacts): boolean | undefined => {
    let result: boolean | undefined = false;
    for (const part of parts) {
      const one = part.holds(facts);
      if (one === true) return true;
      if (one === undefined) result = undefined;
    }
    return result;
  };
  return {
    holds,
    evidence(facts) {
      const deciding = parts.find((part) => part.holds(facts) === true) ?? parts[0];
      return deciding ? deciding.evidence(facts) : [];
    },
  };
}

/** The part does not hold. Where that is so, the evidence is what makes it so: what does hold of it is no objection. */
export function notOf(part: CompiledPredicate): CompiledPredicate {
  const negate = (holds: boolean | undefined) => (holds === undefined ? undefined : !holds);
  return {
    holds: (facts) => negate(part.holds(facts)),
    evidence(facts) {
      const turned = part.evidence(facts).map(
        (one): Evidence => ({
          ...one,
          expected: one.denied,
          denied: one.expected,
          holds: negate(one.holds),
        }),
      );
      return part.holds(facts) === false ? turned.filter(({ holds }) => holds !== false) : turned;
    },
  };
}
